import { describe, expect, it } from 'vitest';
import { rankActs } from '../../../../client/app/workspace/palette-rank.ts';

const acts = [
  { label: 'Find in the map', also: 'search' },
  { label: 'Add a cost', also: 'new create card' },
  { label: 'Add a claim', also: 'new create card' },
  { label: 'Theme: dark', also: 'appearance' },
];

const labels = (query: string) => rankActs(acts, query).map((act) => act.label);

describe('rankActs', () => {
  it('keeps everything in its order when nothing is typed', () => {
    expect(labels('')).toEqual(acts.map((act) => act.label));
  });

  it('finds by the beginnings of words, in any order', () => {
    expect(labels('add')).toEqual(['Add a cost', 'Add a claim']);
    expect(labels('cl add')).toEqual(['Add a claim']);
  });

  it('finds by other words for the same', () => {
    expect(labels('search')).toEqual(['Find in the map']);
    expect(labels('new cost')).toEqual(['Add a cost']);
  });

  it('finds nothing for what is not there', () => {
    expect(labels('zebra')).toEqual([]);
  });
});
