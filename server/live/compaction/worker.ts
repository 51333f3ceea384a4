import { parentPort } from 'node:worker_threads';
import { compactLog, type LogBytes } from './compact.ts';
import { recallLog } from './recall.ts';

/** A log to fold into a snapshot or to read, with the number under which the answer goes back. */
export interface CompactRequest {
  readonly id: number;
  readonly want: 'snapshot' | 'state';
  readonly log: LogBytes;
}

parentPort?.on('message', ({ id, want, log }: CompactRequest) => {
  try {
    parentPort?.postMessage({ id, made: want === 'snapshot' ? compactLog(log) : recallLog(log) });
  } catch (cause) {
    parentPort?.postMessage({ id, failure: cause instanceof Error ? cause.message : String(cause) });
  }
});
