import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BAND_FROM, BANDS, bandOf, bandsBetween } from '../../../shared/standing/bands.ts';
import {
  differenceWords,
  reasonAside,
  reasonSentence,
  weightWords,
  withoutWords,
} from '../../../shared/standing/reason-words.ts';
import { reasonsFor } from '../../../shared/standing/reasons.ts';
import { SEMANTICS } from '../../../shared/standing/semantics.ts';
import { aMap, anElement, aRelation, e, r } from '../../support/builders.ts';
import { anyStandingMap, without } from './arbitrary.ts';
import { settledOn, sketch } from './support.ts';

describe('bands', () => {
  it('M70: are told by their limits, each of which belongs to the stronger band', () => {
    expect(BANDS.map((band) => bandOf(BAND_FROM[band]))).toEqual(BANDS);
    expect([1, 0.7, 0.699, 0.55, 0.5, 0.45, 0.449, 0.3, 0.299, 0].map(bandOf)).toEqual([
      'firm',
      'firm',
      'stands',
      'stands',
      'open',
      'open',
      'shaken',
      'shaken',
      'falls',
      'falls',
    ]);
  });

  it('M70: leave a card by one reason in the balance and by two, well inside a band', () => {
    const by = (...lines: readonly string[]) =>
      bandOf(settledOn(sketch({ a: 0.5, b: 0.5, c: 0.5 }, ...lines)).of(e('a')) ?? 0);
    expect(by()).toBe('open');
    expect(by('b supports a')).toBe('stands');
    expect(by('b supports a', 'c supports a')).toBe('firm');
    expect(by('b attacks a')).toBe('shaken');
    expect(by('b attacks a', 'c attacks a')).toBe('falls');
    expect(by('b attacks a', 'c supports a')).toBe('open');
  });

  it('count what lies between two strengths', () => {
    expect(bandsBetween(0.1, 0.9)).toBe(4);
    expect(bandsBetween(0.6, 0.4)).toBe(-2);
    expect(bandsBetween(0.6, 0.65)).toBe(0);
  });
});

describe('reasons', () => {
  it('M71: weigh what the strength changes by when they are taken off the map, the heaviest first', () => {
    fc.assert(
      fc.property(
        anyStandingMap({ circles: true }),
        fc.constantFrom(...SEMANTICS),
        fc.nat(40),
        (map, semantics, pick) => {
          const standing = settledOn(map, semantics);
          const ids = [...standing.ids()].sort();
          const id = ids[pick % ids.length] ?? e('0');
          const reasons = reasonsFor(standing, id);
          for (const reason of reasons) {
            const left = settledOn(without(map, new Set([reason.id])), semantics).of(id) ?? 0;
            expect(reason.weight).toBe((standing.of(id) ?? 0) - left);
            expect(reason.without).toBe(bandOf(left));
          }
          const weights = reasons.map(({ weight }) => Math.abs(weight));
          expect(weights).toEqual([...weights].sort((a, b) => b - a));
        },
      ),
    );
  });

  it('M71: are what is said for and against a card, and not what explains it', () => {
    const map = sketch(
      { a: 0.5, b: 0.9, c: 0.5, d: 0.5 },
      'x: b attacks a',
      'y: c supports a',
      'd causes a',
      'd frames a',
    );
    const reasons = reasonsFor(settledOn(map), e('a'));
    expect(reasons.map(({ id, role }) => [id, role])).toEqual([
      [r('x'), 'against'],
      [r('y'), 'for'],
    ]);
    expect(reasons[0]?.weight).toBeLessThan(0);
    expect(reasons[1]?.weight).toBeGreaterThan(0);
  });

  it('M71: of a step are its ground, and what is said for and against the step', () => {
    const reasons = reasonsFor(
      settledOn(sketch({ a: 0.5, b: 0.8, c: 0.7 }, 'x: b supports a', 'c attacks x')),
      r('x'),
    );
    expect(reasons.map(({ from, role }) => [from, role])).toEqual([
      [e('b'), 'ground'],
      [e('c'), 'against'],
    ]);
  });

  it('of what is not there are none', () => {
    expect(reasonsFor(settledOn(sketch({ a: 0.5 })), e('gone'))).toEqual([]);
  });
});

describe('reasons in words', () => {
  const map = aMap({
    elements: [
      anElement('a', { text: 'Meetings take time.' }),
      anElement('b', { text: 'Trials take longer.' }),
      anElement('c', { text: 'Not always.' }),
    ],
    relations: [
      aRelation('x', e('b'), e('a'), { kind: 'rebuttal' }),
      aRelation('y', e('c'), r('x'), { kind: 'rebuttal' }),
      aRelation('z', e('c'), e('b'), { kind: 'rebuttal' }),
    ],
  });
  const standing = settledOn(
    sketch({ a: 0.5, b: 0.5, c: 0.5 }, 'x: b attacks a', 'y: c attacks x', 'z: c attacks b'),
  );

  it('say who does what', () => {
    const [reason] = reasonsFor(standing, e('a'));
    expect(reason && reasonSentence(map, reason)).toBe('“Trials take longer.” rebuts it');
    const [ground, undercut] = reasonsFor(standing, r('x'));
    expect([ground, undercut].map((each) => each && reasonSentence(map, each)).sort()).toEqual([
      '“Not always.” undercuts it',
      '“Trials take longer.” is its ground',
    ]);
  });

  it('say why one carries less than one would expect', () => {
    const [reason] = reasonsFor(standing, e('a'));
    expect(reason && reasonAside(reason)).toBe('that card is shaken, and its step is put in question');
  });

  it('say what it weighs and what would be without it', () => {
    expect([0.3, -0.15, 0.05, 0.001, 0].map(weightWords)).toEqual([
      'weighs heavily',
      'weighs',
      'weighs a little',
      'hardly weighs',
      'weighs nothing',
    ]);
    expect(withoutWords('shaken', 'firm')).toBe('Without this it would stand firmly.');
    expect(withoutWords('shaken', 'shaken')).toBe('');
  });

  it('say what would be different', () => {
    expect(differenceWords(map, e('a'), 0.4, 0.6)).toBe(
      '“Meetings take time.” would stand; now it is shaken',
    );
    expect(differenceWords(map, e('a'), 0.61, 0.6)).toBe(
      '“Meetings take time.” would still stand, but lower',
    );
  });
});
