import { describe, expect, it } from 'vitest';
import { splitLinks } from '../../../client/inspector/split-links.ts';
import { summarise, tagsOf } from '../../../client/inspector/summary.ts';
import { tidyPositions } from '../../../client/inspector/tidy.ts';
import { a, aMap, anElement, e, p, s } from '../../support/builders.ts';

const quoted = { id: a('1'), sourceId: s('x'), exact: 'w', fidelity: 'quoted' as const };

const map = aMap({
  elements: [
    anElement(1, { kind: 'cost', costType: 'personal', anchors: [quoted], tags: ['time', 'care'] }),
    anElement(2, { kind: 'cost', costType: 'personal', addedBy: p('bo') }),
    anElement(3, { anchors: [{ ...quoted, fidelity: 'inferred' }], tags: ['time'] }),
    anElement(4, { kind: 'question' }),
  ],
});

describe('a map in numbers', () => {
  const summary = summarise(map.elements);

  it('counts kinds and types of cost', () => {
    expect(summary.kinds.cost).toEqual([e(1), e(2)]);
    expect(summary.kinds.context).toEqual([]);
    expect(summary.costTypes.personal).toEqual([e(1), e(2)]);
  });

  it('counts what statements rest on and leaves questions out', () => {
    expect(summary.evidence).toEqual({ quoted: [e(1)], paraphrased: [], inferred: [e(3)], none: [e(2)] });
  });

  it('says who added how many, most first', () => {
    expect(summary.authors).toEqual([
      { id: p('ana'), cards: 3 },
      { id: p('bo'), cards: 1 },
    ]);
  });

  it('lists each tag once, in alphabetical order', () => {
    expect(tagsOf(map)).toEqual(['care', 'time']);
  });
});

describe('tidying', () => {
  it('puts cards into straight rows, keeping who is above and who is left', () => {
    const at = (id: number, x: number, y: number) => ({ id: e(id), position: { x, y } });
    const tidy = tidyPositions([at(1, 310, 12), at(2, 0, 0), at(3, 20, 400), at(4, 900, 30)]);
    expect(Object.fromEntries(tidy)).toEqual({
      e_2: { x: 0, y: 0 },
      e_1: { x: 320, y: 0 },
      e_4: { x: 640, y: 0 },
      e_3: { x: 0, y: 200 },
    });
  });
});

describe('addresses in a text', () => {
  it('are told from the words and signs around them', () => {
    expect(splitLinks('See https://doi.org/10.1/x, (http://a.b/c).')).toEqual([
      { at: 0, text: 'See ' },
      { at: 4, text: 'https://doi.org/10.1/x', href: 'https://doi.org/10.1/x' },
      { at: 26, text: ', (' },
      { at: 29, text: 'http://a.b/c', href: 'http://a.b/c' },
      { at: 41, text: ').' },
    ]);
  });

  it('are never another scheme', () => {
    expect(splitLinks('javascript:alert(1)')).toEqual([{ at: 0, text: 'javascript:alert(1)' }]);
  });
});
