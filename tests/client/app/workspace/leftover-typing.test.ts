// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { passOverLeftoverTyping } from '../../../../client/app/workspace/leftover-typing.ts';

const heard: string[] = [];
const listen = (event: KeyboardEvent): void => void heard.push(event.key);
const press = (key: string, more: KeyboardEventInit = {}) =>
  document.body.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
  );

beforeEach(() => {
  heard.length = 0;
  vi.useFakeTimers();
  window.addEventListener('keydown', listen);
});
afterEach(() => {
  window.removeEventListener('keydown', listen);
  vi.useRealTimers();
});

it('keeps letters from being commands until the keyboard rests; what no typist types goes through', () => {
  passOverLeftoverTyping(window);
  for (const key of 'never') {
    press(key);
    vi.advanceTimersByTime(900);
  }
  press('𝒸');
  press('Escape');
  press('k', { ctrlKey: true });
  expect(heard).toEqual(['Escape', 'k']);
  vi.advanceTimersByTime(1_000);
  press('r');
  expect(heard).toEqual(['Escape', 'k', 'r']);
});

it('ends when the pointer is used', () => {
  passOverLeftoverTyping(window);
  document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  press('r');
  expect(heard).toEqual(['r']);
});
