import type { Result } from '../../shared/base/result.ts';
import type { Converted, ConvertTask } from './convert.ts';
import type { Engines } from './engines.ts';
import type { IntakeFailure } from './failure.ts';
import { WORKER_MS } from './limits.ts';
import { within } from './within.ts';

/** What reads files in a browser: the page for HTML, and workers for the rest. */
export const browserEngines: Engines = {
  readHtml: async (html) => (await import('./html/read-html.ts')).readHtml(html, window),
  convert: convertInWorker,
  openPdf: async (bytes) => {
    const [{ openPdf }, { startPdfWorker }] = await Promise.all([
      import('./pdf/open-pdf.ts'),
      import('./pdf/pdf-worker.ts'),
    ]);
    return openPdf(bytes, startPdfWorker);
  },
};

/** Converts in a worker, which ends with the work, be it done, cancelled or too slow. */
async function convertInWorker(
  task: ConvertTask,
  signal: AbortSignal,
): Promise<Result<Converted, IntakeFailure>> {
  const worker = new Worker(new URL('./convert-worker.ts', import.meta.url), { type: 'module' });
  const work = new Promise<Result<Converted, IntakeFailure>>((resolve, reject) => {
    worker.onmessage = (event: MessageEvent<Result<Converted, IntakeFailure>>) => resolve(event.data);
    worker.onerror = (event) =>
      reject(new Error(event.message || 'the worker that reads texts could not start'));
    worker.postMessage(task);
  });
  try {
    return await within(work, WORKER_MS, signal);
  } finally {
    worker.terminate();
  }
}
