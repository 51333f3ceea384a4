import { describe, expect, it } from 'vitest';
import { changesMap, type KeyFacts, outlineIntent } from '../../../client/outline/outline-intent.ts';

const BARE = { command: false, shift: false, alt: false, typing: false };
const press = (key: string, facts: Partial<KeyFacts> = {}) => outlineIntent({ ...BARE, key, ...facts });

describe('a key in the outline', () => {
  it.each([
    ['ArrowDown', {}, { do: 'move', move: 'next', extend: false }],
    ['End', { shift: true }, { do: 'move', move: 'last', extend: true }],
    ['ArrowRight', {}, { do: 'into' }],
    ['ArrowLeft', {}, { do: 'out' }],
    ['Enter', {}, { do: 'sibling' }],
    ['Tab', {}, { do: 'child' }],
    ['F2', {}, { do: 'edit' }],
    ['*', { shift: true }, { do: 'unfold-siblings' }],
    ['3', {}, { do: 'add', kind: 'context' }],
    ['ArrowLeft', { alt: true, shift: true }, { do: 'hang-higher' }],
    ['ArrowUp', { alt: true, shift: true }, { do: 'change-relation', step: -1 }],
    ['ArrowDown', { alt: true }, { do: 'relations' }],
    ['Z', { command: true, shift: true }, { do: 'redo' }],
    ['F10', { shift: true }, { do: 'menu' }],
    ['u', {}, { do: 'undercut' }],
  ] as const)('%s %j asks for %j', (key, facts, intent) => {
    expect(press(key, facts)).toEqual(intent);
  });

  it('leaves to the browser what is the browser’s: going back, copying, Shift+Tab, other chords', () => {
    const left = [
      press('ArrowLeft', { alt: true }),
      press('c', { command: true }),
      press('Tab', { shift: true }),
      press('r', { command: true }),
      press('?', { shift: true }),
      ...['t', 'r', 'n', 'l'].map((key) => press(key)),
      press('F5'),
    ];
    expect(left).toEqual(left.map(() => undefined));
  });

  it('that is a letter finds a row, also one that does something, with Shift or within a word', () => {
    expect(press('k')).toEqual({ do: 'type', letter: 'k' });
    expect(press('c')).toEqual({ do: 'connect' });
    expect(press('m')).toEqual({ do: 'comment' });
    expect(press('C', { shift: true })).toEqual({ do: 'type', letter: 'C' });
    expect(press('c', { typing: true })).toEqual({ do: 'type', letter: 'c' });
    expect(press('2', { typing: true })).toEqual({ do: 'type', letter: '2' });
  });

  it('changes the map or only what is seen of it', () => {
    expect(changesMap({ do: 'child' })).toBe(true);
    expect(changesMap({ do: 'hang-deeper' })).toBe(true);
    expect(changesMap({ do: 'toggle-fold' })).toBe(false);
    expect(changesMap({ do: 'relations' })).toBe(false);
  });
});
