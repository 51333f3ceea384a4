import { vi } from 'vitest';

type IdleCallback = (deadline: Pick<IdleDeadline, 'timeRemaining'>) => void;

/** A browser that is idle when the test says so. */
export interface IdleBrowser {
  /** Whether anybody waits for it to be idle. */
  isAwaited(): boolean;
  /** It is idle now, and says that there is time for so many looks at how much is left. */
  isIdle(looks: number): void;
}

/** Puts such a browser in place of the real one, until `vi.unstubAllGlobals`. */
export function stubIdleBrowser(): IdleBrowser {
  let waiting: IdleCallback | null = null;
  vi.stubGlobal('requestIdleCallback', (callback: IdleCallback) => {
    waiting = callback;
    return 1;
  });
  vi.stubGlobal('cancelIdleCallback', () => {
    waiting = null;
  });
  return {
    isAwaited: () => waiting !== null,
    isIdle: (looks) => {
      let left = looks;
      const callback = waiting;
      waiting = null;
      callback?.({
        timeRemaining: () => {
          left -= 1;
          return left < 0 ? 0 : 50;
        },
      });
    },
  };
}
