import { describe, expect, it } from 'vitest';
import { type KeyFacts, tourIntent } from '../../../client/tour/tour-keys.ts';

const press = (key: string, facts: Partial<KeyFacts> = {}) =>
  tourIntent({ key, modified: false, focus: 'plain', ...facts });

describe('the keys of a tour', () => {
  it('are those of a slide show, and of a presenter’s remote control', () => {
    expect(['ArrowRight', 'PageDown', ' '].map((key) => press(key))).toEqual(Array(3).fill('next'));
    expect(['ArrowLeft', 'PageUp'].map((key) => press(key))).toEqual(Array(2).fill('back'));
    expect(['Home', 'End', 'Escape', 'ArrowDown', 'Enter'].map((key) => press(key))).toEqual([
      'first',
      'last',
      'end',
      undefined,
      undefined,
    ]);
  });

  it('are left to whoever writes, Escape too', () => {
    for (const key of ['ArrowRight', ' ', 'Home', 'Escape']) {
      expect(press(key, { focus: 'field' })).toBeUndefined();
    }
  });

  it('are left to what walks by arrows itself, which Escape does not', () => {
    expect(press('ArrowRight', { focus: 'walked' })).toBeUndefined();
    expect(press(' ', { focus: 'walked' })).toBeUndefined();
    expect(press('Escape', { focus: 'walked' })).toBe('end');
  });

  it('leave Space to a button, and nothing else', () => {
    expect(press(' ', { focus: 'control' })).toBeUndefined();
    expect(press('ArrowRight', { focus: 'control' })).toBe('next');
  });

  it('mean nothing with another key held', () => {
    expect(press('ArrowLeft', { modified: true })).toBeUndefined();
  });
});
