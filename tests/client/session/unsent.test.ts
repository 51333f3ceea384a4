import { describe, expect, it } from 'vitest';
import { openUnsentMarks } from '../../../client/session/unsent.ts';
import { aStorage } from '../../support/a-storage.ts';

describe('unsent marks', () => {
  it('tell a later visit how many changes were never acknowledged', () => {
    const storage = aStorage();
    openUnsentMarks(storage, 'm_a', 'first').note(3);
    expect(openUnsentMarks(storage, 'm_a', 'second').carried()).toBe(3);
    expect(openUnsentMarks(storage, 'm_b', 'second').carried()).toBe(0);
  });

  it('are gone once everything was acknowledged', () => {
    const storage = aStorage();
    openUnsentMarks(storage, 'm_a', 'first').note(3);
    const second = openUnsentMarks(storage, 'm_a', 'second');
    second.settle();
    second.note(0);
    expect(storage.length).toBe(0);
  });

  it('of a window that went on meanwhile are not settled by another', () => {
    const storage = aStorage();
    const first = openUnsentMarks(storage, 'm_a', 'first');
    first.note(1);
    const second = openUnsentMarks(storage, 'm_a', 'second');
    first.note(2);
    second.settle();
    expect(openUnsentMarks(storage, 'm_a', 'third').carried()).toBe(2);
  });

  it('pass over what somebody else left under their key', () => {
    const storage = aStorage();
    storage.setItem('penumbra:unsent:m_a', '{not json');
    expect(openUnsentMarks(storage, 'm_a', 'first').carried()).toBe(0);
  });
});
