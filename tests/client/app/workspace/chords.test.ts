import { describe, expect, it } from 'vitest';
import { chordLabel, chordOf, type KeyPress } from '../../../../client/app/workspace/chords.ts';

const plain: KeyPress = { key: 'k', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe('chordOf', () => {
  it('reads Ctrl and Cmd alike', () => {
    expect(chordOf({ ...plain, ctrlKey: true })).toBe('mod+k');
    expect(chordOf({ ...plain, metaKey: true })).toBe('mod+k');
  });

  it('counts Shift beside Ctrl and not for a sign of its own', () => {
    expect(chordOf({ ...plain, key: 'Z', ctrlKey: true, shiftKey: true })).toBe('mod+shift+z');
    expect(chordOf({ ...plain, key: '?', shiftKey: true })).toBe('?');
  });
});

describe('chordLabel', () => {
  it('writes a chord as the keyboard does', () => {
    expect(chordLabel('mod+shift+z', false)).toBe('Ctrl+Shift+Z');
    expect(chordLabel('mod+shift+z', true)).toBe('⌘⇧Z');
    expect(chordLabel('?', false)).toBe('?');
    expect(chordLabel('delete', false)).toBe('Delete');
  });
});
