import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RelationId } from '../../../shared/base/ids.ts';
import type { TargetId } from '../../../shared/model/relation.ts';
import { SEMANTICS } from '../../../shared/standing/semantics.ts';
import {
  EMPTY_STANDING_MAP,
  type RelationShape,
  type StandingMap,
  standingChange,
} from '../../../shared/standing/shape.ts';
import { createStanding } from '../../../shared/standing/standing.ts';
import { e, r } from '../../support/builders.ts';
import { anyStandingMap, shuffled, without } from './arbitrary.ts';
import { settledOn, strengthsOf } from './support.ts';

const aSemantics = fc.constantFrom(...SEMANTICS);
const anyMap = anyStandingMap({ circles: true });
const anyTree = anyStandingMap({ circles: false, kinds: ['claim'] });
const aBase = fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100);
/** Differences of rounding, not of meaning. */
const ROUNDING = 1e-12;

function withRelation(map: StandingMap, shape: RelationShape): StandingMap {
  return { ...map, relations: new Map([...map.relations, [r('new'), shape]]) };
}
function withBase(map: StandingMap, id: TargetId, base: number): StandingMap {
  return { ...map, bases: new Map([...map.bases, [id, base]]) };
}

/** A tree and the numbers of a later and an earlier card of it: what the later one may bear on. */
const treeAndTwo = anyTree.chain((map) =>
  fc
    .tuple(fc.constant(map), fc.nat(map.elements.size - 2))
    .chain(([tree, earlier]) =>
      fc.tuple(
        fc.constant(tree),
        fc.integer({ min: earlier + 1, max: tree.elements.size - 1 }),
        fc.constant(earlier),
      ),
    ),
);

describe('standing', () => {
  it('M60: lies between 0 and 1', () => {
    fc.assert(
      fc.property(anyMap, aSemantics, (map, semantics) => {
        for (const strength of strengthsOf(settledOn(map, semantics)).values()) {
          expect(strength).toBeGreaterThanOrEqual(0);
          expect(strength).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('M60: of a card that nothing bears on is its base score, of a relation that nothing is on what its ground has', () => {
    fc.assert(
      fc.property(anyTree, aSemantics, (map, semantics) => {
        const standing = settledOn(map, semantics);
        for (const id of map.elements.keys())
          if (standing.relationsTo(id).length === 0) expect(standing.of(id)).toBe(map.bases.get(id) ?? 0.5);
        for (const [id, { from }] of map.relations)
          if (standing.relationsTo(id).length === 0 && !map.bases.has(id))
            expect(standing.of(id)).toBe(standing.of(from));
      }),
    );
  });

  it('M61: does not depend on the order in which a map is told, to the last bit', () => {
    fc.assert(
      fc.property(anyMap, aSemantics, fc.array(fc.integer(), { minLength: 1 }), (map, semantics, order) => {
        expect(strengthsOf(settledOn(shuffled(map, order), semantics))).toEqual(
          strengthsOf(settledOn(map, semantics)),
        );
      }),
    );
  });

  it('M61: is after any edits, to the last bit, what it is when everything is computed anew', () => {
    fc.assert(
      fc.property(fc.array(anyMap, { minLength: 2, maxLength: 5 }), aSemantics, (maps, semantics) => {
        const standing = createStanding(semantics);
        let before = EMPTY_STANDING_MAP;
        for (const map of maps) {
          standing.apply(standingChange(before, map));
          before = map;
          const anew = settledOn(map, semantics);
          expect(strengthsOf(standing)).toEqual(strengthsOf(anew));
          expect(standing.circles()).toEqual(anew.circles());
        }
      }),
    );
  });

  it('M61: is after one edit, to the last bit, what it is when everything is computed anew', () => {
    const edit = fc.record({ gone: fc.nat(60), from: fc.nat(11), to: fc.nat(11), base: fc.option(aBase) });
    fc.assert(
      fc.property(anyMap, aSemantics, fc.array(edit, { maxLength: 4 }), (start, semantics, edits) => {
        const standing = settledOn(start, semantics);
        let before = start;
        for (const { gone, from, to, base } of edits) {
          const ids = [...before.elements.keys(), ...before.relations.keys()];
          const id = ids[gone % ids.length];
          let after = before;
          if (base !== null && id !== undefined) after = withBase(before, id, base);
          else if (before.elements.has(e(from)) && before.elements.has(e(to)) && from !== to)
            after = withRelation(before, { kind: 'rebuttal', from: e(from), to: e(to) });
          else if (id !== undefined && before.relations.has(id as RelationId))
            after = without(before, new Set([id]));
          const changed = standing.apply(standingChange(before, after));
          const was = settledOn(before, semantics);
          const anew = settledOn(after, semantics);
          expect(strengthsOf(standing)).toEqual(strengthsOf(anew));
          const others = [...anew.ids()].filter((each) => !Object.is(was.of(each), anew.of(each)));
          expect(new Set(changed)).toEqual(new Set(others));
          before = after;
        }
      }),
    );
  });

  it('M62: of what is muted is 0, and of the rest, to the last bit, as if it were not on the map', () => {
    const anyMuted = fc.array(fc.nat(40), { maxLength: 5 });
    fc.assert(
      fc.property(anyMap, aSemantics, anyMuted, (map, semantics, picks) => {
        const ids = [...map.elements.keys(), ...map.relations.keys()];
        const muted = new Set(picks.map((pick) => ids[pick % ids.length] as TargetId));
        const standing = settledOn(map, semantics);
        const before = strengthsOf(standing);
        const other = standing.suppose({ muted });
        const left = settledOn(without(map, muted), semantics);
        for (const id of left.ids()) expect(other.get(id) ?? standing.of(id)).toBe(left.of(id));
        for (const id of muted) expect(other.get(id) ?? standing.of(id)).toBe(0);
        expect(strengthsOf(standing)).toEqual(before);
      }),
    );
  });

  it('M62: is no longer computed as a circle when what is muted breaks it', () => {
    // Found by the property above: a step whose ground is muted carries nothing, and kept the circle together.
    const map: StandingMap = {
      elements: new Map([0, 1, 2].map((n) => [e(n), 'cost'])),
      relations: new Map<RelationId, RelationShape>([
        [r(5), { kind: 'rebuttal', from: e(1), to: e(0) }],
        [r(6), { kind: 'rebuttal', from: e(0), to: e(2) }],
        [r(7), { kind: 'rebuttal', from: e(2), to: r(5) }],
      ]),
      bases: new Map(),
    };
    const other = settledOn(map, 'quadratic-energy').suppose({ muted: [e(1)] });
    expect(other.get(e(2))).toBe(0.4);
  });

  it('M63: goes down when something attacks it, up when something supports it, and never the other way', () => {
    fc.assert(
      fc.property(treeAndTwo, aSemantics, ([map, from, to], semantics) => {
        const before = settledOn(map, semantics).of(e(to)) ?? 0;
        const joinedBy = (kind: RelationShape['kind']): number =>
          settledOn(withRelation(map, { kind, from: e(from), to: e(to) }), semantics).of(e(to)) ?? 0;
        expect(joinedBy('rebuttal')).toBeLessThanOrEqual(before + ROUNDING);
        expect(joinedBy('support')).toBeGreaterThanOrEqual(before - ROUNDING);
        expect(joinedBy('concession')).toBe(joinedBy('support'));
        expect(joinedBy('cause')).toBe(before);
        expect(joinedBy('context')).toBe(before);
      }),
    );
  });

  it('M63: is not moved by an attack and a support that carry the same', () => {
    fc.assert(
      fc.property(treeAndTwo, aSemantics, ([map, from, to], semantics) => {
        const both = withRelation(map, { kind: 'rebuttal', from: e(from), to: e(to) });
        const relations = new Map([
          ...both.relations,
          [r('other'), { kind: 'support', from: e(from), to: e(to) }] as const,
        ]);
        const before = settledOn(map, semantics).of(e(to)) ?? 0;
        // By DF-QuAD attack and support multiply on their own sides, so they cancel where nothing else bears on it.
        const alone = settledOn(map, semantics).relationsTo(e(to)).length === 0;
        if (semantics === 'df-quad' && !alone) return;
        expect(settledOn({ ...both, relations }, semantics).of(e(to))).toBeCloseTo(before, 11);
      }),
    );
  });

  it('M63: rises with the base score', () => {
    fc.assert(
      fc.property(treeAndTwo, aSemantics, aBase, aBase, ([map, , to], semantics, one, other) => {
        const of = (base: number): number => settledOn(withBase(map, e(to), base), semantics).of(e(to)) ?? 0;
        expect(of(Math.max(one, other))).toBeGreaterThanOrEqual(of(Math.min(one, other)) - ROUNDING);
      }),
    );
  });

  it('M63: is moved only by what leads to it', () => {
    fc.assert(
      fc.property(anyMap, aSemantics, fc.nat(11), aBase, (map, semantics, pick, base) => {
        const standing = settledOn(map, semantics);
        const id = e(pick % map.elements.size);
        const { ids } = standing.whatBearsOn([id]);
        const outside = [...standing.ids()].filter((each) => !ids.has(each));
        const bases = new Map(outside.map((each) => [each, base]));
        expect(standing.suppose({ bases }).has(id)).toBe(false);
        expect(standing.suppose({ muted: outside }).has(id)).toBe(false);
      }),
    );
  });

  it('M63: by Quadratic Energy and DF-QuAD treats attack and support alike', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('quadratic-energy', 'df-quad'),
        aBase,
        fc.array(fc.tuple(fc.boolean(), aBase), { maxLength: 8 }),
        (semantics, base, reasons) => {
          const star = (turned: boolean): number => {
            const map: StandingMap = {
              elements: new Map([[e('a'), 'claim'], ...reasons.map((_, at) => [e(at), 'claim'] as const)]),
              relations: new Map(
                reasons.map(([supports], at) => [
                  r(at),
                  { kind: supports === turned ? 'rebuttal' : 'support', from: e(at), to: e('a') },
                ]),
              ),
              bases: new Map([
                [e('a'), turned ? 1 - base : base] as const,
                ...reasons.map(([, strength], at) => [e(at), strength] as const),
              ]),
            };
            return settledOn(map, semantics).of(e('a')) ?? 0;
          };
          expect(star(true)).toBeCloseTo(1 - star(false), 11);
        },
      ),
    );
  });
});

describe('what a relation carries', () => {
  const onAStep = fc.tuple(anyTree, aSemantics).filter(([map]) => map.relations.size > 0);

  /** A map with a card that supports or undercuts one of its relations. */
  function onStep(
    map: StandingMap,
    pick: number,
    kind: 'support' | 'rebuttal',
    base: number,
  ): [StandingMap, RelationId] {
    const step = [...map.relations.keys()][pick % map.relations.size] as RelationId;
    const elements = new Map([...map.elements, [e('new'), 'claim'] as const]);
    return [
      withRelation(withBase({ ...map, elements }, e('new'), base), { kind, from: e('new'), to: step }),
      step,
    ];
  }

  it('M64: is less when it is undercut and more when it is supported, never the other way', () => {
    fc.assert(
      fc.property(onAStep, fc.nat(29), aBase, ([map, semantics], pick, base) => {
        for (const kind of ['support', 'rebuttal'] as const) {
          const [after, step] = onStep(map, pick, kind, base);
          const carries = settledOn(after, semantics).of(step) ?? 0;
          const carried = settledOn(map, semantics).of(step) ?? 0;
          if (kind === 'support') expect(carries).toBeGreaterThanOrEqual(carried - ROUNDING);
          else expect(carries).toBeLessThanOrEqual(carried + ROUNDING);
        }
      }),
    );
  });

  it('M65: rises with its relevance, and with its ground where nothing that is said of the step rests on that too', () => {
    fc.assert(
      fc.property(onAStep, fc.nat(29), aBase, aBase, ([map, semantics], pick, one, other) => {
        const [id, { from }] = [...map.relations][pick % map.relations.size] as [RelationId, RelationShape];
        const standing = settledOn(map, semantics);
        const isApart = !standing.whatBearsOn(standing.relationsTo(id)).ids.has(from);
        for (const judged of isApart ? [id, from] : [id]) {
          const carries = (base: number): number =>
            settledOn(withBase(map, judged, base), semantics).of(id) ?? 0;
          expect(carries(Math.max(one, other))).toBeGreaterThanOrEqual(
            carries(Math.min(one, other)) - ROUNDING,
          );
        }
      }),
    );
  });

  it('M66: is nothing when its ground is muted or its relevance is 0 and nothing is said for it', () => {
    fc.assert(
      fc.property(onAStep, fc.nat(29), ([map, semantics], pick) => {
        const [id, { from }] = [...map.relations][pick % map.relations.size] as [RelationId, RelationShape];
        const standing = settledOn(map, semantics);
        expect(standing.suppose({ muted: [from] }).get(id) ?? standing.of(id)).toBe(0);
        const forIt = standing
          .relationsTo(id)
          .filter((each) => standing.relationOf(each)?.kind === 'support');
        const irrelevant = standing.suppose({ muted: forIt, bases: new Map([[id, 0]]) });
        expect(irrelevant.get(id) ?? standing.of(id)).toBe(0);
      }),
    );
  });
});
