import type { ElementId, RelationId } from '../base/ids.ts';
import type { ElementKind } from '../model/element.ts';
import type { ArgumentMap } from '../model/map.ts';
import type { RebuttalMove, RelationKind, TargetId } from '../model/relation.ts';

/** What matters of a relation for what stands: plain data, so that it can cross into a worker. */
export interface RelationShape {
  readonly kind: RelationKind;
  readonly from: ElementId;
  readonly to: TargetId;
  /** How a rebuttal answers. */
  readonly move?: RebuttalMove;
}

/** Base scores between 0 and 1. A card without one is taken to be in the balance, a relation to be unjudged. */
export type BaseScores = ReadonlyMap<TargetId, number>;

/** A map as the computation sees it. */
export interface StandingMap {
  readonly elements: ReadonlyMap<ElementId, ElementKind>;
  readonly relations: ReadonlyMap<RelationId, RelationShape>;
  readonly bases: BaseScores;
}

/** What became different of it; null stands for what is gone. */
export interface StandingChange {
  readonly elements: ReadonlyMap<ElementId, ElementKind | null>;
  readonly relations: ReadonlyMap<RelationId, RelationShape | null>;
  readonly bases: ReadonlyMap<TargetId, number | null>;
}

/** A map with nothing on it, to start from. */
export const EMPTY_STANDING_MAP: StandingMap = {
  elements: new Map(),
  relations: new Map(),
  bases: new Map(),
};

/** What the computation needs of a map. */
export function standingMap(
  map: Pick<ArgumentMap, 'elements' | 'relations'>,
  bases: BaseScores = new Map(),
): StandingMap {
  return {
    elements: new Map([...map.elements].map(([id, { kind }]) => [id, kind])),
    relations: new Map(
      [...map.relations].map(([id, { kind, from, to, ...rest }]) => {
        const move = 'move' in rest ? rest.move : undefined;
        return [id, move === undefined ? { kind, from, to } : { kind, from, to, move }];
      }),
    ),
    bases,
  };
}

/** What leads from one map to another. */
export function standingChange(before: StandingMap, after: StandingMap): StandingChange {
  return {
    elements: difference(before.elements, after.elements, (a, b) => a === b),
    relations: difference(before.relations, after.relations, isSameShape),
    bases: difference(before.bases, after.bases, (a, b) => a === b),
  };
}

function isSameShape(a: RelationShape, b: RelationShape): boolean {
  return a === b || (a.kind === b.kind && a.from === b.from && a.to === b.to && a.move === b.move);
}

function difference<K, V>(
  before: ReadonlyMap<K, V>,
  after: ReadonlyMap<K, V>,
  isSame: (a: V, b: V) => boolean,
): Map<K, V | null> {
  const changes = new Map<K, V | null>();
  for (const key of before.keys()) if (!after.has(key)) changes.set(key, null);
  for (const [key, value] of after) {
    const known = before.get(key);
    if (known === undefined || !isSame(known, value)) changes.set(key, value);
  }
  return changes;
}
