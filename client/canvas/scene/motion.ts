import { createListeners } from './listeners.ts';

/** Milliseconds without another view after which a gesture is taken to be over. */
const REST_MS = 120;

/** Whether the view is on its way. Until it rests, what can wait does. */
export interface Motion {
  /** The view has moved. */
  moved(): void;
  isMoving(): boolean;
  /** Told when the view has come to rest; returns how to stop. */
  onRest(listener: () => void): () => void;
}

export function createMotion(now: () => number = () => performance.now()): Motion {
  const rested = createListeners();
  let lastMove = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | null = null;
  // One timer that looks again, not one for each frame.
  const look = (): void => {
    const left = lastMove + REST_MS - now();
    timer = left > 0 ? setTimeout(look, left) : null;
    if (timer === null) rested.tell();
  };
  return {
    moved: () => {
      lastMove = now();
      timer ??= setTimeout(look, REST_MS);
    },
    isMoving: () => timer !== null,
    onRest: rested.on,
  };
}
