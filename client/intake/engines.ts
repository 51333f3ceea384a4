import type { Result } from '../../shared/base/result.ts';
import type { Converted, ConvertTask } from './convert.ts';
import type { IntakeFailure } from './failure.ts';
import type { OpenPdf } from './pdf/read-pdf.ts';
import type { Read } from './read.ts';

/** What reads the formats: a browser's page and workers, or in tests a page of paper and none. */
export interface Engines {
  readHtml(html: string): Promise<Result<Read, IntakeFailure>>;
  convert(task: ConvertTask, signal: AbortSignal): Promise<Result<Converted, IntakeFailure>>;
  readonly openPdf: OpenPdf;
}
