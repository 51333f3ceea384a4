import { describe, expect, it } from 'vitest';
import {
  checkVersion,
  MIGRATIONS,
  type Migration,
  migrate,
  type PlainCollections,
  SCHEMA_VERSION,
} from '../../../shared/model/migrations.ts';
import { must, refused } from '../../support/builders.ts';
import { addNotes, FAKE_STEPS, renameRemarks } from '../../support/builders-migrations.ts';

/** For each step of the product, by name: a map before it and the same map after it. A step without one fails below. */
const EXAMPLES: Readonly<
  Record<string, { readonly before: PlainCollections; readonly after: PlainCollections }>
> = {};

/** Steps that no example exercises, and examples of no step. */
function unmatched(steps: readonly Migration[], examples: readonly string[]): string[] {
  const names = steps.map((step) => step.name);
  return [
    ...names.filter((name) => !examples.includes(name)),
    ...examples.filter((name) => !names.includes(name)),
  ];
}

describe('the steps of the product', () => {
  it('M41: lead from version 1 to the present one, one step each, each with its own name', () => {
    expect(MIGRATIONS.map((step) => step.to)).toEqual(
      Array.from({ length: SCHEMA_VERSION - 1 }, (_, index) => index + 2),
    );
    expect(new Set(MIGRATIONS.map((step) => step.name)).size).toBe(MIGRATIONS.length);
  });

  it('M41: are each exercised by an example', () => {
    expect(unmatched(MIGRATIONS, Object.keys(EXAMPLES))).toEqual([]);
    for (const { name, up } of MIGRATIONS) expect(up(EXAMPLES[name]!.before)).toEqual(EXAMPLES[name]!.after);
  });

  it('M41: bear records that are not valid', () => {
    const garbage = { elements: [{}, { id: 1, text: null }], relations: [{ to: {} }] };
    for (const { up } of MIGRATIONS) expect(() => up(garbage)).not.toThrow();
  });

  it('are compared with the examples in both directions', () => {
    expect(unmatched(FAKE_STEPS, [addNotes.name])).toEqual([renameRemarks.name]);
    expect(unmatched([], ['gone'])).toEqual(['gone']);
  });
});

describe('migrate', () => {
  const old = { elements: [{ id: 'e_1', remark: 'x' }] };

  it('M41: lifts a map through every step after its version, in order', () => {
    expect(must(migrate(old, 1, FAKE_STEPS, 3))).toEqual({ elements: [{ id: 'e_1', note: 'x' }] });
    expect(must(migrate({ elements: [{ id: 'e_1' }] }, 2, FAKE_STEPS, 3))).toEqual({
      elements: [{ id: 'e_1', note: '' }],
    });
  });

  it('M41: finds steps by their version, not by their place in the list', () => {
    expect(migrate(old, 1, FAKE_STEPS.toReversed(), 3)).toEqual(migrate(old, 1, FAKE_STEPS, 3));
  });

  it('M41: leaves a map of the present version as it is', () => {
    expect(must(migrate(old, 3, FAKE_STEPS, 3))).toBe(old);
  });

  it('M42: refuses a version for which a step is missing', () => {
    expect(refused(migrate(old, 1, [addNotes], 3))).toBe('unknown-version');
  });

  it.each([0, -1, 1.5, '1', null, undefined, Number.NaN])('M42: refuses %s as a version', (version) => {
    expect(refused(migrate(old, version))).toBe('unknown-version');
    expect(refused(checkVersion(version))).toBe('unknown-version');
  });

  it('M42: refuses a newer version', () => {
    expect(refused(migrate(old, 4, FAKE_STEPS, 3))).toBe('from-the-future');
    expect(refused(checkVersion(SCHEMA_VERSION + 1))).toBe('from-the-future');
    expect(must(checkVersion(SCHEMA_VERSION))).toBe(SCHEMA_VERSION);
  });
});
