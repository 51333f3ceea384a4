import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isForDialogToCome, shortcutFor } from '../../../../client/app/workspace/use-shortcuts.ts';
import { openDialog, resetForMap } from '../../../../client/view-state/actions.ts';
import { setLetterKeys } from '../../../../client/view-state/letter-keys.ts';
import { aSession } from '../../../support/a-session.ts';

/** Something in the page, in or of a field, or not. */
class Somewhere {
  within: readonly string[];
  constructor(...within: string[]) {
    this.within = within;
  }
  closest(selector: string): object | null {
    return this.within.some((each) => selector.includes(each)) ? this : null;
  }
}

let dialogs: object[] = [];
beforeEach(() => {
  dialogs = [];
  vi.stubGlobal('HTMLElement', Somewhere);
  vi.stubGlobal('navigator', { platform: 'Linux', userAgent: '' });
  vi.stubGlobal('document', {
    querySelector: (selector: string) => (selector === 'dialog[open]' ? (dialogs[0] ?? null) : null),
  });
  resetForMap();
});
afterEach(() => vi.unstubAllGlobals());

function does(key: string, target = new Somewhere()): boolean {
  const ctrlKey = key.startsWith('mod+');
  const event = {
    key: key.replace('mod+', ''),
    ctrlKey,
    metaKey: false,
    altKey: false,
    shiftKey: key === '?',
    target,
  };
  return shortcutFor(event as never, aSession()) !== undefined;
}

describe('keys that work wherever the focus is', () => {
  it('do what they say on the map', () => {
    expect(['t', '?', 'mod+z', 'mod+y'].map((key) => does(key))).toEqual([true, true, true, true]);
  });

  it('do nothing behind a dialog, whoever opened it', () => {
    dialogs = [{}];
    expect(['t', '?', 'mod+z', 'mod+y'].map((key) => does(key))).toEqual([false, false, false, false]);
    dialogs = [];
    openDialog({ kind: 'share' });
    expect(['t', '?', 'mod+z', 'mod+y'].map((key) => does(key))).toEqual([false, false, false, false]);
  });

  it('leave a character alone without meaning once those are turned off', () => {
    setLetterKeys(false);
    expect(['t', 'l', 'r', 'n', 'm', '?', 'mod+z'].filter((key) => does(key))).toEqual(['mod+z']);
    setLetterKeys(true);
  });

  it('leave plain letters to who writes, and undo in a text that is shared', () => {
    const shared = new Somewhere('textarea', '[data-shared-text]');
    expect([does('t', shared), does('mod+z', shared)]).toEqual([false, true]);
    expect(does('mod+z', new Somewhere('input'))).toBe(false);
  });
});

describe('a character that is typed after a dialog was asked for', () => {
  const typed = (key: string, target = new Somewhere()): boolean =>
    isForDialogToCome({ key, ctrlKey: false, metaKey: false, altKey: false, target } as never);

  it('does nothing to the map while the dialog is fetched, and is none of our business otherwise', () => {
    expect(typed('h')).toBe(false);
    openDialog({ kind: 'palette' });
    expect(['h', '2', 'Escape', 'ArrowDown'].map((key) => typed(key))).toEqual([true, true, false, false]);
  });

  it('goes into the dialog once it is there, and into a field', () => {
    openDialog({ kind: 'find' });
    expect(typed('h', new Somewhere('dialog'))).toBe(false);
    expect(typed('h', new Somewhere('input'))).toBe(false);
  });
});
