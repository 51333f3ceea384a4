import { expect, it } from 'vitest';
import { type Arrangement, arrange, countRows } from '../../../client/matrix/arrange.ts';
import { matrixOf } from '../../../shared/graph/matrix.ts';
import { MAP, NOTHING_JUDGED } from './a-map.ts';

const arranged = (how: Partial<Arrangement>, facts = NOTHING_JUDGED) =>
  arrange(matrixOf(MAP), MAP, { sortBy: 'map', filter: '', ...how }, facts);
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

it('sorts by what the group judged and by standing, the greatest first, and finds rows by what was judged', () => {
  const facts = {
    ...NOTHING_JUDGED,
    judged: (id: string) => (id === 'e_money' ? ['Happens: 80 of 100'] : []),
    judgedValue: (id: string) => (id === 'e_money' ? 80 : -1),
    strength: (id: string) => ({ e_time: 0.2, e_money: 0.7 })[id] ?? -1,
  };
  const first = (sortBy: Arrangement['sortBy']) => arranged({ sortBy }, facts)[0]?.rows.map(({ id }) => id);
  expect([first('judged'), first('standing')]).toEqual([
    ['e_money', 'e_time'],
    ['e_money', 'e_time'],
  ]);
  expect(arranged({ filter: 'happens: 80' }, facts).flatMap(({ rows }) => rows)).toHaveLength(1);
});
