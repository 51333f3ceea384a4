import type { FromDesk, OpenDesk } from './protocol.ts';

/** A desk in a worker, so that the page stays alive while it computes. */
export const openWorkerDesk: OpenDesk = (hear, fail) => {
  const worker = new Worker(new URL('./standing-worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = (event: MessageEvent<FromDesk>) => hear(event.data);
  worker.onerror = (event) => fail(event.message || 'the worker could not start');
  return { tell: (message) => worker.postMessage(message), close: () => worker.terminate() };
};
