/** Keystrokes closer together than this, in milliseconds, are one act, as they are one step of undo. */
const TYPING_BURST_MS = 800;

/** What somebody did that the server has not acknowledged, counted as people count: a burst of typing is one act. */
export interface Acts {
  /** A change was made; the first is number 1 after those that were carried over. Returns its number. */
  made(change: { readonly isTyping: boolean; readonly at: number }): number;
  /** The server has everything up to this number. */
  settle(upTo: number): void;
  /** Acts of which something is not acknowledged. */
  pending(): number;
  /** The number of the newest change. */
  newest(): number;
}

interface Act {
  readonly isTyping: boolean;
  /** The number of its last change, and when that was. */
  last: number;
  at: number;
}

/** Counts on from what an earlier visit left unacknowledged. */
export function createActs(carried: number): Acts {
  let newest = carried;
  let waiting: Act[] = Array.from({ length: carried }, (_, index) => ({
    isTyping: false,
    last: index + 1,
    at: 0,
  }));
  return {
    made: ({ isTyping, at }) => {
      newest += 1;
      const before = waiting.at(-1);
      if (isTyping && before?.isTyping && at - before.at < TYPING_BURST_MS) {
        before.last = newest;
        before.at = at;
      } else {
        waiting.push({ isTyping, last: newest, at });
      }
      return newest;
    },
    settle: (upTo) => {
      waiting = waiting.filter(({ last }) => last > upTo);
    },
    pending: () => waiting.length,
    newest: () => newest,
  };
}
