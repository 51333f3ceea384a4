import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TargetId } from '../../../shared/model/relation.ts';
import { bandsBetween } from '../../../shared/standing/bands.ts';
import { BASE_MAX, BASE_MIN } from '../../../shared/standing/base-scores.ts';
import { cruxEffectWords, cruxReasonWords } from '../../../shared/standing/crux-words.ts';
import { findCruxes } from '../../../shared/standing/cruxes.ts';
import { SEMANTICS } from '../../../shared/standing/semantics.ts';
import { aMap, anElement, aRelation, e, r } from '../../support/builders.ts';
import { anyStandingMap } from './arbitrary.ts';
import { settledOn, sketch } from './support.ts';

describe('cruxes', () => {
  it('M73: are what changes the verdict most when it is judged otherwise, found by trying everything anew', () => {
    fc.assert(
      fc.property(
        anyStandingMap({ circles: true }),
        fc.constantFrom(...SEMANTICS),
        fc.nat(11),
        (map, semantics, pick) => {
          const standing = settledOn(map, semantics);
          const cost = e(pick % map.elements.size);
          const before = standing.of(cost) ?? 0;
          const tries = [...standing.ids()]
            .filter((id) => id !== cost)
            .flatMap((on) =>
              [BASE_MIN, BASE_MAX].map((base) => {
                const anew = settledOn(
                  { ...map, bases: new Map<TargetId, number>([...map.bases, [on, base]]) },
                  semantics,
                );
                const after = anew.of(cost) ?? 0;
                return { on, bands: Math.abs(bandsBetween(before, after)), move: Math.abs(after - before) };
              }),
            )
            .filter(({ move }) => move >= 1e-6)
            .sort((a, b) => b.bands - a.bands || b.move - a.move);
          const [crux] = findCruxes(standing, { costs: [cost], limit: 1 });
          const [best] = tries;
          expect(crux === undefined).toBe(best === undefined);
          if (crux === undefined || best === undefined) return;
          const [effect] = crux.effects;
          expect(Math.abs(effect?.bands ?? 0)).toBe(best.bands);
          expect(Math.abs((effect?.after ?? 0) - (effect?.before ?? 0))).toBe(best.move);
        },
      ),
      { numRuns: 60 },
    );
  });

  const shared = sketch(
    { cost: 0.5, one: 0.1, two: 0.1, root: 0.9, aside: 0.5 },
    'x: one attacks cost',
    'y: two attacks cost',
    'root supports one',
    'root supports two',
    'aside supports root',
  );

  it('M73: are found where both reasons rest on the same card', () => {
    const [crux] = findCruxes(settledOn(shared), { costs: [e('cost')] });
    expect(crux?.on).toBe(e('root'));
    expect(crux?.rises).toBe(false);
    expect(crux?.effects[0]?.via).toEqual([
      { relation: r('x'), rises: false },
      { relation: r('y'), rises: false },
    ]);
  });

  it('M73: are for a person what they themselves judged otherwise, and nothing else', () => {
    const standing = settledOn(shared);
    const ballots = new Map<TargetId, number>([
      [e('two'), 0.9],
      [e('root'), 0.9],
      [e('cost'), 0.1],
    ]);
    const cruxes = findCruxes(standing, { costs: [e('cost')], ballots });
    expect(cruxes.map(({ on, supposed }) => [on, supposed])).toEqual([[e('two'), 0.9]]);
  });

  it('M73: over several costs are those that change most of them', () => {
    const map = sketch(
      { c1: 0.5, c2: 0.5, both: 0.5, one: 0.5 },
      'both attacks c1',
      'both attacks c2',
      'one attacks c2',
    );
    const [first, ...others] = findCruxes(settledOn(map), { costs: [e('c1'), e('c2')] });
    expect(first?.on).toBe(e('both'));
    expect(first?.effects.map(({ cost }) => cost).sort()).toEqual([e('c1'), e('c2')]);
    expect(others.length).toBeGreaterThan(0);
  });

  it('M73: can be a step, judged to be less or more relevant', () => {
    const cruxes = findCruxes(settledOn(sketch({ cost: 0.5, no: 0.9 }, 'x: no attacks cost')), {
      costs: [e('cost')],
    });
    expect(new Set(cruxes.map(({ on }) => on))).toEqual(new Set([e('no'), r('x')]));
  });

  it('M73: are not there where nothing bears on the cost', () => {
    expect(findCruxes(settledOn(sketch({ cost: 0.5, other: 0.5 })), { costs: [e('cost')] })).toEqual([]);
  });
});

describe('cruxes in words', () => {
  const texts = {
    cost: 'It takes time.',
    one: 'Time is paid.',
    two: 'Others wait longer.',
    root: 'Funders pay.',
  };
  const map = aMap({
    elements: Object.entries(texts).map(([name, text]) => anElement(name, { text })),
    relations: [
      aRelation('x', e('one'), e('cost'), { kind: 'rebuttal' }),
      aRelation('y', e('two'), e('cost'), { kind: 'rebuttal' }),
      aRelation('z', e('root'), e('one')),
      aRelation('w', e('root'), e('two')),
    ],
  });
  const lines = [
    'x: one attacks cost',
    'y: two attacks cost',
    'z: root supports one',
    'w: root supports two',
  ];
  const words = (bases: Record<string, number>, used: readonly string[], on: TargetId) => {
    const cruxes = findCruxes(settledOn(sketch(bases, ...used)), { costs: [e('cost')], limit: 20 });
    const crux = cruxes.find((each) => each.on === on);
    return crux === undefined ? [] : [cruxEffectWords(map, crux), cruxReasonWords(map, crux)];
  };
  const bases = { cost: 0.5, one: 0.1, two: 0.1, root: 0.9 };

  it('say that both reasons rest on it', () => {
    expect(words(bases, lines, e('root'))).toEqual([
      'If this were judged unsound, “It takes time.” would be in the balance, where now it falls.',
      'Both “Time is paid.” and “Others wait longer.” rest on it',
    ]);
  });

  it('say by which reason it bears on the cost', () => {
    expect(words(bases, ['x: one attacks cost', 'z: root supports one'], e('root'))[1]).toBe(
      '“Time is paid.”, which rebuts that cost, rests on it',
    );
    expect(words(bases, ['x: one attacks cost', 'z: root attacks one'], e('root'))[1]).toBe(
      '“Time is paid.”, which rebuts that cost, is answered by it',
    );
  });

  it('say that it bears on the cost itself, or is a step towards it', () => {
    expect(words(bases, ['x: one attacks cost'], e('one'))[1]).toBe('It rebuts that cost directly');
    expect(words({ ...bases, one: 0.5 }, ['x: one attacks cost'], r('x'))).toEqual([
      'If this step were judged less relevant, “It takes time.” would be in the balance, where now it is shaken.',
      'By this step one of its reasons reaches that cost',
    ]);
  });
});
