import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type OutlineNode, outlineOf, placesAbove } from '../../../shared/graph/outline.ts';
import { outlineRows } from '../../../shared/graph/outline-rows.ts';
import { outlineWithin, placesOver } from '../../../shared/graph/outline-within.ts';
import { aMap, anElement, aRelation, e, r } from '../../support/builders.ts';
import { anyMap } from '../../support/builders-arbitrary.ts';

const all = () => false;
const some = fc.func(fc.boolean());

describe('the outline within a lens', () => {
  const map = aMap({
    elements: ['top', 'mid', 'low', 'aside'].map((name) => anElement(name)),
    relations: [
      aRelation(1, e('mid'), e('top')),
      aRelation(2, e('low'), r(1), { kind: 'rebuttal' }),
      aRelation(3, e('aside'), e('top')),
    ],
  });
  const isLow = ({ id }: OutlineNode) => id === e('low');

  it('keeps what fits with what stands over it, and counts its rows anew', () => {
    const rows = outlineRows(outlineWithin(outlineOf(map), isLow), all);
    expect(rows.map(({ key, position, siblings }) => [key, position, siblings])).toEqual([
      [e('top'), 1, 1],
      [e('mid'), 1, 1],
      [r(1), 1, 1],
      [e('low'), 1, 1],
    ]);
  });

  it('names the places that fold what fits away', () => {
    expect([...placesOver(outlineOf(map), isLow)]).toEqual([r(1), e('mid'), e('top')]);
  });

  it('shows every place that fits, and each other one only over one that does', () => {
    fc.assert(
      fc.property(anyMap, some, (any, chance) => {
        const outline = outlineOf(any);
        const fits = ({ key }: OutlineNode) => chance(key);
        const rows = outlineRows(outlineWithin(outline, fits), all);
        const shown = new Set(rows.map(({ key }) => key));
        const fitting = [...outline.places.values()].filter(fits).map(({ key }) => key);
        const over = fitting.flatMap((key) => placesAbove(outline, key));
        expect(shown).toEqual(new Set([...fitting, ...over]));
      }),
    );
  });

  it('hides nothing that fits once the folds over it are undone', () => {
    fc.assert(
      fc.property(anyMap, some, some, (any, chance, fold) => {
        const outline = outlineOf(any);
        const fits = ({ id }: OutlineNode) => chance(id);
        const over = placesOver(outline, fits);
        const shown = outlineRows(outline, (key) => fold(key) && !over.has(key)).map(({ key }) => key);
        for (const [key, node] of outline.places) {
          if (node.kind !== 'reference' && fits(node)) expect(shown).toContain(key);
        }
      }),
    );
  });
});
