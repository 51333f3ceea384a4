import { ok, type Result } from '../../shared/base/result.ts';
import { docxToHtml } from './docx/read-docx.ts';
import type { IntakeFailure } from './failure.ts';
import { markdownToHtml } from './markdown.ts';
import { readPlain } from './plain/read-plain.ts';
import type { Read } from './read.ts';

/** What can be read without a page. */
export type ConvertTask =
  | { readonly format: 'docx'; readonly bytes: Uint8Array }
  | { readonly format: 'markdown' | 'text'; readonly text: string };

/** The text, or HTML that still has to be read. */
export type Converted = { readonly html: string } | { readonly read: Read };

/** The work that needs no page, so that a worker can do it. */
export async function convert(task: ConvertTask): Promise<Result<Converted, IntakeFailure>> {
  switch (task.format) {
    case 'docx': {
      const html = await docxToHtml(task.bytes);
      return html.ok ? ok({ html: html.value }) : html;
    }
    case 'markdown':
      return ok({ html: markdownToHtml(task.text) });
    case 'text':
      return ok({ read: readPlain(task.text) });
  }
}
