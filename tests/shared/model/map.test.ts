import { expect, it } from 'vitest';
import { EMPTY_MAP, MAP_FIELDS } from '../../../shared/model/map.ts';

it('has nothing on it when it is empty', () => {
  const { title, description, subject, ...collections } = EMPTY_MAP;
  expect(MAP_FIELDS.map((field) => EMPTY_MAP[field])).toEqual([title, description, subject]);
  expect([title, description, subject]).toEqual(['', '', '']);
  expect(Object.values(collections).map((each) => each.size)).toEqual(Array(10).fill(0));
});
