/** Work in small pieces that nobody waits for. */
export interface IdleWork {
  /** Begins anew; what was not done of earlier pieces is dropped. */
  start(pieces: Iterable<() => boolean>): void;
  stop(): void;
}

/** Milliseconds that must be left of an idle time for another piece: about what one takes. */
const PIECE_MS = 2;
/** Milliseconds after which a piece is done though the browser is busy. */
const PATIENCE_MS = 1_000;
/** Where the browser does not tell of idle times: milliseconds between two slices, and what each may take. */
const PAUSE_MS = 50;
const SLICE_MS = 4;

/** Does pieces in the browser's idle times, in their order, until one says that no more are wanted. */
export function createIdleWork(): IdleWork {
  let cancel: (() => void) | null = null;
  // Counts what was begun or stopped, so that a piece may do either.
  let turn = 0;
  const stop = (): void => {
    turn += 1;
    cancel?.();
    cancel = null;
  };
  const next = (left: Iterator<() => boolean>): void => {
    const mine = turn;
    cancel = whenIdle((hasTime) => {
      cancel = null;
      // One at least: where something always moves, what is put off would never be done.
      do {
        const piece = left.next();
        if (piece.done === true || !piece.value() || turn !== mine) return;
      } while (hasTime());
      next(left);
    });
  };
  return {
    start: (pieces) => {
      stop();
      next(pieces[Symbol.iterator]());
    },
    stop,
  };
}

function whenIdle(work: (hasTime: () => boolean) => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const has = (deadline: IdleDeadline) => () => deadline.timeRemaining() > PIECE_MS;
    const handle = requestIdleCallback((deadline) => work(has(deadline)), { timeout: PATIENCE_MS });
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(() => {
    const until = performance.now() + SLICE_MS;
    work(() => performance.now() < until);
  }, PAUSE_MS);
  return () => clearTimeout(timer);
}
