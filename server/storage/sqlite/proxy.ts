import type { Worker } from 'node:worker_threads';
import type { EmbeddedStorage } from '../embedded.ts';
import { CALLS, type CallName, type Errand, type Failure, type Reply, type Request } from './messages.ts';

interface Waiting {
  resolve(value: unknown): void;
  reject(cause: Error): void;
}

/** Runs an errand in a thread of its own. */
type RunErrand = (errand: Errand) => Promise<Reply>;

/** Told once when the thread of the database ended unasked: only a new process has a database again. */
export type OnGone = (cause: Error) => void;

/**
 * The database of another thread as a storage. Calls are carried out in the order in which they were made. When the
 * thread dies, what was under way has an unknown outcome, nothing is taken any more, and `onGone` is told.
 */
export function proxyOf(worker: Worker, runErrand: RunErrand, onGone: OnGone): EmbeddedStorage {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let gone: Error | undefined;
  let isClosing = false;
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const die = (why: string): void => {
    if (gone !== undefined) return;
    gone = new StorageGone(why);
    for (const { reject } of waiting.values()) reject(gone);
    waiting.clear();
    if (!isClosing) onGone(gone);
  };
  worker.on('error', (cause) => die(`the thread of the database failed: ${cause.message}`));
  worker.on('exit', () => die('the thread of the database has ended'));
  worker.on('message', (reply: Reply) => {
    if (reply.name !== 'done' && reply.name !== 'failed') return;
    const call = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.name === 'done') call?.resolve(reply.value);
    else call?.reject(toError(reply.failure));
  });
  const ask = (call: CallName, args: readonly unknown[]): Promise<unknown> => {
    if (gone !== undefined) return Promise.reject(gone);
    lastId += 1;
    const request: Request = { id: lastId, call, args };
    return new Promise((resolve, reject) => {
      waiting.set(request.id, { resolve, reject });
      worker.postMessage(request);
    });
  };
  const calls = Object.keys(CALLS).map((name) => [
    name,
    (...args: readonly unknown[]) => ask(name as CallName, args),
  ]);
  const storage = { kind: 'sqlite', ...Object.fromEntries(calls) } as EmbeddedStorage;
  const send = async (errand: Errand): Promise<unknown> => answerOf(await runErrand(errand));
  return {
    ...storage,
    backup: async (file) => {
      await send({ run: 'backup', file });
    },
    prepareRestore: (file, options) =>
      send({ run: 'prepareRestore', file, options }) as ReturnType<EmbeddedStorage['prepareRestore']>,
    close: async () => {
      isClosing = true;
      await ask('close', []);
      await ended;
    },
  };
}

function answerOf(reply: Reply): unknown {
  if (reply.name === 'done') return reply.value;
  throw reply.name === 'failed'
    ? toError(reply.failure)
    : new Error(reply.name === 'refused' ? reply.why : '');
}

/** The thread that runs the database is no more; what it had not answered may be stored or not. */
class StorageGone extends Error {
  readonly code = 'STORAGE_GONE';
}

function toError({ message, code }: Failure): Error {
  return Object.assign(new Error(message), code === undefined ? {} : { code });
}
