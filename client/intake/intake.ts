import { normaliseText } from '../../shared/anchoring/normalise.ts';
import { err, ok, type Result } from '../../shared/base/result.ts';
import { buildSourceText } from '../../shared/texts/build.ts';
import type { SourceText } from '../../shared/texts/source-text.ts';
import { browserEngines } from './browser-engines.ts';
import { decode } from './bytes/decode.ts';
import { readBytes } from './bytes/read-bytes.ts';
import { sniff } from './bytes/sniff.ts';
import type { Engines } from './engines.ts';
import type { Format, IntakeFailure } from './failure.ts';
import type { Job } from './job.ts';
import { FILE_BYTES_MAX } from './limits.ts';
import type { Note } from './notes.ts';
import { readPdf } from './pdf/read-pdf.ts';
import type { Read } from './read.ts';

/** Longest title that is suggested, in UTF-16 units. */
const TITLE_MAX = 300;

/** What a text is read from: a file, or words that were pasted, plain or as a page has them. */
export type IntakeInput = File | { readonly text: string } | { readonly html: string };

/** A text, with what can be said of where it came from. */
export interface Intaken {
  readonly text: SourceText;
  readonly suggestedTitle?: string;
  readonly format: Format;
  /** What was left out, or moved. */
  readonly notes: readonly Note[];
}

/**
 * Reads the text of a paper. Nothing of the file runs, loads or is shown; whatever it is, the answer is a text or
 * a reason, and cancelling ends the work.
 */
export async function intake(
  input: IntakeInput,
  job: Job,
  engines: Engines = browserEngines,
): Promise<Result<Intaken, IntakeFailure>> {
  const found = await formatOf(input, job);
  if (!found.ok) return found;
  const { format } = found.value;
  const read = await readAs(found.value, job, engines);
  if (job.signal.aborted) return err({ code: 'cancelled' });
  if (!read.ok) return read;
  const text = buildSourceText(read.value.pieces);
  if (!text.ok) return err({ code: text.error === 'empty' ? 'empty' : 'too-long' });
  const title = normaliseText(read.value.title ?? '').slice(0, TITLE_MAX);
  return ok({
    text: text.value,
    format,
    notes: read.value.notes,
    ...(title === '' ? {} : { suggestedTitle: title }),
  });
}

type Found =
  | { readonly format: Format; readonly bytes: Uint8Array }
  | { readonly format: 'html' | 'text'; readonly text: string };

async function formatOf(input: IntakeInput, job: Job): Promise<Result<Found, IntakeFailure>> {
  if (!(input instanceof File)) {
    const [format, text] =
      'html' in input ? (['html', input.html] as const) : (['text', input.text] as const);
    return text.length > FILE_BYTES_MAX
      ? err({ code: 'too-large', bytes: text.length })
      : ok({ format, text });
  }
  if (input.size > FILE_BYTES_MAX) return err({ code: 'too-large', bytes: input.size });
  const bytes = await readBytes(input, job);
  if (!bytes.ok) return bytes;
  const format = sniff(bytes.value, input.name);
  return format.ok ? ok({ format: format.value, bytes: bytes.value }) : format;
}

async function readAs(found: Found, job: Job, engines: Engines): Promise<Result<Read, IntakeFailure>> {
  if ('text' in found) return readText(found.format, found.text, job, engines);
  const { format, bytes } = found;
  if (format === 'pdf') return readPdf(bytes, engines.openPdf, job);
  job.onProgress({ stage: 'words' });
  if (format === 'docx') return readConverted({ format, bytes }, job, engines);
  const { text, isGuess } = decode(bytes);
  const read = await readText(format, text, job, engines);
  if (!read.ok || !isGuess) return read;
  return ok({ ...read.value, notes: [...read.value.notes, { code: 'old-encoding' }] });
}

function readText(
  format: 'html' | 'markdown' | 'text',
  text: string,
  job: Job,
  engines: Engines,
): Promise<Result<Read, IntakeFailure>> {
  return format === 'html' ? engines.readHtml(text) : readConverted({ format, text }, job, engines);
}

async function readConverted(
  task: Parameters<Engines['convert']>[0],
  job: Job,
  engines: Engines,
): Promise<Result<Read, IntakeFailure>> {
  const converted = await engines.convert(task, job.signal);
  if (!converted.ok) return converted;
  return 'html' in converted.value ? engines.readHtml(converted.value.html) : ok(converted.value.read);
}
