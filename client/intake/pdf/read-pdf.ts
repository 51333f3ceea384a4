import { err, ok, type Result } from '../../../shared/base/result.ts';
import { SOURCE_TEXT_MAX } from '../../../shared/texts/source-text.ts';
import type { IntakeFailure } from '../failure.ts';
import type { Job } from '../job.ts';
import { PDF_PAGES_MAX, PDF_STEP_MS, SCAN_LETTERS_PER_PAGE, WORKER_MS } from '../limits.ts';
import type { Note } from '../notes.ts';
import type { Read } from '../read.ts';
import { within } from '../within.ts';
import { isBomb } from './bombs.ts';
import { type LaidPage, layOut, layPage } from './layout/lay-out.ts';
import type { PdfFile, PdfOpening } from './open-pdf.ts';

/** From this share of nameless letters on, nobody can read the text. */
const GARBLED_SHARE = 0.3;
/** Signs without a name: private ones, and the sign for what cannot be told. */
const NAMELESS = /[\p{Co}\p{Cn}\ufffd]/gu;
/** What programs write where a title should be. */
const NO_TITLE =
  /^(untitled|microsoft word|layout \d|title|document\d*|.*\.(docx?|indd|tex|dvi|qxd|pdf|pmd|rtf))\b|^\W*$/i;

/** Opens the bytes of a PDF. */
export type OpenPdf = (bytes: Uint8Array) => Promise<PdfOpening>;

/** Reads a PDF page by page; cancelling ends the work where it is. */
export async function readPdf(
  bytes: Uint8Array,
  open: OpenPdf,
  job: Job,
): Promise<Result<Read, IntakeFailure>> {
  if (await isBomb(bytes, job.signal)) return err({ code: 'too-complex' });
  if (job.signal.aborted) return err({ code: 'cancelled' });
  const opening = await open(bytes);
  try {
    const opened = await within(opening.file, PDF_STEP_MS, job.signal);
    return opened.ok ? await readPages(opened.value, job) : opened;
  } finally {
    opening.close();
  }
}

async function readPages(file: PdfFile, job: Job): Promise<Result<Read, IntakeFailure>> {
  if (file.pages > PDF_PAGES_MAX) return err({ code: 'too-many-pages', pages: file.pages });
  const pages: LaidPage[] = [];
  let letters = 0;
  for (let index = 0; index < file.pages; index += 1) {
    job.onProgress({ stage: 'pages', done: index, total: file.pages });
    const page = await within(file.page(index), PDF_STEP_MS, job.signal);
    if (!page.ok) return page;
    letters += page.value.items.reduce((sum, { text }) => sum + text.length, 0);
    if (letters > SOURCE_TEXT_MAX) return err({ code: 'too-long' });
    pages.push(layPage(page.value));
  }
  if (letters < SCAN_LETTERS_PER_PAGE * file.pages) return err({ code: 'scanned', pages: file.pages });
  const about = await within(aboutFile(file), PDF_STEP_MS, job.signal);
  if (!about.ok) return about;
  job.onProgress({ stage: 'words' });
  const laidOut = await within(putTogether(pages, about.value.labels), WORKER_MS, job.signal);
  if (!laidOut.ok) return laidOut;
  const read = laidOut.value;
  const nameless = count(read, NAMELESS);
  if (nameless > letters * GARBLED_SHARE) return err({ code: 'garbled' });
  const notes: Note[] = nameless === 0 ? [] : [{ code: 'unclear-letters', count: nameless }];
  const title = about.value.title ?? read.title;
  return ok({ ...read, notes: [...read.notes, ...notes], ...(title === undefined ? {} : { title }) });
}

async function putTogether(
  pages: readonly LaidPage[],
  labels: readonly string[] | null,
): Promise<Result<Read, IntakeFailure>> {
  return ok(await layOut(pages, labels, breathe));
}

/** Lets the browser draw and listen before the work goes on. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

interface About {
  readonly labels: readonly string[] | null;
  readonly title: string | undefined;
}

async function aboutFile(file: PdfFile): Promise<Result<About, IntakeFailure>> {
  const [labels, title] = await Promise.all([file.labels(), file.title()]);
  const isTitle = title !== undefined && title.trim().length > 3 && !NO_TITLE.test(title.trim());
  return ok({ labels, title: isTitle ? title : undefined });
}

function count(read: Read, signs: RegExp): number {
  return read.pieces.reduce((sum, { raw }) => sum + (raw.match(signs)?.length ?? 0), 0);
}
