import { expect, test } from 'vitest';
import { foldedAway } from '../../../../client/canvas/region/folded-away.ts';
import { aMap, anElement, e } from '../../../support/builders.ts';

const at = (name: string, x: number) => ({ ...anElement(name), position: { x, y: 0 } });
const { elements } = aMap({ elements: [at('shown', 0), at('folded', 300), at('elsewhere', 5_000)] });
const AREA = { x: -20, y: -20, width: 700, height: 300 };

test('the cards of an area that do not show are counted, and no others', () => {
  expect(foldedAway(elements, new Set([e('shown')]), AREA)).toBe(1);
});

test('nothing is folded away where all cards show', () => {
  expect(foldedAway(elements, new Set(elements.keys()), AREA)).toBe(0);
});
