// @vitest-environment jsdom
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { bringIntoView, MARGIN, passFocus } from '../../../client/outline/row-focus.ts';

let tree: HTMLElement;

// The page of the tests has none; the keys here need none.
beforeAll(() => void vi.stubGlobal('CSS', { escape: String }));
afterAll(() => void vi.unstubAllGlobals());

/** A row with the key of its name, between two heights of the window. */
function aRow(key: string, top: number, bottom: number): HTMLElement {
  const row = document.createElement('div');
  row.dataset.rowKey = key;
  row.tabIndex = -1;
  row.getBoundingClientRect = () => new DOMRect(0, top, 100, bottom - top);
  tree.append(row);
  return row;
}

beforeEach(() => {
  tree = document.createElement('div');
  tree.getBoundingClientRect = () => new DOMRect(0, 100, 100, 300);
  document.body.replaceChildren(tree);
  tree.scrollTop = 1000;
});

describe('bringing a row into view', () => {
  it('leaves the rows where they are when it is in view', () => {
    aRow('a', 200, 260);
    expect(bringIntoView(tree, 'a')).toBe(true);
    expect(tree.scrollTop).toBe(1000);
  });

  it('scrolls as little as shows it with its margin, up or down', () => {
    aRow('under', 360, 420);
    bringIntoView(tree, 'under');
    expect(tree.scrollTop).toBe(1000 + 20 + MARGIN);
    aRow('over', 90, 150);
    bringIntoView(tree, 'over');
    expect(tree.scrollTop).toBe(1000 + 20 - 10);
  });

  it('shows the beginning of a row that is higher than the window', () => {
    aRow('a', 150, 900);
    bringIntoView(tree, 'a');
    expect(tree.scrollTop).toBe(1000 + 50 - MARGIN);
  });

  it('tells when the row is not mounted', () => {
    expect(bringIntoView(tree, 'a')).toBe(false);
  });
});

describe('passing the focus on', () => {
  it('gives it from one row to another', () => {
    aRow('a', 0, 0).focus();
    const other = aRow('b', 0, 0);
    passFocus(tree, 'b');
    expect(document.activeElement).toBe(other);
  });

  it('leaves it in a field, within the row or elsewhere', () => {
    const field = document.createElement('input');
    aRow('a', 0, 0).append(field);
    aRow('b', 0, 0);
    field.focus();
    passFocus(tree, 'b');
    expect(document.activeElement).toBe(field);
  });
});
