import { assertNever } from '../../shared/base/assert-never.ts';
import { SOURCE_TEXT_MAX } from '../../shared/texts/source-text.ts';
import { FILE_BYTES_MAX, PDF_PAGES_MAX } from './limits.ts';

/** The kinds of file that a text is read from. */
export const FORMATS = ['pdf', 'docx', 'html', 'markdown', 'text'] as const;
export type Format = (typeof FORMATS)[number];

/** What each kind of file is called. */
export const FORMAT_WORDS: Readonly<Record<Format, string>> = {
  pdf: 'PDF',
  docx: 'Word document (.docx)',
  html: 'web page (HTML)',
  markdown: 'Markdown',
  text: 'plain text',
};

/** Why no text came out of a file; each has its words in `failureWords`. */
export type IntakeFailure =
  | { readonly code: 'too-large'; readonly bytes: number }
  | { readonly code: 'too-many-pages'; readonly pages: number }
  | { readonly code: 'password' }
  | { readonly code: 'broken'; readonly format: Format }
  | { readonly code: 'scanned'; readonly pages: number }
  | { readonly code: 'garbled' }
  /** `is` says what the bytes are, `called` what the name promises. */
  | {
      readonly code: 'wrong-type';
      readonly is: string;
      readonly called: Format | undefined;
      readonly advice: string;
    }
  | { readonly code: 'empty' }
  | { readonly code: 'too-long' }
  | { readonly code: 'too-complex' }
  | { readonly code: 'too-slow' }
  | { readonly code: 'unreadable' }
  | { readonly code: 'cancelled' };

/** What is wrong, and what to do about it. */
export interface FailureWords {
  readonly what: string;
  readonly todo: string;
}

const PASTE = 'Or open it in its own program, copy the words and paste them here.';

/** Says in words why nothing was read and what helps. */
export function failureWords(failure: IntakeFailure): FailureWords {
  switch (failure.code) {
    case 'too-large':
      return {
        what: `This file has ${megabytes(failure.bytes)}; up to ${megabytes(FILE_BYTES_MAX)} can be read.`,
        todo: `Save it without its pictures or in parts. ${PASTE}`,
      };
    case 'too-many-pages':
      return {
        what: `This PDF has ${failure.pages.toLocaleString('en-GB')} pages; up to ${PDF_PAGES_MAX} can be read.`,
        todo: 'Save the pages you talk about as a PDF of their own, and add that.',
      };
    case 'password':
      return {
        what: 'This file is protected with a password.',
        todo: `Open it with the password, save it without one, and add that. ${PASTE}`,
      };
    case 'broken':
      return {
        what: `This ${FORMAT_WORDS[failure.format]} is damaged, and its words cannot be read.`,
        todo: `Download it once more, or save it anew from its own program. ${PASTE}`,
      };
    case 'scanned':
      return {
        what: 'This PDF holds pictures of pages, without their text.',
        todo: 'Have text recognition (OCR) run over it and add the result, or look for a version of the paper with text.',
      };
    case 'garbled':
      return {
        what: 'The letters of this PDF cannot be told: its fonts do not say which sign is which letter.',
        todo: 'Have text recognition (OCR) run over it and add the result, or look for the paper as HTML or Word.',
      };
    case 'wrong-type':
      return wrongTypeWords(failure.is, failure.called, failure.advice);
    default:
      return plainWords(failure.code);
  }
}

type Plain = 'empty' | 'too-long' | 'too-complex' | 'too-slow' | 'unreadable' | 'cancelled';

function plainWords(code: Plain): FailureWords {
  switch (code) {
    case 'empty':
      return { what: 'There are no words in it.', todo: 'Choose another file, or paste the text.' };
    case 'too-long':
      return {
        what: `This text has more than ${SOURCE_TEXT_MAX.toLocaleString('en-GB')} characters.`,
        todo: 'Add the part you talk about, for example one chapter.',
      };
    case 'too-complex':
      return {
        what: 'This file unfolds to far more than it shows, and reading it could stop your browser.',
        todo: `Save it anew from the program it is read in. ${PASTE}`,
      };
    case 'too-slow':
      return {
        what: 'Reading this file took too long, so it was stopped.',
        todo: `Save it anew from the program it is read in. ${PASTE}`,
      };
    case 'unreadable':
      return {
        what: 'The browser could not read this file from the device.',
        todo: 'See whether it is still there and may be opened, and choose it once more.',
      };
    case 'cancelled':
      return { what: 'Reading was cancelled.', todo: 'Nothing was added.' };
    default:
      return assertNever(code);
  }
}

function wrongTypeWords(is: string, called: Format | undefined, advice: string): FailureWords {
  const what =
    called === undefined
      ? `This is ${is}.`
      : `By its name this is a ${FORMAT_WORDS[called]}, but what is in it is ${is}.`;
  return { what, todo: advice };
}

function megabytes(bytes: number): string {
  return `${(bytes / (1024 * 1024)).toLocaleString('en-GB', { maximumFractionDigits: bytes < 1e8 ? 1 : 0 })} MB`;
}
