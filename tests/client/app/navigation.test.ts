import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askBeforeLeaving, leaveFor, navigate, watchAddress } from '../../../client/app/navigation.ts';

/** As much of a window's history as navigation needs: paths, a place in them, and word of each step back. */
function aBrowser(...paths: string[]) {
  const window = new EventTarget() as EventTarget & { location: { pathname: string; hash: string } };
  let entries = paths;
  let at = paths.length - 1;
  const show = (): void => {
    window.location = { pathname: entries[at] ?? '', hash: '' };
  };
  show();
  const history = {
    pushState: (_state: unknown, _title: string, path: string) => {
      entries = [...entries.slice(0, at + 1), path];
      at = entries.length - 1;
      show();
    },
    back: () => {
      at -= 1;
      show();
      window.dispatchEvent(new Event('popstate'));
    },
  };
  return { window, history, entries: () => entries };
}

let browser: ReturnType<typeof aBrowser>;
let shown: string[];
let asked: (() => void)[];
let stops: (() => void)[];
let isUnsaved: boolean;
beforeEach(() => {
  browser = aBrowser('/', '/m/m_1');
  vi.stubGlobal('window', browser.window);
  vi.stubGlobal('history', browser.history);
  vi.stubGlobal('document', { querySelector: () => null });
  shown = [];
  asked = [];
  isUnsaved = true;
  stops = [
    watchAddress(() => shown.push(browser.window.location.pathname)),
    askBeforeLeaving((leave) => {
      if (isUnsaved) asked.push(leave);
      return isUnsaved;
    }),
  ];
});
afterEach(() => {
  for (const stop of stops) stop();
  vi.unstubAllGlobals();
});
const path = () => browser.window.location.pathname;

describe('leaving a page that has unsaved work', () => {
  it('by a button waits for the answer', () => {
    navigate('/');
    expect([path(), shown, asked.length]).toEqual(['/m/m_1', [], 1]);
    asked[0]?.();
    expect([path(), shown, asked.length]).toEqual(['/', ['/'], 1]);
  });

  it('by the browser’s Back puts the address back and waits for the answer', () => {
    browser.history.back();
    expect([path(), shown, asked.length]).toEqual(['/m/m_1', [], 1]);
    // Who stays is asked again the next time.
    browser.history.back();
    expect([path(), shown, asked.length]).toEqual(['/m/m_1', [], 2]);
    asked[1]?.();
    expect([path(), shown, asked.length]).toEqual(['/', ['/'], 2]);
    expect(browser.entries()).toEqual(['/', '/m/m_1']);
  });

  it('asks nothing once all is saved, nor somebody who has been asked already', () => {
    isUnsaved = false;
    browser.history.back();
    expect(shown).toEqual(['/']);
    isUnsaved = true;
    leaveFor('/m/m_2');
    expect([shown, asked]).toEqual([['/', '/m/m_2'], []]);
  });

  it('asks nothing for another address of the same page, nor of a page that is gone', () => {
    navigate('/m/m_1#secret');
    stops.pop()?.();
    navigate('/');
    expect([shown.length, asked]).toEqual([2, []]);
  });
});
