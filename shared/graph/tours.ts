import type { AnchorId, ElementId, RelationId, TourId } from '../base/ids.ts';
import type { Anchor } from '../model/anchor.ts';
import type { Element } from '../model/element.ts';
import type { ArgumentMap } from '../model/map.ts';
import { byRank } from '../model/order.ts';
import { type TargetId, targetsRelation } from '../model/relation.ts';
import type { Step, Tour } from '../model/tour.ts';

/** The steps of a tour, in order. */
export function stepsOf(map: Pick<ArgumentMap, 'steps'>, tour: TourId): Step[] {
  return [...map.steps.values()].filter((each) => each.tour === tour).sort(byRank);
}

/** The tours that can be played: those with a step, in order. */
export function playableTours(map: Pick<ArgumentMap, 'tours' | 'steps'>): Tour[] {
  const withSteps = new Set([...map.steps.values()].map((each) => each.tour));
  return [...map.tours.values()].filter(({ id }) => withSteps.has(id)).sort(byRank);
}

/** What of a map stays bright while the rest steps back. */
export interface Spotlight {
  /** What was named and is still there, the main thing first. */
  readonly shown: readonly TargetId[];
  /** The cards that are shown, and those at the ends of what is shown, in that order. */
  readonly elements: ReadonlySet<ElementId>;
  /** The relations that are shown, and all between two cards that are. */
  readonly relations: ReadonlySet<RelationId>;
}

type Linked = Pick<ArgumentMap, 'elements' | 'relations'>;

/** Puts the light on some cards and relations; what is no longer there is passed over. */
export function spotlightOn(map: Linked, ids: readonly TargetId[]): Spotlight {
  const shown = ids.filter((id) => (targetsRelation(id) ? map.relations.has(id) : map.elements.has(id)));
  const elements = new Set<ElementId>();
  const relations = new Set<RelationId>();
  for (const id of shown) addWithEnds(map, id, elements, relations);
  for (const { id, from, to } of map.relations.values()) {
    if (elements.has(from) && elements.has(to as ElementId)) relations.add(id);
  }
  return { shown, elements, relations };
}

function addWithEnds(map: Linked, id: TargetId, elements: Set<ElementId>, relations: Set<RelationId>): void {
  let at: TargetId = id;
  // A sound map has no circle of relations, so this ends.
  while (targetsRelation(at)) {
    const relation = map.relations.get(at);
    if (relation === undefined) return;
    relations.add(at);
    if (map.elements.has(relation.from)) elements.add(relation.from);
    at = relation.to;
  }
  if (map.elements.has(at)) elements.add(at);
}

/** Words that a step reads along. */
export interface ReadAlong {
  readonly element: Element;
  readonly anchor: Anchor;
}

/** The passage of a step; undefined where it has none, or where it is no longer on its card. */
export function passageOf(map: Pick<ArgumentMap, 'elements'>, step: Step): ReadAlong | undefined {
  const { passage } = step;
  const element = passage === undefined ? undefined : map.elements.get(passage.element);
  const anchor = element?.anchors.find((each) => each.id === passage?.anchor);
  return element === undefined || anchor === undefined ? undefined : { element, anchor };
}

/** The passages that a step may read along: those of the cards that it shows. */
export function passagesFor(map: Pick<ArgumentMap, 'elements'>, show: readonly TargetId[]): ReadAlong[] {
  return show.flatMap((id) => {
    const element = targetsRelation(id) ? undefined : map.elements.get(id);
    return element === undefined ? [] : element.anchors.map((anchor) => ({ element, anchor }));
  });
}

/** Whether a passage is of one of the cards that are shown. */
export function readsAlong(
  passage: { readonly element: ElementId; readonly anchor: AnchorId } | undefined,
  show: readonly TargetId[],
): boolean {
  return passage !== undefined && show.includes(passage.element);
}
