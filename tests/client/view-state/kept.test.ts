import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { isOfMap, keyOf, readKept } from '../../../client/view-state/kept.ts';

function holding(text: string | null): Pick<Storage, 'getItem'> {
  return { getItem: () => text };
}

it('reads what this device keeps', () => {
  expect(readKept(holding('[1,2]'), 'key', z.array(z.number()), [])).toEqual([1, 2]);
});

it('starts afresh where nothing is kept, or what is no JSON, or JSON of another shape', () => {
  for (const text of [null, 'not ours', '{"a":1}', '["1"]']) {
    expect(readKept(holding(text), 'key', z.array(z.number()), [])).toEqual([]);
  }
});

it('tells what is of a map from what is of another whose name begins alike', () => {
  expect(isOfMap(keyOf('m_one', 'p_ana'), 'm_one')).toBe(true);
  expect(isOfMap(keyOf('m_one-more', 'p_ana'), 'm_one')).toBe(false);
});
