import { describe, expect, it } from 'vitest';
import { movedTo, typedTo } from '../../../client/outline/moves.ts';
import { outlineOf } from '../../../shared/graph/outline.ts';
import { outlineRows } from '../../../shared/graph/outline-rows.ts';
import { aMap, anElement, at, e } from '../../support/builders.ts';

const WORDS = ['Power persists', 'Time runs out', 'Trust grows', 'power shifts'];
const map = aMap({ elements: WORDS.map((text, n) => anElement(n, { text, addedAt: at(n) })) });
const rows = outlineRows(outlineOf(map), () => false);
const textOf = ({ node }: (typeof rows)[number]) => map.elements.get(node.id as never)?.text ?? '';

describe('moving in the outline', () => {
  it('stays within its rows', () => {
    expect(movedTo(rows, 1, 'next')?.key).toBe(e(2));
    expect(movedTo(rows, 3, 'next')?.key).toBe(e(3));
    expect(movedTo(rows, 0, 'page-up')?.key).toBe(e(0));
    expect(movedTo(rows, 1, 'page-down')?.key).toBe(e(3));
    expect(movedTo(rows, 2, 'first')?.key).toBe(e(0));
    expect(movedTo([], 0, 'next')).toBeUndefined();
  });

  it('by letters goes round from here, and stays while what is typed still fits', () => {
    expect(typedTo(rows, 0, 'p', textOf)).toBe(e(3));
    expect(typedTo(rows, 3, 'p', textOf)).toBe(e(0));
    expect(typedTo(rows, 1, 'T', textOf)).toBe(e(2));
    expect(typedTo(rows, 1, 'ti', textOf)).toBe(e(1));
    expect(typedTo(rows, 1, 'tr', textOf)).toBe(e(2));
    expect(typedTo(rows, 1, 'x', textOf)).toBeUndefined();
  });
});
