import { describe, expect, it } from 'vitest';
import { pickedByKey } from '../../../../client/reader/selection/keys.ts';
import { rangeOf } from '../../../../client/reader/selection/moves.ts';
import { aText } from '../../../support/a-text.ts';
import { placeOf } from '../place-of.ts';

const text = aText('First one. Second one. Third one.');
const first = placeOf(text, 'First one.');
const picked = { from: first.start, to: first.end };
const plain = { mod: false, shift: false, alt: false };

const press = (key: string, held: Partial<typeof plain> = {}, on: typeof picked | null = picked) => {
  const next = pickedByKey(text, on, { key, ...plain, ...held }, 0);
  if (next === undefined) return undefined;
  const { start, end } = rangeOf(next);
  return text.text.slice(start, end);
};

describe('a key in a text', () => {
  it('selects the next sentence: an arrow to the side or a bracket', () => {
    expect(press('ArrowRight', {}, null)).toBe('First one.');
    expect(press('ArrowRight')).toBe('Second one.');
    expect(press(']')).toBe('Second one.');
    expect(press('[')).toBe('First one.');
  });

  it('extends by a sentence with Shift, and by a word with Ctrl or Cmd as well', () => {
    expect(press('ArrowRight', { shift: true })).toBe('First one. Second one.');
    expect(press('}', { shift: true })).toBe('First one. Second one.');
    expect(press('ArrowRight', { shift: true, mod: true })).toBe('First one. Second');
  });

  it('begins with a sentence whatever is held, and leaves every other key alone', () => {
    expect(press('ArrowRight', { shift: true }, null)).toBe('First one.');
    expect(press('ArrowDown')).toBeUndefined();
    expect(press('ArrowRight', { mod: true })).toBeUndefined();
    expect(press('ArrowRight', { alt: true })).toBeUndefined();
  });
});
