import { expect } from 'vitest';
import { elementAtRest } from '../../shared/model/element.ts';
import { checkLink, linkKey } from '../../shared/model/link-rules.ts';
import type { ArgumentMap } from '../../shared/model/map.ts';
import { byAge, byId } from '../../shared/model/order.ts';
import { region } from '../../shared/model/region.ts';
import { relation } from '../../shared/model/relation.ts';
import { type Schema, validate } from '../../shared/model/validate.ts';

/** What docs/model.md promises of every map, however it came about. */
export function expectInvariants(map: ArgumentMap): void {
  const relations = [...map.relations.values()];
  // The rules hold for each relation as if it were drawn now: ends, kinds, mode, no repetition, no circle.
  const broken = relations.map((each) => checkLink(map, each)).filter((checked) => !checked.ok);
  expect([
    ...complaints(elementAtRest, map.elements.values()),
    ...complaints(region, map.regions.values()),
    ...complaints(relation, relations),
    ...broken,
  ]).toEqual([]);
  expect(new Set(relations.map(linkKey)).size).toBe(relations.length);
  expectOrder(map.elements, byAge);
  expectOrder(map.relations, byAge);
  expectOrder(map.regions, byId);
}

function complaints<T>(schema: Schema<T>, records: Iterable<T>): unknown[] {
  return [...records].map((each) => validate(schema, each)).filter((checked) => !checked.ok);
}

function expectOrder<T extends { readonly id: string }>(
  records: ReadonlyMap<string, T>,
  order: (a: T, b: T) => number,
): void {
  expect([...records.keys()]).toEqual([...records.values()].sort(order).map((each) => each.id));
}
