import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { Format, IntakeFailure } from '../failure.ts';
import { utf16Pattern } from './decode.ts';
import { type ZipParts, zipParts } from './zip.ts';

/** How far from the beginning a PDF may say that it is one, in bytes; printers put their own lines before it. */
const PDF_MARK_BYTES = 1_024;
/** How many bytes are looked at to tell text from bytes that are none. */
const TEXT_BYTES = 8_192;
/** Controls in a text, as a share of its bytes, from which on it is none. */
const CONTROL_SHARE = 0.02;

const EXTENSIONS: Readonly<Record<string, Format>> = {
  pdf: 'pdf',
  docx: 'docx',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  md: 'markdown',
  markdown: 'markdown',
  txt: 'text',
  text: 'text',
};

const SAVE_AS =
  'Open it in its own program and save it as PDF or as .docx, or copy the words and paste them here.';
const NEEDS_TEXT = 'Choose the paper as .pdf, .docx, .html, .md or .txt, or paste its text.';

/** Files of letters that are no text of a paper, by their names. */
const OTHER_TEXTS: Readonly<Record<string, { readonly is: string; readonly advice: string }>> = {
  bib: {
    is: 'a list of references (BibTeX)',
    advice: 'Bring it in among the sources of the map; here comes the paper itself.',
  },
  ris: {
    is: 'a list of references (RIS)',
    advice: 'Bring it in among the sources of the map; here comes the paper itself.',
  },
  json: { is: 'a data file (JSON)', advice: NEEDS_TEXT },
  csv: { is: 'a table (CSV)', advice: NEEDS_TEXT },
  xml: { is: 'a data file (XML)', advice: NEEDS_TEXT },
  svg: { is: 'a picture (SVG)', advice: NEEDS_TEXT },
};

/** Bytes that other kinds of file begin with. */
const BEGINNINGS: readonly { readonly bytes: string; readonly is: string; readonly advice: string }[] = [
  { bytes: '\x89PNG', is: 'a picture (PNG)', advice: NEEDS_TEXT },
  { bytes: '\xff\xd8\xff', is: 'a picture (JPEG)', advice: NEEDS_TEXT },
  { bytes: 'GIF8', is: 'a picture (GIF)', advice: NEEDS_TEXT },
  { bytes: 'BM', is: 'a picture (BMP)', advice: NEEDS_TEXT },
  { bytes: 'II*\0', is: 'a picture (TIFF)', advice: NEEDS_TEXT },
  { bytes: 'MM\0*', is: 'a picture (TIFF)', advice: NEEDS_TEXT },
  { bytes: '{\\rtf', is: 'a Rich Text file (.rtf)', advice: SAVE_AS },
  { bytes: '%!PS', is: 'a PostScript file', advice: SAVE_AS },
  { bytes: 'AT&TFORM', is: 'a DjVu file', advice: SAVE_AS },
  { bytes: '\x1f\x8b', is: 'a packed file (gzip)', advice: 'Unpack it first, and add what is in it.' },
  { bytes: "7z\xbc\xaf'\x1c", is: 'a packed file (7z)', advice: 'Unpack it first, and add what is in it.' },
  { bytes: 'Rar!', is: 'a packed file (RAR)', advice: 'Unpack it first, and add what is in it.' },
  { bytes: 'MZ', is: 'a program', advice: NEEDS_TEXT },
  { bytes: '\x7fELF', is: 'a program', advice: NEEDS_TEXT },
];

/** The kind of file that a name promises. */
function formatOfName(name: string): Format | undefined {
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  return extension === undefined ? undefined : EXTENSIONS[extension];
}

/** What a file is, by its bytes; its name only tells kinds of text apart, and is held against the bytes. */
export function sniff(bytes: Uint8Array, name: string): Result<Format, IntakeFailure> {
  const called = formatOfName(name);
  const found = byBytes(bytes);
  if (!found.ok) return found.error.code === 'wrong-type' ? err({ ...found.error, called }) : found;
  const other = OTHER_TEXTS[/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''];
  if (found.value === 'text' && other !== undefined) return wrong(other.is, other.advice);
  const is = found.value === 'text' ? textFormat(bytes, called) : found.value;
  const isText = is !== 'pdf' && is !== 'docx';
  if (called === undefined || called === is || (isText && called !== 'pdf' && called !== 'docx'))
    return ok(is);
  return err(misnamed(is, called));
}

/** A name that promises another kind: whoever named it did not know what it is, and should. */
function misnamed(is: Format, called: Format): IntakeFailure {
  const [what, ending] = NAMES[is];
  return {
    code: 'wrong-type',
    is: what,
    called,
    advice: `Give it a name that ends in ${ending} and add it again, or look for the right file.`,
  };
}

const NAMES: Readonly<Record<Format, readonly [string, string]>> = {
  pdf: ['a PDF', '.pdf'],
  docx: ['a Word document', '.docx'],
  html: ['a web page', '.html'],
  markdown: ['plain text', '.md'],
  text: ['plain text', '.txt'],
};

function byBytes(bytes: Uint8Array): Result<'pdf' | 'docx' | 'text', IntakeFailure> {
  if (bytes.length === 0) return err({ code: 'empty' });
  const head = latin(bytes.subarray(0, PDF_MARK_BYTES));
  if (head.includes('%PDF-')) return ok('pdf');
  if (head.startsWith('PK')) return byParts(zipParts(bytes));
  if (head.startsWith('\xd0\xcf\x11\xe0')) return err(oldOffice(bytes));
  const other = BEGINNINGS.find((each) => head.startsWith(each.bytes));
  if (other !== undefined) return wrong(other.is, other.advice);
  if (/^RIFF....WEBP/s.test(head)) return wrong('a picture (WebP)', NEEDS_TEXT);
  if (/^....ftyp(hei|avi|mif)/s.test(head)) return wrong('a picture', NEEDS_TEXT);
  if (/^....ftyp|^ID3|^OggS|^RIFF/s.test(head)) return wrong('a sound or a film', NEEDS_TEXT);
  return isText(bytes) ? ok('text') : wrong('no text', NEEDS_TEXT);
}

function wrong(is: string, advice: string): Result<never, IntakeFailure> {
  return err({ code: 'wrong-type', is, called: undefined, advice });
}

/** Packed files are told by the parts that are in them. */
function byParts(parts: ZipParts | undefined): Result<'docx', IntakeFailure> {
  if (parts === undefined) return err({ code: 'broken', format: 'docx' });
  const has = (name: string) => parts.some((part) => part.name === name || part.name.startsWith(name));
  if (has('word/document')) return ok('docx');
  if (has('xl/')) return wrong('a table (.xlsx)', SAVE_AS);
  if (has('ppt/')) return wrong('a set of slides (.pptx)', SAVE_AS);
  if (has('META-INF/container.xml')) return wrong('an e-book (.epub)', SAVE_AS);
  if (has('content.xml')) return wrong('an OpenDocument file (.odt)', SAVE_AS);
  return wrong('a packed file (zip)', 'Unpack it first, and add what is in it.');
}

/** Word files of before 2007, and newer ones under a password, share one wrapping. */
function oldOffice(bytes: Uint8Array): IntakeFailure {
  const isLocked = latin(bytes).includes([...'EncryptedPackage'].join('\0'));
  if (isLocked) return { code: 'password' };
  return {
    code: 'wrong-type',
    is: 'an old Office file (.doc, .xls or .ppt)',
    called: undefined,
    advice: SAVE_AS,
  };
}

function isText(bytes: Uint8Array): boolean {
  if (utf16Pattern(bytes) !== undefined || /^(\xff\xfe|\xfe\xff)/.test(latin(bytes.subarray(0, 2))))
    return true;
  const head = bytes.subarray(0, TEXT_BYTES);
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) return false;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1;
  }
  return controls <= head.length * CONTROL_SHARE;
}

/** Kinds of text are told by their names, but a web page also by how it begins. */
function textFormat(bytes: Uint8Array, called: Format | undefined): 'html' | 'markdown' | 'text' {
  if (called === 'html' || called === 'markdown') return called;
  const head = latin(bytes.subarray(0, PDF_MARK_BYTES))
    .replaceAll('\0', '')
    .replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '');
  return /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)?<(!doctype html|html|head|body)[\s>]/i.test(head)
    ? 'html'
    : 'text';
}

/** Bytes as letters of the same numbers. */
export function latin(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return text;
}
