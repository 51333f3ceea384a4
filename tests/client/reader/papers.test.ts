import { describe, expect, it } from 'vitest';
import { listPapers } from '../../../client/reader/papers.ts';
import { aMap, anAnchor, anElement, aSource } from '../../support/builders.ts';

const read = aSource('read', { textHash: 'a'.repeat(64) });
const cited = aSource('cited');
const often = aSource('often');
const named = aSource('named');
const on = (...sources: (typeof read)[]) =>
  sources.map((source, index) => anAnchor(index, { sourceId: source.id }));
const { elements } = aMap({
  elements: [anElement(1, { anchors: on(cited, often, often) }), anElement(2, { anchors: on(often) })],
});

describe('the list of papers', () => {
  it('has those with a text first, then those that most cards rest on, and none that nothing is tied to', () => {
    const sources = new Map([named, cited, read, often].map((source) => [source.id, source]));
    expect(listPapers({ sources, elements }).map(({ source, cards }) => [source.id, cards])).toEqual([
      [read.id, 0],
      [often.id, 2],
      [cited.id, 1],
    ]);
  });
});
