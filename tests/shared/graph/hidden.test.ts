import { describe, expect, it } from 'vitest';
import type { ElementId } from '../../../shared/base/ids.ts';
import { countHidden } from '../../../shared/graph/hidden.ts';
import { e } from '../../support/builders.ts';

function count(children: Record<string, string[]>, ...visible: string[]): [ElementId, number][] {
  const entries = Object.entries(children).map(([id, below]) => [e(id), below.map(e)] as const);
  return [...countHidden({ children: new Map(entries) }, new Set(visible.map(e)))];
}

describe('countHidden', () => {
  it('M53: counts what is hidden under each visible element once, however many ways lead to it', () => {
    expect(count({ a: ['b', 'c'], b: ['d'], c: ['d'] }, 'a')).toEqual([['e_a', 3]]);
  });

  it('M53: counts a shared branch for each element that it hangs under', () => {
    expect(count({ a: ['c'], b: ['c'], c: ['d'] }, 'a', 'b')).toEqual([
      ['e_a', 2],
      ['e_b', 2],
    ]);
  });

  it('M53: does not look past what is visible', () => {
    expect(count({ a: ['b'], b: ['c'] }, 'a', 'b')).toEqual([['e_b', 1]]);
  });

  it('M53: ends in a circle', () => {
    expect(count({ a: ['b'], b: ['c'], c: ['b', 'a'] }, 'a')).toEqual([['e_a', 2]]);
  });

  it('counts some alone, and leaves out what has none of them under it', () => {
    const children = new Map([
      [e('a'), [e('b')]],
      [e('b'), [e('c'), e('d')]],
      [e('x'), [e('y')]],
    ]);
    const counted = countHidden({ children }, new Set([e('a'), e('x')]), new Set([e('c'), e('d')]));
    expect([...counted]).toEqual([['e_a', 2]]);
  });

  it('is empty when nothing is hidden', () => {
    expect(count({ a: ['b'] }, 'a', 'b')).toEqual([]);
  });
});
