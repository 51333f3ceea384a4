import { describe, expect, it } from 'vitest';
import { changesMap, type KeyFacts, keyIntent } from '../../../../client/canvas/keys/key-map.ts';

function press(key: string, held: Partial<KeyFacts> = {}) {
  return keyIntent({ key, code: '', command: false, shift: false, alt: false, onControl: false, ...held });
}

describe('the keys of the canvas', () => {
  it('add the six kinds by 1 to 6', () => {
    const kinds = ['1', '2', '3', '4', '5', '6'].map((key) => press(key));
    expect(kinds.map((each) => (each?.do === 'add' ? each.kind : undefined))).toEqual([
      'cost',
      'claim',
      'context',
      'cause',
      'evidence',
      'question',
    ]);
    expect(press('7')).toBeUndefined();
  });

  it('choose a tool by V and H, connect by C, also with the caps lock on', () => {
    expect(press('v')).toEqual({ do: 'tool', tool: 'select' });
    expect(press('H')).toEqual({ do: 'tool', tool: 'hand' });
    expect(press('C')).toEqual({ do: 'connect' });
  });

  it('nudge by 8 pixels', () => {
    expect(press('ArrowLeft')).toEqual({ do: 'nudge', dx: -8, dy: 0 });
    expect(press('ArrowDown')).toEqual({ do: 'nudge', dx: 0, dy: 8 });
  });

  it('undo with Ctrl+Z and redo with Shift+Ctrl+Z or Ctrl+Y', () => {
    expect(press('z', { command: true })).toEqual({ do: 'undo' });
    expect(press('Z', { command: true, shift: true })).toEqual({ do: 'redo' });
    expect(press('y', { command: true })).toEqual({ do: 'redo' });
  });

  it('fit all and the selection by the place of the keys 1 and 2, whatever Shift types there', () => {
    expect(press('!', { shift: true, code: 'Digit1' })).toEqual({ do: 'fit-all' });
    expect(press('"', { shift: true, code: 'Digit2' })).toEqual({ do: 'fit-selection' });
  });

  it('leave Enter to a button that has the focus', () => {
    expect(press('Enter')).toEqual({ do: 'edit' });
    expect(press('Enter', { onControl: true })).toBeUndefined();
  });

  it("leave copying and the browser's own shortcuts alone", () => {
    for (const key of ['c', 'x', 'v', 't', 'w', 'r', 'l', 'p', '+', '-']) {
      expect(press(key, { command: true })).toBeUndefined();
    }
    expect(press('a', { alt: true })).toBeUndefined();
    expect(press('Tab')).toBeUndefined();
  });

  it('that change the map are known, so that an observer is not offered them', () => {
    expect(changesMap({ do: 'delete' })).toBe(true);
    expect(changesMap({ do: 'fit-all' })).toBe(false);
    expect(changesMap({ do: 'toggle-fold' })).toBe(false);
  });
});
