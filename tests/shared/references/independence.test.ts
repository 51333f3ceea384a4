import { describe, expect, it } from 'vitest';
import type { SourceName } from '../../../shared/model/source.ts';
import { independence } from '../../../shared/references/independence.ts';
import {
  heaviestMark,
  independenceWords,
  type SupportVerdict,
} from '../../../shared/references/independence-verdict.ts';
import { aMap, anAnchor, anElement, aRelation, aSource, aVoice, e, r, s, v } from '../../support/builders.ts';

const by = (...names: string[]) => ({
  author: names.map((name): SourceName => {
    const [family = '', given] = name.split(', ');
    return given === undefined ? { literal: family } : { family, given };
  }),
});

const sources = [
  aSource('reply', by('Williams, Oli', 'Carr, Sarah', 'Rose, Diana')),
  aSource('own', by('Carr, Sarah')),
  aSource('perhaps', by('Lambert, N', 'Carr, S')),
  aSource('other', by('Williams, BN')),
  aSource('nobody'),
];
const voices = ['reply', 'own', 'perhaps', 'other', 'nobody'].map((name) =>
  aVoice(name, { sourceId: s(name) }),
);

/** One card that supports what the reply says. */
function verdictOn(supporter: Parameters<typeof anElement>[1], supported = {}): SupportVerdict {
  const map = aMap({
    sources,
    voices: [...voices, aVoice('label', { label: 'Carr and Rose 2016' })],
    elements: [anElement('a', supporter), anElement('b', { voice: v('reply'), ...supported })],
    relations: [aRelation('1', e('a'), e('b'))],
  });
  return independence(map).get(r('1'))!;
}

describe('a support', () => {
  it('that is said by a work of one of the authors shares that author', () => {
    const verdict = verdictOn({ voice: v('own') });
    expect(verdict).toMatchObject({ kind: 'shared', sources: [s('own')], voice: v('reply') });
    expect(independenceWords(verdict)).toBe('not independent: shares Carr');
  });

  it('whose words are read in such a work shares the author too, also when the voice itself cites it', () => {
    expect(verdictOn({ anchors: [anAnchor('1', { sourceId: s('own') })] }).kind).toBe('shared');
    const cited = verdictOn({ voice: v('reply'), anchors: [anAnchor('1', { sourceId: s('own') })] });
    expect(cited).toMatchObject({ kind: 'shared', sources: [s('own')] });
  });

  it('that is quoted at second hand goes by whose words they are, not by who quotes them', () => {
    const anchors = [anAnchor('1', { sourceId: s('reply'), cited: { voice: v('other') } })];
    expect(verdictOn({ voice: v('other'), anchors }).kind).toBe('independent');
  });

  it('is perhaps not independent when no more than an initial fits', () => {
    const verdict = verdictOn({ voice: v('perhaps') });
    expect(verdict).toMatchObject({ kind: 'perhaps', names: [{ name: 'Carr', isSure: false }] });
    expect(independenceWords(verdict)).toBe('perhaps not independent: may share Carr');
  });

  it('from the same paper shares all its authors, whoever put it on the map', () => {
    const verdict = verdictOn({ anchors: [anAnchor('1', { sourceId: s('reply') })] });
    expect(independenceWords(verdict)).toBe('not independent: shares Williams and 2 more');
  });

  it('by the voice itself is its own word', () => {
    const anchors = [anAnchor('1', { sourceId: s('reply') })];
    const verdict = verdictOn({ voice: v('reply'), anchors });
    expect([verdict.kind, independenceWords(verdict)]).toEqual(['own', undefined]);
  });

  it('by somebody of the same family name with another initial is independent', () => {
    expect(verdictOn({ voice: v('other') }).kind).toBe('independent');
  });

  it('of a voice without a source goes by the names in its label', () => {
    const verdict = verdictOn({ voice: v('label') });
    expect(independenceWords(verdict)).toBe('perhaps not independent: may share Carr and Rose');
  });

  it.each([
    ['nothing is cited', {}, {}],
    [
      'the cited work names nobody, nor does its label',
      { anchors: [anAnchor('1', { sourceId: s('nobody') })] },
      {},
    ],
    ['what is supported was said in the room', { voice: v('own') }, { voice: undefined }],
  ])('cannot be told when %s', (_, supporter, supported) => {
    expect(verdictOn(supporter, supported).kind).toBe('unknown');
  });

  it('of a step is held against whoever offers the step', () => {
    const map = aMap({
      sources,
      voices,
      elements: [
        anElement('a', { voice: v('own') }),
        anElement('b', { voice: v('reply') }),
        anElement('c', { voice: v('other') }),
      ],
      relations: [aRelation('1', e('b'), e('c')), aRelation('2', e('a'), r('1'))],
    });
    expect(independence(map).get(r('2'))).toMatchObject({ kind: 'shared', voice: v('reply') });
  });

  it('is marked by what weighs most', () => {
    const [sure, unsure, own] = [
      verdictOn({ voice: v('own') }),
      verdictOn({ voice: v('perhaps') }),
      verdictOn({ voice: v('reply') }),
    ];
    expect(heaviestMark([own, unsure, sure])).toBe(sure);
    expect(heaviestMark([own, unsure])).toBe(unsure);
    expect(heaviestMark([own])).toBeUndefined();
  });
});
