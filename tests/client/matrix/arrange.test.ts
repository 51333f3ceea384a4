import { expect, it } from 'vitest';
import { type Arrangement, arrange, countRows } from '../../../client/matrix/arrange.ts';
import { matrixOf } from '../../../shared/graph/matrix.ts';
import { MAP } from './a-map.ts';

const arranged = (how: Partial<Arrangement>) =>
  arrange(matrixOf(MAP), MAP, { sortBy: 'map', filter: '', ...how });
const ids = (how: Partial<Arrangement>) => arranged(how).flatMap(({ rows }) => rows.map(({ id }) => id));

it('leaves the rows in the order of the map until told otherwise', () => {
  expect(ids({})).toEqual(['e_time', 'e_money', 'e_moods']);
  expect(countRows(arranged({}))).toBe(3);
});

it('keeps rows that hold all words, be it in what bears on them, and drops groups that lose all', () => {
  expect(ids({ filter: 'RESEARCH does' })).toEqual(['e_time']);
  expect(ids({ filter: 'oliver' })).toEqual(['e_time']);
  expect(arranged({ filter: 'wears' }).map(({ key }) => key)).toEqual(['personal']);
  expect(arranged({ filter: 'no such word' })).toEqual([]);
});

it('sorts by words in alphabetical order and by lists the longest first, within each group', () => {
  expect(ids({ sortBy: 'statement' })).toEqual(['e_money', 'e_time', 'e_moods']);
  expect(ids({ sortBy: 'rebuttals' })).toEqual(['e_time', 'e_money', 'e_moods']);
  expect(ids({ sortBy: 'voice' })).toEqual(['e_money', 'e_time', 'e_moods']);
});
