import type { ElementId } from '../../shared/base/ids.ts';
import { targetName } from '../../shared/graph/phrases.ts';
import { freePlace, placeForAnswer } from '../../shared/graph/placement.ts';
import { cardRect, centreOf, contains, type Point } from '../../shared/graph/shapes.ts';
import type { ElementKind, KindFields } from '../../shared/model/element.ts';
import type { ArgumentMap } from '../../shared/model/map.ts';
import { type RelationFields, type TargetId, targetsRelation } from '../../shared/model/relation.ts';
import { ELEMENT_WORDS } from '../../shared/model/words.ts';
import { addConnected, addElementAt } from '../commands/elements.ts';
import { announce, setFolds, startEditing, unfoldSteps } from '../view-state/actions.ts';
import { viewState } from '../view-state/store.ts';
import { tell } from '../view-state/tell.ts';
import type { ViewParts } from './view-parts.tsx';

/** What to add: a kind, or a kind with its own fields when they are known. */
export type NewKind = ElementKind | KindFields;

/** A new card of a kind, at its top left corner: a cost takes the type of the region it is put in. */
function newKindFields(kind: NewKind, at: Point, regions: ArgumentMap['regions']): KindFields {
  if (typeof kind !== 'string') return kind;
  if (kind !== 'cost') return { kind };
  const centre = centreOf(cardRect(at));
  for (const { position, size, costType } of regions.values()) {
    if (costType !== undefined && contains({ ...position, ...size }, centre)) return { kind, costType };
  }
  return { kind, costType: 'practical' };
}

/** Adds a card with its centre at a place, or at the free place nearest to the middle of the view, and opens it for writing. */
export function addCard(view: ViewParts, kind: NewKind, centre?: Point): void {
  const { map } = view.session.reading();
  const position = centre === undefined ? freePlace(view.middle(), takenPlaces(view)) : corner(centre);
  const fields = newKindFields(kind, position, map.regions);
  const added = addElementAt(view.session, fields, position);
  if (!tell(added)) return;
  announce(`Added: ${ELEMENT_WORDS[fields.kind]}.`);
  openForWriting(view, added.value);
}

/** Adds a card with its relation to something, in one step, and opens it for writing. */
export function addLinkedCard(
  view: ViewParts,
  kind: NewKind,
  centre: Point,
  link: RelationFields,
  to: TargetId,
): void {
  const { map } = view.session.reading();
  const position = corner(centre);
  const fields = newKindFields(kind, position, map.regions);
  const added = addConnected(view.session, fields, position, link, to);
  if (!tell(added)) return;
  // What was just added must not vanish into a fold.
  unfold(to);
  announce(`Added: ${ELEMENT_WORDS[fields.kind]}, linked to ${targetName(map, to)}.`);
  openForWriting(view, added.value);
}

/** Adds a card under something, where there is room for it, and opens it for writing. */
export function addReply(view: ViewParts, kind: NewKind, link: RelationFields, to: TargetId): void {
  addLinkedCard(view, kind, placeUnder(view, to), link, to);
}

/** Where the middle of a card that bears on something goes: under a card, beside a relation. */
export function placeUnder(view: ViewParts, to: TargetId): Point {
  const { elements, relations } = view.session.reading().map;
  const positionOf = (id: ElementId): Point | undefined => view.positionOf(id) ?? elements.get(id)?.position;
  const place = placeForAnswer(relations, to, positionOf, takenPlaces(view));
  return place === undefined ? view.middle() : centreOf(cardRect(place));
}

function unfold(target: TargetId): void {
  const { folded } = viewState.getState();
  if (targetsRelation(target)) unfoldSteps([target]);
  else if (folded.has(target)) setFolds(new Set([...folded].filter((id) => id !== target)));
}

/** Where the cards that show lie now. */
export function takenPlaces({ session, positionOf }: ViewParts): Point[] {
  // Folded cards keep their places free for the moment they unfold.
  return [...session.reading().map.elements.values()].map((each) => positionOf(each.id) ?? each.position);
}

/** Opens a card for writing where it can be seen. */
export function openForWriting({ reveal }: ViewParts, id: ElementId): void {
  startEditing(id);
  reveal(id);
}

/** Where the top left corner of a card lies that has its middle at a place, in whole pixels. */
export function corner(centre: Point): Point {
  const { width, height } = cardRect(centre);
  return { x: Math.round(centre.x - width / 2), y: Math.round(centre.y - height / 2) };
}
