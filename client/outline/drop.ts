import type { ElementId, RelationId } from '../../shared/base/ids.ts';
import { type Outline, placeInOutline, placesAbove, type RowKey } from '../../shared/graph/outline.ts';
import type { OutlineRow } from '../../shared/graph/outline-rows.ts';
import { targetName } from '../../shared/graph/phrases.ts';
import { relationLabel } from '../../shared/graph/relation-label.ts';
import type { ArgumentMap } from '../../shared/model/map.ts';
import type { TargetId } from '../../shared/model/relation.ts';
import { fieldsToward, mayEndAt, type Offer, offers, offersElsewhere } from '../acts/offers.ts';
import { viaOf } from './hang.ts';

/** Share of a row's height, at its upper and its lower edge, that means beside it and not under it. */
const EDGE = 0.25;

/** Where a pointer with a row in hand is. */
export interface Spot {
  /** What the row would hang under there; null: nothing, it would stand at the top. */
  readonly to: TargetId | null;
  /** How that is marked: around a row, or by a line at its edge. */
  readonly mark: 'around' | 'above' | 'below';
}

/** What letting go of a row does. */
export type Drop =
  | { readonly do: 'link'; readonly via: RelationId; readonly to: TargetId }
  | { readonly do: 'draw'; readonly from: ElementId; readonly to: TargetId; readonly offer: Offer }
  /** Several relations are allowed, or it cannot stay the one it is: asked which, be there one, for nothing becomes another unasked. */
  | { readonly do: 'choose'; readonly from: ElementId; readonly to: TargetId; readonly instead?: RelationId }
  | { readonly do: 'unlink'; readonly via: RelationId }
  /** It stands there already. */
  | { readonly do: 'stay' }
  | { readonly do: 'refuse'; readonly why: 'rules' | 'within' };

/** What a place on a row means: its middle is under it, its edges are beside it; a step is met as a whole. The order of siblings is the map's own. */
export function spotOn(outline: Outline, row: OutlineRow, share: number): Spot {
  const around: Spot = { to: row.node.id, mark: 'around' };
  if (row.node.kind === 'relation' || (share >= EDGE && share <= 1 - EDGE)) return around;
  if (share > 0.5 && row.fold === 'open') return { to: row.node.id, mark: 'below' };
  const parent = row.parent === undefined ? undefined : outline.places.get(row.parent)?.id;
  return { to: parent ?? null, mark: share < 0.5 ? 'above' : 'below' };
}

/** What hanging a row under something does, or why it cannot be done. */
export function dropOf(
  map: ArgumentMap,
  outline: Outline,
  carried: Pick<OutlineRow, 'node'>,
  to: TargetId | null,
): Drop {
  const { node } = carried;
  if (node.kind === 'relation') return { do: 'refuse', why: 'rules' };
  const via = viaOf(carried);
  const relation = via === undefined ? undefined : map.relations.get(via);
  if (to === null) return relation === undefined ? { do: 'stay' } : { do: 'unlink', via: relation.id };
  if (relation?.to === to) return { do: 'stay' };
  if (to === node.id || isUnder(outline, to, node.id)) return { do: 'refuse', why: 'within' };
  if (relation !== undefined && mayEndAt(map, relation, to)) return { do: 'link', via: relation.id, to };
  const offered = relation === undefined ? offers(map, node.id, to) : offersElsewhere(map, relation, to);
  const [only, ...more] = offered;
  if (only === undefined) return { do: 'refuse', why: 'rules' };
  if (relation !== undefined) return { do: 'choose', from: node.id, to, instead: relation.id };
  return more.length > 0
    ? { do: 'choose', from: node.id, to }
    : { do: 'draw', from: node.id, to, offer: only };
}

/** Whether something stands under an element in full, at any depth. */
function isUnder(outline: Outline, target: TargetId, over: ElementId): boolean {
  const key: RowKey | undefined = placeInOutline(outline, target);
  return key !== undefined && placesAbove(outline, key).includes(over);
}

/** What letting go would do, for the sign at the pointer; undefined when it would do nothing. */
export function dropWords(map: ArgumentMap, drop: Drop): string | undefined {
  switch (drop.do) {
    case 'link': {
      const relation = map.relations.get(drop.via);
      return relation && `${relationLabel(fieldsToward(relation, drop.to))} ${targetName(map, drop.to)}`;
    }
    case 'draw':
      return `${drop.offer.verb} ${targetName(map, drop.to)}`;
    case 'choose':
      return `Bears on ${targetName(map, drop.to)}: choose how`;
    case 'unlink':
      return 'To the top: bears on nothing';
    case 'stay':
      return undefined;
    case 'refuse':
      return drop.why === 'within' ? 'Not under itself' : 'The rules allow no relation here';
  }
}
