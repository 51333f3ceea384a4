import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { IntakeFailure } from '../failure.ts';
import type { Job } from '../job.ts';
import { FILE_BYTES_MAX } from '../limits.ts';

/** Reads a file piece by piece, so that it can be cancelled, and stops at a file that is larger than it said. */
export async function readBytes(file: File, job: Job): Promise<Result<Uint8Array, IntakeFailure>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    const reader = file.stream().getReader();
    for (;;) {
      if (job.signal.aborted) {
        await reader.cancel();
        return err({ code: 'cancelled' });
      }
      const { done, value } = await reader.read();
      if (done) return ok(joined(parts, size));
      parts.push(value);
      size += value.length;
      if (size > FILE_BYTES_MAX) {
        await reader.cancel();
        return err({ code: 'too-large', bytes: size });
      }
      job.onProgress({ stage: 'bytes', done: size, total: Math.max(file.size, size) });
    }
  } catch (error) {
    // The browser says so by its own kind of error: the file is gone, changed, or may not be read.
    if (error instanceof DOMException) return err({ code: 'unreadable' });
    throw error;
  }
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
