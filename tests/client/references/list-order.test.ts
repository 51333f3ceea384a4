import { expect, it } from 'vitest';
import { filterSources, sortSources } from '../../../client/references/list-order.ts';
import { aSource, e, s } from '../../support/builders.ts';

const by = (name: string, title: string, year: number, more = {}) =>
  aSource(title, { title, author: [{ family: name }], issued: { 'date-parts': [[year]] }, ...more });
const sources = [
  by('Zed', 'one', 2000, { DOI: '10.1186/ABC' }),
  by('Ünal', 'two', 2019, { textHash: 'a'.repeat(64), 'container-title': 'Plé Quarterly' }),
  by('Ünal', 'three', 2001),
];
const uses = new Map([[s('one'), [{ element: e('a'), kind: 'read' as const }]]]);
const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id);

it('lists sources by author and year', () => {
  expect(ids(sortSources(sources))).toEqual(['s_three', 's_two', 's_one']);
});

it.each([
  ['unal', 'all', ['s_two', 's_three']],
  ['unal 2019', 'all', ['s_two']],
  ['ple', 'all', ['s_two']],
  ['https://doi.org/10.1186/abc', 'all', ['s_one']],
  ['', 'cited', ['s_one']],
  ['', 'unused', ['s_two', 's_three']],
  ['', 'read', ['s_two']],
  ['', 'unread', ['s_one', 's_three']],
] as const)('finds %j among %s', (query, filter, expected) => {
  expect(ids(filterSources(sources, query, filter, uses))).toEqual(expected);
});
