import { expect, it } from 'vitest';
import { type Found, findQuotations, foundWords } from '../../../client/intake/found-quotations.ts';
import type { Anchor } from '../../../shared/model/anchor.ts';

const TEXT =
  'The trial was small, and few people took part in it. The effect was large in women who had been ill for years. The costs were never counted by anybody.';
const anchor = (id: string, exact: string) => ({ id, sourceId: 's_a', exact, fidelity: 'quoted' }) as Anchor;

async function look(...exact: string[]): Promise<Found | undefined> {
  let last: Found | undefined;
  const anchors = exact.map((words, index) => anchor(`a_${index}`, words));
  const onFound = (found: Found): void => {
    last = found;
  };
  await findQuotations(anchors, TEXT, { onFound, signal: new AbortController().signal });
  return last;
}

it('quotations are counted as found, changed or neither', async () => {
  const found = await look(
    'The trial was small',
    'The effect was large in women who had been sick for years',
    'zebras of the savannah at dawn',
  );
  expect(found).toEqual({ done: 3, total: 3, found: 1, changed: 1 });
});

it('it is said how many are found, and what to think of it', () => {
  expect(foundWords({ done: 1, total: 1, found: 1, changed: 0 })).toEqual({
    text: 'The one quotation that the map has from this source stands in this text.',
    isGood: true,
  });
  expect(foundWords({ done: 5, total: 5, found: 2, changed: 1 })).toEqual({
    text: '2 of 5 quotations that the map has from this source stand in this text; 1 is there in other words or at a place to be chosen; 2 are not found and would have to be tied again by hand. Is it the right paper and edition?',
    isGood: false,
  });
});
