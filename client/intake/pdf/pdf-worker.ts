import address from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

/** Starts the worker in which PDFs are read, served by us like every other script. */
export function startPdfWorker(): Worker {
  return new Worker(address, { type: 'module', name: 'pdf' });
}
