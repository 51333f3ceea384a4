import type { RelationId } from '../../shared/base/ids.ts';
import { type Outline, outlineOf } from '../../shared/graph/outline.ts';
import type { ArgumentMap } from '../../shared/model/map.ts';
import { sameKeys } from '../hooks/use-derived.ts';

interface Entry {
  readonly elements: ArgumentMap['elements'];
  readonly shown: ReadonlySet<RelationId>;
  readonly outline: Outline;
}
const known = new WeakMap<ArgumentMap['relations'], Entry>();

/** The outline of a map; it depends on which elements there are and how they are linked, not on what they say. */
export function outlineFor(
  map: Pick<ArgumentMap, 'elements' | 'relations'>,
  shown: ReadonlySet<RelationId>,
): Outline {
  const { elements, relations } = map;
  const entry = known.get(relations);
  // The outline asks several times for each step of a held key.
  if (entry?.elements === elements && entry.shown === shown) return entry.outline;
  const stays = entry?.shown === shown && sameKeys(entry.elements, elements);
  const outline = stays ? entry.outline : outlineOf(map, shown);
  known.set(relations, { elements, shown, outline });
  return outline;
}
