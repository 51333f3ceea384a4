import type { TidyInput } from './plan.ts';
import { tidyUp } from './tidy-up.ts';
import type { FromWorker } from './worker-talk.ts';

// The page's own globals are typed for a window; a worker's scope has this one function in common with it.
const scope = self as unknown as { postMessage(message: FromWorker): void };

/** Smallest step of progress that is told: fifty steps move a bar smoothly. */
const STEP = 0.02;

self.addEventListener('message', (event: MessageEvent<TidyInput>) => {
  let told = 0;
  const tidied = tidyUp(event.data, (share) => {
    if (share < told + STEP) return;
    told = share;
    scope.postMessage({ kind: 'progress', share });
  });
  scope.postMessage({ kind: 'done', tidied });
});
