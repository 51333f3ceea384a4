import { Worker } from 'node:worker_threads';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { EmbeddedStorage } from '../embedded.ts';
import { messageOf } from '../message-of.ts';
import type { Reply, WorkerSettings } from './messages.ts';
import { type OnGone, proxyOf } from './proxy.ts';

/** Starts a thread with the program of worker.ts. */
export type StartWorker = (settings: WorkerSettings) => Worker;

/**
 * Opens the embedded database in a folder, in a thread of its own so that a commit holds up nobody; or says in one
 * sentence why it cannot be used. The way there and back costs an edit about 0.2 ms. `onGone` is told when that thread
 * ends unasked.
 */
export async function openSqlite(
  folder: string,
  start: StartWorker = startWorker,
  onGone: OnGone = () => {},
): Promise<Result<EmbeddedStorage, string>> {
  const worker = start({ folder });
  const greeting = await firstReply(worker);
  if (greeting.name === 'open') {
    return ok(proxyOf(worker, (errand) => firstReply(start({ folder, errand })), onGone));
  }
  await worker.terminate();
  return err(greeting.name === 'refused' ? greeting.why : 'The database answered before it was asked.');
}

/** A build has the thread's program beside its own; from the source it has to be translated, as this one was. */
function startWorker(workerData: WorkerSettings): Worker {
  if (!import.meta.url.endsWith('.ts')) {
    return new Worker(new URL('./storage-worker.js', import.meta.url), { workerData });
  }
  // Threads do not take over the translator that a program was started with.
  const [translator, program] = ['tsx/esm/api', './worker.ts'].map((each) => import.meta.resolve(each));
  const code = `import { register } from '${translator}'; register(); await import('${program}');`;
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`), { workerData });
}

function firstReply(worker: Worker): Promise<Reply> {
  return new Promise((resolve) => {
    const refuse = (why: string): void => {
      resolve({ name: 'refused', why: `The thread of the database could not do its work: ${why}.` });
    };
    worker.on('error', (cause) => refuse(messageOf(cause)));
    worker.once('exit', () => refuse('it ended'));
    worker.once('message', resolve);
  });
}
