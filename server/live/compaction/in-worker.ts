import { Worker } from 'node:worker_threads';
import type { Compact, Compacted, LogBytes } from './compact.ts';
import type { Recall, Recalled } from './recall.ts';
import type { CompactRequest } from './worker.ts';

interface Waiting {
  readonly resolve: (made: Compacted | Recalled) => void;
  readonly reject: (cause: Error) => void;
}

type Answer =
  | { readonly id: number; readonly made: Compacted | Recalled }
  | { readonly id: number; readonly failure: string };

/** A thread that folds logs, so that a large map never holds up the others. */
export interface CompactionThread {
  readonly compact: Compact;
  /** Reads a state of a map from its log. */
  readonly recall: Recall;
  close(): Promise<void>;
}

/** Starts the thread with the first log to fold; a thread that dies fails what it had, and the next log starts another. */
export function compactInWorker(): CompactionThread {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let last = 0;
  const fail = (cause: Error): void => {
    worker = undefined;
    for (const { reject } of waiting.values()) reject(cause);
    waiting.clear();
  };
  const start = (): Worker => {
    const started = startWorker();
    // An idle thread must not keep the process.
    started.unref();
    started.on('message', (answer: Answer) => {
      const asked = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ('failure' in answer) asked?.reject(new Error(answer.failure));
      else asked?.resolve(answer.made);
    });
    started.on('error', (cause) => fail(cause instanceof Error ? cause : new Error(String(cause))));
    started.on('exit', () => fail(new Error('the thread for compaction ended')));
    return started;
  };
  const ask = <T extends Compacted | Recalled>(want: CompactRequest['want'], log: LogBytes): Promise<T> =>
    new Promise((resolve, reject) => {
      worker ??= start();
      last += 1;
      // The thread answers each wish with what was wished for.
      waiting.set(last, { resolve: (made) => resolve(made as T), reject });
      const request: CompactRequest = { id: last, want, log };
      worker.postMessage(request);
    });
  return {
    compact: (log) => ask<Compacted>('snapshot', log),
    recall: (log) => ask<Recalled>('state', log),
    close: async () => {
      await worker?.terminate();
    },
  };
}

function startWorker(): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./compaction-worker.js', import.meta.url));
  // From the source it has to be translated; threads do not take over the translator of their program.
  const [translator, program] = ['tsx/esm/api', './worker.ts'].map((each) => import.meta.resolve(each));
  const code = `import { register } from '${translator}'; register(); await import('${program}');`;
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`));
}
