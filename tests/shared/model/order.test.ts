import { describe, expect, it } from 'vitest';
import { byAge, byId } from '../../../shared/model/order.ts';
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
