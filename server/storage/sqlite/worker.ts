import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { PreparedRestore } from '../embedded.ts';
import type { StoredLog } from '../storage.ts';
import { backupDatabase } from './backup.ts';
import { databaseIn } from './data-folder.ts';
import { type OpenFolder, openFolder } from './database.ts';
import type { Errand, Failure, Reply, Request, WorkerSettings } from './messages.ts';
import { prepareRestore } from './restore.ts';

/** Bytes from which on an array changes hands instead of being copied; handing over many small ones costs more. */
const TRANSFER_BYTES_MIN = 64 * 1024;

/** Runs the database in this thread: one call after the other, in the order in which they were made. */
function keepDatabase(port: MessagePort, folder: string): void {
  const opened = openFolder(folder);
  if (!opened.ok) {
    post(port, { name: 'refused', why: opened.error });
    return;
  }
  port.on('message', (request: Request) => {
    const isLast = request.call === 'close';
    void answer(port, request.id, () => run(opened.value, request)).then(() => isLast && port.close());
  });
  post(port, { name: 'open' });
}

/** A call does its work before it returns its promise, so that the next message finds it done. */
async function run(folder: OpenFolder, { call, args }: Request): Promise<unknown> {
  if (call === 'close') return folder.close();
  if (call === 'swapIn') return folder.swapIn(args[0] as PreparedRestore);
  const method = folder.calls()[call] as (...args: readonly unknown[]) => Promise<unknown>;
  return method(...args);
}

async function runErrand(folder: string, errand: Errand): Promise<unknown> {
  if (errand.run === 'backup') return backupDatabase(databaseIn(folder), errand.file);
  return prepareRestore(folder, errand.file, errand.options);
}

async function answer(port: MessagePort, id: number, work: () => Promise<unknown>): Promise<void> {
  try {
    const value = await work();
    post(port, { name: 'done', id, value }, largeBuffers(value));
  } catch (cause) {
    post(port, { name: 'failed', id, failure: failureOf(cause) });
  }
}

function post(port: MessagePort, reply: Reply, transfer: ArrayBuffer[] = []): void {
  port.postMessage(reply, transfer);
}

/** Buffers of a reply that this thread needs no longer. */
function largeBuffers(value: unknown): ArrayBuffer[] {
  return arraysOf(value)
    .filter(({ byteLength, buffer }) => byteLength >= TRANSFER_BYTES_MIN && byteLength === buffer.byteLength)
    .map(({ buffer }) => buffer)
    .filter((buffer) => buffer instanceof ArrayBuffer);
}

function arraysOf(value: unknown): Uint8Array[] {
  if (value instanceof Uint8Array) return [value];
  if (isLog(value)) return logArrays(value);
  const isText = typeof value === 'object' && value !== null && 'bytes' in value;
  return isText && value.bytes instanceof Uint8Array ? [value.bytes] : [];
}

function isLog(value: unknown): value is StoredLog {
  return typeof value === 'object' && value !== null && 'snapshot' in value && 'rows' in value;
}

function logArrays({ snapshot, rows }: StoredLog): Uint8Array[] {
  return [...(snapshot === undefined ? [] : [snapshot.bytes]), ...rows.map(({ bytes }) => bytes)];
}

function failureOf(cause: unknown): Failure {
  if (!(cause instanceof Error)) return { message: String(cause), code: undefined };
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
  return { message: cause.message, code };
}

if (parentPort !== null) {
  const { folder, errand } = workerData as WorkerSettings;
  if (errand === undefined) keepDatabase(parentPort, folder);
  else await answer(parentPort, 0, () => runErrand(folder, errand));
}
