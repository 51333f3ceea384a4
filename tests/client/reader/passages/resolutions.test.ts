import { describe, expect, it } from 'vitest';
import {
  type Memory,
  resolved,
  resolveUntil,
  sameTies,
  tiesTo,
} from '../../../../client/reader/passages/resolutions.ts';
import { prepare } from '../../../../shared/anchoring/prepare.ts';
import type { Anchor } from '../../../../shared/model/anchor.ts';
import { aText } from '../../../support/a-text.ts';
import { aMap, anAnchor, anElement, aSource } from '../../../support/builders.ts';
import { placeOf } from '../place-of.ts';

const text = aText('Engaging many people takes a great deal of time and money.', 'Nothing else is said.');
const paper = aSource('paper').id;
const quoting = (name: string, exact: string, fields: Partial<Anchor> = {}) =>
  anAnchor(name, { sourceId: paper, exact, ...fields });
const found = anElement(1, {
  anchors: [quoting('found', 'takes a great deal of time', placeOf(text, 'takes a great deal of time'))],
});
const lost = anElement(2, { anchors: [quoting('lost', 'Zebras graze on wide plains under the moon.')] });
const other = anElement(3, { anchors: [anAnchor('other', { sourceId: aSource('other').id })] });
const { elements } = aMap({ elements: [found, lost, other] });
const searched = () => ({
  prepared: prepare(text.text),
  hash: 'a'.repeat(64),
  memory: new WeakMap() as Memory,
});

describe('the anchors in a paper', () => {
  it('are those of its source', () => {
    expect(tiesTo(elements, paper).map(({ anchor }) => anchor.id)).toEqual(['a_found', 'a_lost']);
  });

  it('are passages where they stand, and otherwise to be checked', () => {
    const ties = tiesTo(elements, paper);
    const known = searched();
    expect(resolveUntil(ties, known, () => false)).toBe(true);
    const { passages, unsure, pending } = resolved(ties, known.memory);
    expect(passages).toMatchObject([{ elementId: found.id, ...placeOf(text, 'takes a great deal of time') }]);
    expect(unsure).toMatchObject([{ element: lost, resolution: { state: 'orphaned' } }]);
    expect(pending).toBe(0);
  });

  it('wait when the time is up, and are not looked for twice', () => {
    const ties = tiesTo(elements, paper);
    const known = searched();
    let asked = 0;
    const isSecond = (): boolean => {
      asked += 1;
      return asked > 1;
    };
    expect(resolveUntil(ties, known, isSecond)).toBe(false);
    expect(resolved(ties, known.memory).pending).toBe(1);
    expect(resolveUntil(ties, known, () => false)).toBe(true);
    expect(resolveUntil(ties, known, () => true)).toBe(true);
  });

  it('are the same while nothing changes that shows in a text', () => {
    const ties = tiesTo(elements, paper);
    const renamed = aMap({ elements: [{ ...found, text: 'Another statement.' }, lost, other] });
    const retyped = aMap({
      elements: [{ ...found, anchors: [...found.anchors, quoting('more', 'Nothing')] }, lost, other],
    });
    expect(sameTies(ties, tiesTo(renamed.elements, paper))).toBe(true);
    expect(sameTies(ties, tiesTo(retyped.elements, paper))).toBe(false);
  });
});
