import { expect, it } from 'vitest';
import { isoDate, readDate, readYearAndMonth, saysNoTime } from '../../../../shared/formats/sources/dates.ts';

it.each([
  ['2019-03-28', [[2019, 3, 28]]],
  ['2019/03', [[2019, 3]]],
  ['28 March 2019', [[2019, 3, 28]]],
  ['Mar 28, 2019', [[2019, 3, 28]]],
  ['2019a', [[2019]]],
  ['44 BC', [[-44]]],
  ['2019-21', [[2019]]],
  [
    '2018-12/2019-01',
    [
      [2018, 12],
      [2019, 1],
    ],
  ],
  ['2019–2020', [[2019], [2020]]],
  ['2019-2020', [[2019], [2020]]],
  ['2019/', [[2019]]],
])('reads %s', (text, parts) => {
  expect(readDate(text)).toEqual({ 'date-parts': parts });
});

it('tells what is uncertain, and keeps words that are no date', () => {
  expect(readDate('c. 1850')).toEqual({ 'date-parts': [[1850]], circa: true });
  expect(readDate('1850?')).toEqual({ 'date-parts': [[1850]], circa: true });
  expect(readDate('in press')).toEqual({ literal: 'in press' });
  expect(readDate(' ')).toBeUndefined();
});

it.each([
  ['2019', 'March', undefined, [2019, 3]],
  ['2019', '3', '28', [2019, 3, 28]],
  ['2019', 'March~28', undefined, [2019, 3, 28]],
  ['2019', 'Spring', undefined, [2019]],
  ['2019', undefined, undefined, [2019]],
])('puts %s and %s together', (year, month, day, parts) => {
  expect(readYearAndMonth(year, month, day)).toEqual({ 'date-parts': [parts] });
});

it('writes dates as ISO 8601 does', () => {
  expect(
    isoDate({
      'date-parts': [
        [2018, 2],
        [2019, 1, 5],
      ],
    }),
  ).toBe('2018-02/2019-01-05');
  expect(isoDate({ 'date-parts': [[-44]] })).toBe('-0044');
});

it.each(['press', 'inpress', 'Preprint', 'upcoming', 'undated', 'Spring', 'present', 'MCMXC'])(
  '%s says something of when',
  (word) => expect(saysNoTime(word)).toBe(false),
);

it.each(['abcd', 'impressions', 'blueprint', 'Springer', 'represented', 'fallacy'])(
  '%s says nothing of when',
  (word) => expect(saysNoTime(word)).toBe(true),
);
