import { describe, expect, it } from 'vitest';
import { readingPlace, rememberReading } from '../../../client/view-state/reading-places.ts';

function aStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  } as unknown as Storage;
}

describe('the place in a text', () => {
  it('is remembered by the hash of the text', () => {
    const storage = aStorage();
    rememberReading(storage, 'one', 120);
    rememberReading(storage, 'two', 7);
    rememberReading(storage, 'one', 240);
    expect(readingPlace(storage, 'one')).toBe(240);
    expect(readingPlace(storage, 'two')).toBe(7);
    expect(readingPlace(storage, 'three')).toBeUndefined();
  });

  it('is forgotten for texts that were not read for long', () => {
    const storage = aStorage();
    for (let text = 0; text < 60; text += 1) rememberReading(storage, `text ${text}`, text);
    expect(readingPlace(storage, 'text 59')).toBe(59);
    expect(readingPlace(storage, 'text 0')).toBeUndefined();
  });

  it('starts afresh over what it did not write', () => {
    const storage = aStorage();
    storage.setItem('penumbra:reading', '{');
    expect(readingPlace(storage, 'one')).toBeUndefined();
    storage.setItem('penumbra:reading', '[["one", -4]]');
    rememberReading(storage, 'one', 3);
    expect(readingPlace(storage, 'one')).toBe(3);
  });
});
