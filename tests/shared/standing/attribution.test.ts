import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ElementId, RelationId } from '../../../shared/base/ids.ts';
import type { ElementKind } from '../../../shared/model/element.ts';
import { attributionsOf } from '../../../shared/standing/attribution.ts';
import { compareAttributions } from '../../../shared/standing/attribution-words.ts';
import type { RelationShape, StandingMap } from '../../../shared/standing/shape.ts';
import { e, r } from '../../support/builders.ts';
import { anyStandingMap, shuffled } from './arbitrary.ts';
import { settledOn } from './support.ts';

/** Cards by name with their kinds, and relations by name. */
function aStandingMap(
  kinds: Readonly<Record<string, ElementKind>>,
  relations: Readonly<Record<string, Omit<RelationShape, 'from' | 'to'> & { from: string; to: string }>>,
  bases: Readonly<Record<string, number>> = {},
): StandingMap {
  const idOf = (name: string) => (name in relations ? r(name) : e(name));
  return {
    elements: new Map(Object.entries(kinds).map(([name, kind]) => [e(name), kind])),
    relations: new Map(
      Object.entries(relations).map(([name, { from, to, ...rest }]): [RelationId, RelationShape] => [
        r(name),
        { ...rest, from: e(from), to: idOf(to) },
      ]),
    ),
    bases: new Map(Object.entries(bases).map(([name, base]) => [idOf(name), base])),
  };
}

const weightsOf = (map: StandingMap, cost = 'cost') => {
  const costs = [...map.elements].flatMap(([id, kind]) => (kind === 'cost' ? [id] : []));
  return attributionsOf(settledOn(map), costs).get(e(cost))?.weights;
};

describe('what the map says casts a cost', () => {
  it('M72: is the subject itself while nothing else is said', () => {
    expect(weightsOf(aStandingMap({ cost: 'cost' }, {}))).toEqual({
      inherent: 1,
      practice: 0,
      structural: 0,
    });
  });

  it('M72: is half a structural cause that stands as the cost’s being there does', () => {
    const map = aStandingMap(
      { cost: 'cost', why: 'cause' },
      { x: { kind: 'cause', from: 'why', to: 'cost' } },
    );
    expect(weightsOf(map)).toEqual({ inherent: 0.5, practice: 0, structural: 0.5 });
  });

  it('M72: counts a cause and a context by how far they stand and how sound their step is', () => {
    const kinds = { cost: 'cost', why: 'cause', where: 'context', no: 'claim' } as const;
    const both = {
      x: { kind: 'cause', from: 'why', to: 'cost' },
      y: { kind: 'context', from: 'where', to: 'cost' },
    } as const;
    const attacked = { ...both, z: { kind: 'rebuttal', from: 'no', to: 'why' } } as const;
    const undercut = { ...both, z: { kind: 'rebuttal', from: 'no', to: 'x' } } as const;
    const of = (relations: Parameters<typeof aStandingMap>[1]) =>
      weightsOf(aStandingMap(kinds, relations))?.structural;
    expect(of(both)).toBeCloseTo(2 / 3, 12);
    expect(of(attacked)).toBeCloseTo(0.9 / 1.4, 12);
    expect(of(undercut)).toBeCloseTo(0.9 / 1.4, 12);
  });

  it('M67, M72: puts a reclassification on practice and structures alike, and leaves the cost standing', () => {
    const map = aStandingMap(
      { cost: 'cost', no: 'claim' },
      { x: { kind: 'rebuttal', move: 'reclassification', from: 'no', to: 'cost' } },
    );
    expect(weightsOf(map)).toEqual({ inherent: 0.5, practice: 0.25, structural: 0.25 });
    expect(settledOn(map).of(e('cost'))).toBe(0.5);
  });

  it('M72: puts a reclassification on structures where it speaks of a cause, and a scapegoat always', () => {
    const kinds = { cost: 'cost', no: 'claim', why: 'cause' } as const;
    const grounded = aStandingMap(kinds, {
      x: { kind: 'rebuttal', move: 'reclassification', from: 'no', to: 'cost' },
      y: { kind: 'cause', from: 'why', to: 'no' },
    });
    const scapegoat = aStandingMap(kinds, {
      x: { kind: 'rebuttal', move: 'scapegoat', from: 'no', to: 'cost' },
    });
    expect(weightsOf(grounded)).toEqual({ inherent: 0.5, practice: 0, structural: 0.5 });
    expect(weightsOf(scapegoat)).toEqual({ inherent: 0.5, practice: 0, structural: 0.5 });
  });

  it('M72: takes what is said against the step that a cost takes as said of the cost', () => {
    const map = aStandingMap(
      { cost: 'cost', heading: 'cost', no: 'claim' },
      {
        x: { kind: 'support', from: 'cost', to: 'heading' },
        y: { kind: 'rebuttal', move: 'reclassification', from: 'no', to: 'x' },
      },
    );
    expect(weightsOf(map)).toEqual({ inherent: 0.5, practice: 0.25, structural: 0.25 });
    expect(settledOn(map).of(r('x'))).toBeCloseTo(0.4, 12);
  });

  it('M72: of a cost that consists of others is made up of theirs too', () => {
    const map = aStandingMap(
      { heading: 'cost', one: 'cost', two: 'cost', why: 'cause' },
      {
        x: { kind: 'support', from: 'one', to: 'heading' },
        y: { kind: 'support', from: 'two', to: 'heading' },
        z: { kind: 'cause', from: 'why', to: 'two' },
      },
    );
    // A half for itself, a half for the one that is inherent, a half for the one that is half structural.
    expect(weightsOf(map, 'heading')?.structural).toBeCloseTo(0.25 / 1.5, 12);
  });

  it('M72: is found for costs that support each other in a circle', () => {
    const map = aStandingMap(
      { cost: 'cost', other: 'cost', why: 'cause' },
      {
        x: { kind: 'support', from: 'cost', to: 'other' },
        y: { kind: 'support', from: 'other', to: 'cost' },
        z: { kind: 'cause', from: 'why', to: 'other' },
      },
    );
    expect(weightsOf(map)).toEqual({ inherent: 1, practice: 0, structural: 0 });
  });

  it('M72: counts neither a displacement nor a question', () => {
    const map = aStandingMap(
      { cost: 'cost', no: 'claim', ask: 'question' },
      {
        x: { kind: 'rebuttal', move: 'displacement', from: 'no', to: 'cost' },
        y: { kind: 'rebuttal', move: 'reclassification', from: 'ask', to: 'cost' },
      },
    );
    expect(weightsOf(map)).toEqual({ inherent: 1, practice: 0, structural: 0 });
    expect(settledOn(map).of(e('cost'))).toBeCloseTo(0.4, 12);
  });

  it('M72: names what it follows from, what counts most first', () => {
    const map = aStandingMap(
      { cost: 'cost', why: 'cause', where: 'context' },
      {
        x: { kind: 'cause', from: 'why', to: 'cost' },
        y: { kind: 'context', from: 'where', to: 'cost' },
      },
      { where: 0.9 },
    );
    const parts = attributionsOf(settledOn(map), [e('cost')]).get(e('cost'))?.parts;
    expect(parts?.map(({ from, why, carries }) => [from, why, carries])).toEqual([
      [e('where'), 'context', 0.9],
      [e('why'), 'cause', 0.5],
    ]);
  });

  it('M72: is three weights between 0 and 1 that sum to 1, whatever the order', () => {
    const anyMap = anyStandingMap({ circles: true, kinds: ['cost', 'claim', 'cause', 'context'] });
    fc.assert(
      fc.property(anyMap, fc.array(fc.integer(), { minLength: 1 }), (map, order) => {
        const costs = [...map.elements].flatMap(([id, kind]): ElementId[] => (kind === 'cost' ? [id] : []));
        const found = attributionsOf(settledOn(map), costs);
        const again = attributionsOf(settledOn(shuffled(map, order)), [...costs].reverse());
        for (const cost of costs) {
          const weights = found.get(cost)?.weights ?? { inherent: 0, practice: 0, structural: 0 };
          expect(weights.inherent + weights.practice + weights.structural).toBeCloseTo(1, 12);
          for (const weight of Object.values(weights)) expect(weight).toBeGreaterThanOrEqual(0);
          expect(again.get(cost)?.weights).toEqual(weights);
        }
      }),
    );
  });
});

describe('map and group beside each other', () => {
  it('says where the map and the group disagree', () => {
    const compared = compareAttributions(
      { inherent: 0.2, practice: 0.1, structural: 0.7 },
      { inherent: 0.6, practice: 0.1, structural: 0.3 },
      'homework',
    );
    expect(compared).toMatchObject({ agree: false, more: 'inherent', less: 'structural' });
    expect(compared.words).toContain(
      'The group puts more on homework as such than the map does (60 of 100 against 20), and less on structures and context (30 against 70).',
    );
  });

  it('says that they agree where they are near', () => {
    const same = compareAttributions(
      { inherent: 0.5, practice: 0.2, structural: 0.3 },
      { inherent: 0.6, practice: 0.15, structural: 0.25 },
      '',
    );
    expect(same).toEqual({ agree: true, words: 'The map and the group put this cost on much the same.' });
  });
});
