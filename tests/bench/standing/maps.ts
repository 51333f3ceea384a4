import type { ElementId, RelationId } from '../../../shared/base/ids.ts';
import { seededRandom } from '../../../shared/base/random.ts';
import type { ElementKind } from '../../../shared/model/element.ts';
import type { RelationShape, StandingMap } from '../../../shared/standing/shape.ts';

export interface MapSize {
  readonly elements: number;
  readonly relations: number;
  /** Part of the relations that lead from an earlier card to a later one, against the grain: these make circles. */
  readonly backward: number;
  /** Part of the relations that end at another relation. */
  readonly onRelations: number;
}

const ELEMENT = (at: number): ElementId => `e_${at}` as ElementId;
const RELATION = (at: number): RelationId => `r_${at}` as RelationId;
/** One card in so many is a cost. */
const COST_EVERY = 12;
/** How many of the newest cards a new one answers: people answer what was said lately. */
const RECENT = 400;

/** A generated argument map: every card answers cards said before it, half of them in rebuttal. */
export function argumentMap(size: MapSize, seed: number): StandingMap {
  const random = seededRandom(seed);
  const below = (limit: number): number => Math.floor(random.next() * limit);
  const elements = new Map<ElementId, ElementKind>();
  for (let at = 0; at < size.elements; at += 1)
    elements.set(ELEMENT(at), at % COST_EVERY === 0 ? 'cost' : 'claim');
  const relations = new Map<RelationId, RelationShape>();
  /** The card that each relation leads to in the end. */
  const leadsTo: number[] = [];
  for (let at = 0; at < size.relations; at += 1) {
    const later = 1 + below(size.elements - 1);
    const earlier = Math.max(0, later - 1 - below(Math.min(later, RECENT)));
    const isBackward = random.next() < size.backward;
    const [from, to] = isBackward ? [earlier, later] : [later, earlier];
    const kind = random.next() < 0.5 ? 'rebuttal' : 'support';
    const step = below(Math.max(1, at));
    const end = leadsTo[step];
    const isOnStep =
      random.next() < size.onRelations && end !== undefined && (isBackward ? end !== from : end < from);
    leadsTo.push(isOnStep ? end : to);
    relations.set(RELATION(at), { kind, from: ELEMENT(from), to: isOnStep ? RELATION(step) : ELEMENT(to) });
  }
  return { elements, relations, bases: new Map() };
}
