import {
  getDocument,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
  PDFWorker,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { IntakeFailure } from '../failure.ts';
import { PAGE_ITEMS_MAX } from '../limits.ts';
import { type Page, toPage } from './page.ts';

/** An open PDF. */
export interface PdfFile {
  readonly pages: number;
  /** Reads one page, from 0. */
  page(index: number): Promise<Result<Page, IntakeFailure>>;
  /** What the file calls its pages: "iv", "12"; null if it does not say. */
  labels(): Promise<readonly string[] | null>;
  /** What the file says it is called. */
  title(): Promise<string | undefined>;
}

/** A PDF being opened: what comes of it, and how to end the work, also in its middle. */
export interface PdfOpening {
  readonly file: Promise<Result<PdfFile, IntakeFailure>>;
  close(): void;
}

/** The place where the bytes are read: a worker of our own, so that ending it ends the work; none in tests. */
export type MakeWorker = () => Worker | undefined;

/** Opens a PDF. Nothing of it runs, no font and no picture of it is made, and nothing is fetched for it. */
export function openPdf(bytes: Uint8Array, makeWorker: MakeWorker): PdfOpening {
  const port = makeWorker();
  // Its types know no worker that somebody else started, but its documentation does.
  const given = port as unknown as null;
  const worker =
    port === undefined ? undefined : new PDFWorker({ port: given, verbosity: VerbosityLevel.ERRORS });
  const task = getDocument({
    // The reader takes the bytes away from whoever gives them.
    data: bytes.slice(),
    ...(worker === undefined ? {} : { worker }),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    // No font is drawn, so none is missed; this keeps the reader from asking for them.
    useSystemFonts: true,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    stopAtErrors: false,
  });
  const close = (): void => {
    void end(task);
    port?.terminate();
  };
  return { file: opened(task), close };
}

/** Destroying what is still under way rejects the promises that wait for it; they are nobody's any more. */
async function end(task: PDFDocumentLoadingTask): Promise<void> {
  try {
    await task.destroy();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
  }
}

async function opened(task: PDFDocumentLoadingTask): Promise<Result<PdfFile, IntakeFailure>> {
  try {
    const document = await task.promise;
    return ok({
      pages: document.numPages,
      page: (index) => readPage(document, index),
      labels: () => document.getPageLabels(),
      title: () => titleOf(document),
    });
  } catch (error) {
    return err(failureOf(error));
  }
}

async function readPage(document: PDFDocumentProxy, index: number): Promise<Result<Page, IntakeFailure>> {
  try {
    const page = await document.getPage(index + 1);
    const reader = page.streamTextContent({ includeMarkedContent: false }).getReader();
    const items: unknown[] = [];
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      items.push(...value.items);
      if (items.length > PAGE_ITEMS_MAX) {
        await reader.cancel(new Error('more text than a page has'));
        return err({ code: 'too-complex' });
      }
    }
    const laid = toPage(items, page.view);
    page.cleanup();
    return ok(laid);
  } catch (error) {
    return err(failureOf(error));
  }
}

async function titleOf(document: PDFDocumentProxy): Promise<string | undefined> {
  const { info } = await document.getMetadata();
  const title: unknown = 'Title' in info ? info.Title : undefined;
  return typeof title === 'string' ? title : undefined;
}

/** The reader's own errors, by their names, since they come out of another world. */
function failureOf(error: unknown): IntakeFailure {
  if (!(error instanceof Error)) throw error;
  return error.name === 'PasswordException' ? { code: 'password' } : { code: 'broken', format: 'pdf' };
}
