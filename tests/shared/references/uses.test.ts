import { describe, expect, it } from 'vitest';
import { secondHandElements, secondHandRemarks } from '../../../shared/references/second-hand.ts';
import { citedSources, dependentsOf, usesOfSources } from '../../../shared/references/uses.ts';
import { aMap, anAnchor, anElement, aSource, aVoice, e, s, v } from '../../support/builders.ts';

const quoted = (name: string, locator?: string) =>
  anAnchor(name, {
    sourceId: s('reply'),
    cited: { voice: v('first'), ...(locator === undefined ? {} : { locator }) },
  });

const map = aMap({
  sources: [aSource('reply'), aSource('first'), aSource('unused'), aSource('said')],
  voices: [
    aVoice('first', { label: 'Oliver et al. 2019', sourceId: s('first') }),
    aVoice('reply', { label: 'Williams et al. 2020', sourceId: s('reply') }),
    aVoice('said', { sourceId: s('said') }),
  ],
  elements: [
    anElement('a', { voice: v('first'), anchors: [quoted('1', '5'), quoted('2', '2')] }),
    anElement('b', { voice: v('reply'), anchors: [anAnchor('3', { sourceId: s('reply') }), quoted('4')] }),
    anElement('c', { voice: v('said') }),
  ],
});

describe('what rests on a source', () => {
  it('is each element once, by words read in it, quoted from it, or said by its voice', () => {
    const uses = usesOfSources(map);
    expect(uses.get(s('reply'))).toEqual([
      { element: e('a'), kind: 'read' },
      { element: e('b'), kind: 'read' },
    ]);
    expect(uses.get(s('first'))).toEqual([
      { element: e('a'), kind: 'second-hand' },
      { element: e('b'), kind: 'second-hand' },
    ]);
    expect(uses.get(s('said'))).toEqual([{ element: e('c'), kind: 'said' }]);
  });

  it('makes a source a cited one, in the order of the map', () => {
    expect(citedSources(map)).toEqual([s('first'), s('reply'), s('said')]);
  });

  it('keeps it from being deleted: quotations read in it, and voices', () => {
    expect(dependentsOf(map, s('reply'))).toEqual({ elements: [e('a'), e('b')], voices: [v('reply')] });
    expect(dependentsOf(map, s('unused'))).toEqual({ elements: [], voices: [] });
  });
});

describe('second hand', () => {
  it('is found by element', () => {
    expect(secondHandElements(map)).toEqual([e('a')]);
  });

  it('is told of each source that nobody read, with its pages in order', () => {
    expect([...secondHandRemarks(map)]).toEqual([
      [s('first'), 'Oliver et al. 2019, pp. 2, 5, as quoted in Williams et al. 2020'],
    ]);
  });

  it('is over for a source as soon as words are read in it', () => {
    const read = anElement('d', { anchors: [anAnchor('9', { sourceId: s('first') })] });
    expect(secondHandRemarks({ ...map, elements: new Map(map.elements).set(read.id, read) }).size).toBe(0);
  });
});
