import { expect, it } from 'vitest';
import { EMPTY_MAP } from '../../../shared/model/map.ts';

it('has nothing on it when it is empty', () => {
  const { title, description, ...collections } = EMPTY_MAP;
  expect([title, description]).toEqual(['', '']);
  expect(Object.values(collections).map((each) => each.size)).toEqual(Array(10).fill(0));
});
