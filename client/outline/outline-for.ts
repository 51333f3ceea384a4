import type { RelationId } from '../../shared/base/ids.ts';
import { type Outline, outlineOf } from '../../shared/graph/outline.ts';
import type { ArgumentMap } from '../../shared/model/map.ts';

interface Entry {
  readonly ids: string;
  readonly shown: ReadonlySet<RelationId>;
  readonly outline: Outline;
}
const known = new WeakMap<ArgumentMap['relations'], Entry>();

/** The outline of a map; it depends on which elements there are and how they are linked, not on what they say. */
export function outlineFor(
  map: Pick<ArgumentMap, 'elements' | 'relations'>,
  shown: ReadonlySet<RelationId>,
): Outline {
  const ids = [...map.elements.keys()].join();
  const entry = known.get(map.relations);
  if (entry?.ids === ids && entry.shown === shown) return entry.outline;
  const outline = outlineOf(map, shown);
  known.set(map.relations, { ids, shown, outline });
  return outline;
}
