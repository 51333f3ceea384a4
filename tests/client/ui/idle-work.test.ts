import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createIdleWork } from '../../../client/ui/idle-work.ts';
import { type IdleBrowser, stubIdleBrowser } from '../../support/idle-browser.ts';

let browser: IdleBrowser;
beforeEach(() => {
  browser = stubIdleBrowser();
});
afterEach(() => vi.unstubAllGlobals());

/** Four pieces that say whether more are wanted after them. */
function aList(wantsMoreAt = (_: number): boolean => true) {
  const done: number[] = [];
  const pieces = [0, 1, 2, 3].map((piece) => () => {
    done.push(piece);
    return wantsMoreAt(piece);
  });
  return { done, pieces };
}

describe('work in idle times', () => {
  it('waits for one, does what fits in, and goes on in the next', () => {
    const { done, pieces } = aList();
    createIdleWork().start(pieces);
    expect(done).toEqual([]);
    browser.isIdle(1);
    expect(done).toEqual([0, 1]);
    browser.isIdle(9);
    expect(done).toEqual([0, 1, 2, 3]);
    expect(browser.isAwaited()).toBe(false);
  });

  it('gets on by a piece at a time where the browser never has any left', () => {
    const { done, pieces } = aList();
    createIdleWork().start(pieces);
    for (let turn = 0; turn < 3; turn += 1) browser.isIdle(0);
    expect(done).toEqual([0, 1, 2]);
  });

  it('ends when it is stopped, when a piece says so, and when other work begins', () => {
    const stopped = aList();
    const work = createIdleWork();
    work.start(stopped.pieces);
    work.stop();
    expect(browser.isAwaited()).toBe(false);
    const ended = aList((piece) => piece < 1);
    work.start(ended.pieces);
    browser.isIdle(9);
    expect(ended.done).toEqual([0, 1]);
    const replaced = aList();
    work.start(replaced.pieces);
    work.start(stopped.pieces);
    browser.isIdle(9);
    expect([replaced.done, stopped.done]).toEqual([[], [0, 1, 2, 3]]);
  });

  it('comes in slices where the browser does not tell when it is idle', () => {
    vi.useFakeTimers();
    vi.stubGlobal('requestIdleCallback', undefined);
    const { done, pieces } = aList();
    createIdleWork().start(pieces);
    expect(done).toEqual([]);
    vi.runAllTimers();
    expect(done).toEqual([0, 1, 2, 3]);
    vi.useRealTimers();
  });
});
