import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexLinks } from '../../../shared/graph/links.ts';
import { pathToQuestion } from '../../../shared/lens/path.ts';
import type { ArgumentMap } from '../../../shared/model/map.ts';
import { aMap, anElement, aRelation, e, r } from '../../support/builders.ts';
import { anyMap } from '../../support/builders-arbitrary.ts';

const path = (map: ArgumentMap, from: string | number) =>
  [...pathToQuestion(map, indexLinks(map.relations), e(from))].sort();
const question = anElement('q', { kind: 'question' });
const ids = (...names: string[]) => names.map(e);

describe('the path to the question', () => {
  it('M93: takes the shortest ways, all of them, and no other', () => {
    const map = aMap({
      elements: [question, ...['a', 'b', 'c', 'long', 'aside'].map((name) => anElement(name))],
      relations: [
        aRelation(1, e('a'), e('b')),
        aRelation(2, e('a'), e('c')),
        aRelation(3, e('b'), e('q')),
        aRelation(4, e('c'), e('q')),
        aRelation(5, e('a'), e('long')),
        aRelation(6, e('long'), e('c')),
        aRelation(7, e('aside'), e('q')),
      ],
    });
    expect(path(map, 'a')).toEqual(ids('a', 'b', 'c', 'q'));
  });

  it('M93: goes on from a step to the card that takes it', () => {
    const map = aMap({
      elements: [question, anElement('taker'), anElement('doubt')],
      relations: [
        aRelation('step', e('taker'), e('q')),
        aRelation('on', e('doubt'), r('step'), { kind: 'rebuttal' }),
      ],
    });
    expect(path(map, 'doubt')).toEqual(ids('doubt', 'q', 'taker'));
  });

  it('M93: ends at what hangs under nothing where no question is reached', () => {
    const map = aMap({
      elements: [question, anElement('top'), anElement('under')],
      relations: [aRelation(1, e('under'), e('top'))],
    });
    expect(path(map, 'under')).toEqual(ids('top', 'under'));
    expect(path(map, 'top')).toEqual(ids('top'));
    expect(path(map, 'gone')).toEqual([]);
  });

  it('ends on every map, circles too, with the card that it starts from', () => {
    fc.assert(
      fc.property(anyMap, fc.nat(7), (map, from) => {
        const found = pathToQuestion(map, indexLinks(map.relations), e(from));
        expect(found.has(e(from))).toBe(true);
        for (const id of found) expect(map.elements.has(id)).toBe(true);
      }),
    );
  });
});
