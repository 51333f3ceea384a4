// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { listenToHeldKey } from '../../../client/outline/held-key.ts';
import { viewState } from '../../../client/view-state/store.ts';

let row: HTMLElement;
let stop: () => void;
const press = (key: string, repeat = false, on: Element = row) =>
  on.dispatchEvent(new KeyboardEvent('keydown', { key, repeat, bubbles: true }));
const passes = () => viewState.getState().passing;

beforeEach(() => {
  vi.useFakeTimers();
  const ground = document.createElement('div');
  row = document.createElement('div');
  ground.append(row);
  document.body.replaceChildren(ground);
  stop = listenToHeldKey(ground);
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

it('lets the selection rest at each single press', () => {
  press('ArrowDown');
  press('ArrowDown');
  expect(passes()).toBe(false);
});

it('lets it pass by while a key is held, and rest when that is let go', () => {
  press('ArrowDown', true);
  press('ArrowDown', true);
  expect(passes()).toBe(true);
  row.dispatchEvent(new KeyboardEvent('keyup', { key: 'ArrowDown', bubbles: true }));
  expect(passes()).toBe(false);
});

it('lets it rest before another key acts', () => {
  press('ArrowDown', true);
  let atKey: boolean | undefined;
  row.addEventListener('keydown', () => {
    atKey = passes();
  });
  press('m');
  expect(atKey).toBe(false);
});

it('lets it rest when the key was let go elsewhere, or the outline is left', () => {
  press('ArrowDown', true);
  vi.advanceTimersByTime(1000);
  expect(passes()).toBe(false);
  press('ArrowDown', true);
  stop();
  expect(passes()).toBe(false);
});

it('is told while steps come from frame to frame only once', () => {
  const told = vi.fn();
  const unsubscribe = viewState.subscribe(told);
  press('ArrowDown', true);
  press('ArrowDown', true);
  press('ArrowDown', true);
  unsubscribe();
  expect(told).toHaveBeenCalledTimes(1);
});

it('does not heed keys that are held in a field of another pane, or that move nothing', () => {
  const field = document.createElement('input');
  document.body.append(field);
  press('ArrowDown', true, field);
  expect(passes()).toBe(false);
  press('x', true);
  expect(passes()).toBe(false);
});
