import { describe, expect, it } from 'vitest';
import { byAge, byId, rankBetween } from '../../../shared/model/order.ts';
import { anElement, at } from '../../support/builders.ts';

const ids = (list: readonly { readonly id: string }[]) => list.map((each) => each.id);

describe('the order of records', () => {
  it('M23: is by age, and by id among those of one moment', () => {
    const list = [
      anElement('c', { addedAt: at(1) }),
      anElement('b', { addedAt: at(2) }),
      anElement('a', { addedAt: at(2) }),
      anElement('d', { addedAt: at(0) }),
    ];
    expect(ids(list.sort(byAge))).toEqual(['e_d', 'e_c', 'e_a', 'e_b']);
  });

  it('M23: is by id for records without an age', () => {
    expect(ids([{ id: 'b' }, { id: 'a' }, { id: 'c' }].sort(byId))).toEqual(['a', 'b', 'c']);
  });

  it('finds a record equal to itself', () => {
    expect(byAge(anElement('a'), anElement('a'))).toBe(0);
    expect(byId({ id: 'a' }, { id: 'a' })).toBe(0);
  });
});

describe('a rank between two', () => {
  it('lies between them, before the first and after the last', () => {
    expect(rankBetween(1, 2)).toBe(1.5);
    expect(rankBetween(undefined, 1)).toBeLessThan(1);
    expect(rankBetween(3, undefined)).toBeGreaterThan(3);
    expect(rankBetween(undefined, undefined)).toBe(1);
  });

  it('is none where no number is left between, or where both are one', () => {
    expect(rankBetween(1, 1)).toBeUndefined();
    expect(rankBetween(1, 1 + Number.EPSILON)).toBeUndefined();
    expect(rankBetween(2, 1)).toBeUndefined();
  });
});
