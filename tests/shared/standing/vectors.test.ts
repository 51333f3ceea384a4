import { describe, expect, it } from 'vitest';
import type { Semantics } from '../../../shared/standing/semantics.ts';
import type { StandingMap } from '../../../shared/standing/shape.ts';
import { e, r } from '../../support/builders.ts';
import { settledOn, sketch } from './support.ts';

interface Vector {
  readonly name: string;
  readonly map: StandingMap;
  /** Strengths in DF-QuAD, Euler-based and Quadratic Energy, and how many decimals of them are known. */
  readonly strengths: Readonly<Record<string, readonly [number, number, number]>>;
  readonly digits?: number;
}

const V8 = ['R: P supports C', 'B attacks C'];

/** Strengths known from other programs (Uncertainpy, QBAF-Py) and by hand. */
const VECTORS: readonly Vector[] = [
  {
    name: 'V1: one attacker',
    map: sketch({ a: 0.5, b: 0.8 }, 'b attacks a'),
    strengths: { a: [0.1, 0.387587367, 0.3048780488] },
  },
  {
    name: 'V2: one supporter',
    map: sketch({ a: 0.5, b: 0.8 }, 'b supports a'),
    strengths: { a: [0.9, 0.645015863, 0.6951219512] },
  },
  {
    name: 'V3: an attacker and a supporter that weigh the same',
    map: sketch({ a: 0.6, b: 0.4, c: 0.4 }, 'b attacks a', 'c supports a'),
    strengths: { a: [0.6, 0.6, 0.6] },
  },
  {
    name: 'V4: two attackers and a supporter',
    map: sketch({ a: 0.5, b: 0.8, c: 0.6, d: 0.4 }, 'b attacks a', 'c attacks a', 'd supports a'),
    strengths: { a: [0.24, 0.3665218026, 0.25] },
  },
  {
    name: 'V5: a chain',
    map: sketch({ a: 0.5, b: 0.5, c: 0.5 }, 'c attacks b', 'b attacks a'),
    strengths: { b: [0.25, 0.4245224032, 0.4], a: [0.375, 0.4348328557, 0.4310344828] },
  },
  {
    name: 'V6: the notebook of QBAF-Py',
    map: sketch(
      { a: 0.5, b: 0.2, c: 0.85, d: 0.65, e: 0.4, f: 1 },
      'c attacks a',
      'e attacks b',
      'f attacks c',
      'b supports a',
      'd supports a',
      'e supports c',
    ),
    strengths: {
      a: [0.676, 0.4987871928, 0.5187551724],
      b: [0.12, 0.1534869353, 0.1724137931],
      c: [0.34, 0.8107726471, 0.625],
    },
  },
  {
    name: 'V7: e-democracy (Rago et al.)',
    map: sketch(
      { A1: 0.5, A2: 0.5, P1: 0.7, P2: 0.5, P3: 0.9, C1: 0.2, C2: 0.2, C3: 0.6, C4: 0.5 },
      'C1 attacks A2',
      'C2 attacks P2',
      'C3 attacks P2',
      'C4 attacks P2',
      'P1 supports A1',
      'P2 supports A1',
      'P3 supports A2',
    ),
    strengths: {
      A1: [0.862, 0.6893803103, 0.7198521788],
      A2: [0.85, 0.6262848986, 0.6644295302],
      P2: [0.08, 0.3399432278, 0.1858736059],
    },
  },
  {
    name: 'V8: a judged step, undercut',
    map: sketch({ P: 0.8, R: 0.5, C: 0.5, U: 0.6, B: 0.3 }, ...V8, 'U attacks R'),
    strengths: { R: [0.6, 0.5343643398, 0.5192307692], C: [0.65, 0.5404559557, 0.5229290463] },
  },
  {
    name: 'V8: the same step without the undercut',
    map: sketch({ P: 0.8, R: 0.5, C: 0.5, B: 0.3 }, ...V8),
    strengths: { R: [0.9, 0.645015863, 0.6951219512], C: [0.8, 0.5603767337, 0.56751945] },
    digits: 8,
  },
  {
    name: 'V9: two that attack each other',
    map: sketch({ a: 0.5, b: 0.5 }, 'a attacks b', 'b attacks a'),
    strengths: { a: [0.33333333, 0.4335749, 0.4238538], b: [0.33333333, 0.4335749, 0.4238538] },
    digits: 7,
  },
  {
    name: 'V10: two unequal ones that attack each other',
    map: sketch({ a: 0.9, b: 0.6 }, 'a attacks b', 'b attacks a'),
    strengths: { a: [0.7826087, 0.8776238, 0.79235172], b: [0.13043478, 0.48777946, 0.36859084] },
    digits: 7,
  },
  {
    name: 'V11: to buy or to sell a stock',
    map: sketch(
      { Buy: 0.5, Sell: 0.5, A1: 0.8, A2: 0.7, A3: 0.3, A4: 0.9, A5: 0.9 },
      'Buy attacks Sell',
      'Sell attacks Buy',
      'A1 supports Sell',
      'A2 supports Buy',
      'A2 attacks A1',
      'A3 attacks A2',
      'A4 attacks A3',
      'A4 supports A2',
      'A5 attacks A1',
      'A5 supports Buy',
    ),
    strengths: { Buy: [0.99636, 0.7171409, 0.82164644], Sell: [0.00338, 0.49488942, 0.36216969] },
    digits: 5,
  },
];

const COLUMNS: readonly Semantics[] = ['df-quad', 'euler', 'quadratic-energy'];

describe('standing of known examples', () => {
  for (const { name, map, strengths, digits = 9 } of VECTORS) {
    it.each(COLUMNS)(`${name}, by %s`, (semantics) => {
      const standing = settledOn(map, semantics);
      for (const [of, known] of Object.entries(strengths)) {
        const strength = standing.of(map.relations.has(r(of)) ? r(of) : e(of)) ?? Number.NaN;
        expect(Math.abs(strength - (known[COLUMNS.indexOf(semantics)] ?? 0)), of).toBeLessThan(10 ** -digits);
      }
      expect(standing.circles().every(({ converged }) => converged)).toBe(true);
    });
  }

  const clique = (count: number, base: number): StandingMap => {
    const names = Array.from({ length: count }, (_, n) => `n${n}`);
    const lines = names.flatMap((from) => names.map((to) => `${from} attacks ${to}`));
    return sketch(Object.fromEntries(names.map((name) => [name, base])), ...lines);
  };

  it.each([
    [
      'two sure ones that attack each other, by DF-QuAD',
      sketch({ a: 1, b: 1 }, 'a attacks b', 'b attacks a'),
      'df-quad',
      0.5,
    ],
    ['five that attack all five, by DF-QuAD', clique(5, 0.9), 'df-quad', 0.235316],
    ['five that attack all five, by Quadratic Energy', clique(5, 0.9), 'quadratic-energy', 0.290038],
  ] as const)('damping brings to rest what swings for ever without it: %s', (_, map, semantics, limit) => {
    const standing = settledOn(map, semantics);
    for (const id of map.elements.keys()) expect(standing.of(id)).toBeCloseTo(limit, 6);
    expect(standing.circles()).toHaveLength(1);
    expect(standing.circles()[0]).toMatchObject({ converged: true });
  });

  it.each(COLUMNS)(
    'damping adapts to a crowd of sure ones that all attack each other, by %s',
    (semantics) => {
      // A hundred under DF-QuAD come to rest only with damping of at most a fifth.
      const [circle] = settledOn(clique(semantics === 'df-quad' ? 100 : 40, 0.99), semantics).circles();
      expect(circle).toMatchObject({ converged: true });
      expect(circle?.residual).toBeLessThan(1e-9);
    },
  );

  it('by DF-QuAD one sure attacker hides all others; by Euler nothing falls below the square of its base', () => {
    const fifty = Array.from({ length: 50 }, (_, n) => `n${n}`);
    const map = sketch(
      { a: 0.5, ...Object.fromEntries(fifty.map((name) => [name, 0.99])) },
      ...fifty.map((name) => `${name} attacks a`),
    );
    expect(settledOn(map, 'euler').of(e('a'))).toBeCloseTo(0.25, 6);
    expect(settledOn(map, 'df-quad').of(e('a'))).toBeCloseTo(0, 6);
    expect(settledOn(map).of(e('a'))).toBeCloseTo(0.0002, 4);
  });
});
