import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Extension,
  type Framework,
  frameworkOf,
  partsOf,
} from '../../../../shared/standing/dung/framework.ts';
import { groundedLabels } from '../../../../shared/standing/dung/grounded.ts';
import { preferredExtensions, stableExtensions } from '../../../../shared/standing/dung/preferred.ts';
import { scepticalLabels } from '../../../../shared/standing/dung/sceptical.ts';

/** A framework as `a>b b>c`, and the names it uses in alphabetical order. */
function read(text: string, alone = ''): { af: Framework; names: string[] } {
  const pairs = text.split(' ').map((each) => each.split('>') as [string, string]);
  const names = [...new Set([...pairs.flat(), ...alone.split('').filter((each) => each !== '')])].sort();
  return {
    af: frameworkOf(
      names.length,
      pairs.map(([from, to]) => [names.indexOf(from), names.indexOf(to)] as const),
    ),
    names,
  };
}

/** Sets of arguments as words: "ad bd". */
function said(names: readonly string[], sets: readonly Extension[] | undefined): string[] | undefined {
  return sets?.map((set) => set.map((each) => names[each]).join('')).sort();
}

interface Vector {
  readonly name: string;
  readonly attacks: string;
  readonly alone?: string;
  readonly grounded: string;
  readonly preferred: readonly string[];
  readonly stable: readonly string[];
}

const VECTORS: readonly Vector[] = [
  { name: 'D1: a chain', attacks: 'c>b b>a', grounded: 'ac', preferred: ['ac'], stable: ['ac'] },
  {
    name: 'D2: a circle of two',
    attacks: 'a>b b>a',
    grounded: '',
    preferred: ['a', 'b'],
    stable: ['a', 'b'],
  },
  { name: 'D3: a circle of three', attacks: 'a>b b>c c>a', grounded: '', preferred: [''], stable: [] },
  { name: 'D4: one that attacks itself', attacks: 'a>a', grounded: '', preferred: [''], stable: [] },
  {
    name: 'D5: a floating defeat',
    attacks: 'a>b b>a a>c b>c c>d',
    grounded: '',
    preferred: ['ad', 'bd'],
    stable: ['ad', 'bd'],
  },
  {
    name: 'D6: two and three',
    attacks: 'a>b b>a b>c c>d d>e e>c',
    grounded: '',
    preferred: ['a', 'bd'],
    stable: ['bd'],
  },
  {
    name: 'D7: a ground, two and three',
    attacks: 'a>b c>b c>d d>c d>e e>g g>f f>e',
    grounded: 'a',
    preferred: ['ac', 'adg'],
    stable: ['adg'],
  },
  {
    name: 'D8: a circle of four',
    attacks: '1>2 2>3 3>4 4>1',
    grounded: '',
    preferred: ['13', '24'],
    stable: ['13', '24'],
  },
  {
    name: 'D9: one that attacks itself and another',
    attacks: 's>s s>b',
    alone: 'a',
    grounded: 'a',
    preferred: ['a'],
    stable: [],
  },
  {
    name: 'D10: the instance of the solver tests',
    attacks: '1>2 1>3 2>1 2>3 3>4 4>3',
    grounded: '',
    preferred: ['14', '24'],
    stable: ['14', '24'],
  },
];

/** Every set that attacks none of its own and answers every attack, by looking at all sets. */
function admissible(af: Framework): Extension[] {
  const sets: Extension[] = [];
  for (let bits = 0; bits < 2 ** af.count; bits += 1) {
    const set = [...Array(af.count).keys()].filter((at) => (bits >> at) % 2 === 1);
    const inside = new Set(set);
    const isFree = set.every((at) => !af.attackers[at]?.some((each) => inside.has(each)));
    const answers = (attacker: number): boolean =>
      af.attackers[attacker]?.some((each) => inside.has(each)) ?? false;
    if (isFree && set.every((at) => af.attackers[at]?.every(answers))) sets.push(set);
  }
  return sets;
}

function preferredByForce(af: Framework): Extension[] {
  const sets = admissible(af);
  return sets.filter(
    (set) => !sets.some((other) => other.length > set.length && set.every((each) => other.includes(each))),
  );
}

/** The complete sets: admissible, and with all they defend. */
function completeByForce(af: Framework): Extension[] {
  return admissible(af).filter((set) => {
    const inside = new Set(set);
    const defends = (at: number): boolean =>
      af.attackers[at]?.every((attacker) => af.attackers[attacker]?.some((each) => inside.has(each))) ?? true;
    return [...Array(af.count).keys()].every((at) => inside.has(at) || !defends(at));
  });
}

const accepted = (labels: readonly string[]): Extension =>
  [...labels.keys()].filter((at) => labels[at] === 'in');
const anyFramework = fc
  .integer({ min: 1, max: 8 })
  .chain((count) =>
    fc
      .array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 20 })
      .map((attacks) => frameworkOf(count, attacks)),
  );

describe('labellings of known frameworks', () => {
  it.each(VECTORS)('$name', ({ attacks, alone, grounded, preferred, stable }) => {
    const { af, names } = read(attacks, alone);
    expect(said(names, [accepted(groundedLabels(af))])).toEqual([grounded]);
    expect(said(names, preferredExtensions(af))).toEqual(preferred);
    expect(said(names, stableExtensions(af))).toEqual(stable);
  });

  it('D10: has four complete sets, and none that holds 3', () => {
    const { af, names } = read('1>2 1>3 2>1 2>3 3>4 4>3');
    expect(said(names, completeByForce(af))).toEqual(['', '14', '24', '4']);
    expect(preferredExtensions(af)?.some((set) => set.includes(2))).toBe(false);
  });
});

describe('labellings of any framework', () => {
  it('agree with looking at all sets', () => {
    fc.assert(
      fc.property(anyFramework, (af) => {
        const byForce = preferredByForce(af).map(String).sort();
        expect(preferredExtensions(af)?.map(String).sort()).toEqual(byForce);
        const complete = completeByForce(af);
        const least = complete.find((set) =>
          complete.every((other) => set.every((each) => other.includes(each))),
        );
        expect(accepted(groundedLabels(af))).toEqual(least);
      }),
      { numRuns: 400 },
    );
  });

  it('are sceptical where each part is solved by itself as they are of the whole', () => {
    fc.assert(
      fc.property(anyFramework, (af) => {
        const sets = preferredByForce(af).map((set) => new Set(set));
        for (const [at, label] of scepticalLabels(af).entries()) {
          const isDefeated = (set: Set<number>): boolean =>
            af.attackers[at]?.some((each) => set.has(each)) ?? false;
          const expected = sets.every((set) => set.has(at))
            ? 'in'
            : sets.every(isDefeated)
              ? 'out'
              : 'undecided';
          expect(label).toBe(expected);
        }
      }),
    );
  });

  it('split into parts that lose no argument and no attack', () => {
    fc.assert(
      fc.property(anyFramework, (af) => {
        const parts = partsOf(af);
        expect(parts.flatMap(({ members }) => members).sort((a, b) => a - b)).toEqual([
          ...Array(af.count).keys(),
        ]);
        const attacks = parts.flatMap(({ framework, members }) =>
          framework.targets.flatMap((targets, from) =>
            targets.map((to) => `${members[from]} ${members[to]}`),
          ),
        );
        expect(attacks.sort()).toEqual(
          af.targets.flatMap((targets, from) => targets.map((to) => `${from} ${to}`)).sort(),
        );
      }),
    );
  });
});

describe('a framework with too many ways to settle it', () => {
  const pairs = (count: number): Framework =>
    frameworkOf(
      2 * count,
      Array.from(
        { length: count },
        (_, n) =>
          [
            [2 * n, 2 * n + 1],
            [2 * n + 1, 2 * n],
          ] as const,
      ).flat() as [number, number][],
    );

  it('is given up as a whole', () => {
    expect(preferredExtensions(pairs(12), { steps: 50_000, extensions: 256 })).toBeUndefined();
  });

  it('is labelled part by part all the same', () => {
    expect(new Set(scepticalLabels(pairs(500)))).toEqual(new Set(['undecided']));
  });

  it('gets the grounded labels in a part that is too large, and only there', () => {
    const { af } = read('a>b b>a a>c b>c c>d e>f f>e e>g f>g g>h');
    const label = scepticalLabels(af, { steps: 1, extensions: 1 });
    expect(label).toEqual(groundedLabels(af));
    expect(scepticalLabels(af)[3]).toBe('in');
  });
});
