import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import PdfDocument from 'pdfkit';
import type { ArticleBlock } from './article.ts';
import { breakLines, type Word, wordsOf } from './paper-lines.ts';

const FONTS = join(
  dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')),
  'standard_fonts',
);
const REGULAR = join(FONTS, 'LiberationSans-Regular.ttf');
const BOLD = join(FONTS, 'LiberationSans-Bold.ttf');

/** How a paper is printed. */
export interface Print {
  readonly columns?: 1 | 2 | 3;
  readonly runningHead?: string;
  /** Prints the number of each page at its foot, counted from here. */
  readonly firstPage?: number;
  readonly hyphenate?: boolean;
  readonly justify?: boolean;
  /** Prints "fi" and "fl" as one sign each. */
  readonly ligatures?: boolean;
  /** Paragraphs begin inside their column, and without a gap. */
  readonly indent?: boolean;
  /** A note at the foot of the first column of every page. */
  readonly footnote?: string;
  readonly title?: string;
  /** Locks it, so that only those who know it can read. */
  readonly password?: string;
}

const WIDTH = 595;
const HEIGHT = 842;
const MARGIN = 56;
const GUTTER = 18;
const HEAD = 34;
const FOOT = HEIGHT - 26;
const LEADING = 1.25;
const BODY = 9.5;
const STYLES: Readonly<Record<ArticleBlock['kind'], { size: number; isBold: boolean }>> = {
  title: { size: 18, isBold: true },
  heading: { size: 12, isBold: true },
  subheading: { size: BODY, isBold: true },
  paragraph: { size: BODY, isBold: false },
  item: { size: 8, isBold: false },
};

/** Prints blocks as a PDF, as a journal would: columns, running heads, divided words, raised marks. */
export async function paperPdf(blocks: readonly ArticleBlock[], print: Print = {}): Promise<Uint8Array> {
  const printer = new Printer(print);
  for (const block of blocks) printer.print(block);
  return printer.finish();
}

class Printer {
  readonly #document: PdfDocument;
  readonly #print: Print;
  readonly #chunks: Uint8Array[] = [];
  readonly #done: Promise<void>;
  #page = 0;
  #column = 0;
  #y = 0;
  #top = MARGIN;

  constructor(print: Print) {
    this.#print = print;
    const info = print.title === undefined ? {} : { Title: print.title };
    const lock = print.password === undefined ? {} : { userPassword: print.password };
    this.#document = new PdfDocument({
      size: [WIDTH, HEIGHT],
      margin: 0,
      autoFirstPage: false,
      info,
      ...lock,
    });
    this.#document.registerFont('regular', REGULAR).registerFont('bold', BOLD);
    this.#document.on('data', (chunk) => this.#chunks.push(chunk));
    this.#done = new Promise((resolve) => this.#document.on('end', resolve));
    this.#turnPage();
  }

  print({ kind, text }: ArticleBlock): void {
    const { size, isBold } = STYLES[kind];
    const isWide = kind === 'title' && this.#column === 0;
    const width = isWide ? WIDTH - 2 * MARGIN : this.#columnWidth();
    const isHeading = kind !== 'paragraph' && kind !== 'item';
    if (isHeading) this.#makeRoom(size * 4);
    const isAtTop = this.#y === this.#top;
    if (!isAtTop && (isHeading || this.#print.indent !== true)) this.#y += isHeading ? size : size * 0.6;
    const indent = kind === 'paragraph' && this.#print.indent === true ? 12 : 0;
    const shown = this.#print.ligatures === true ? text.replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ') : text;
    const words = wordsOf(shown, (letters, isRaised) =>
      this.#measure(letters, isRaised ? size * 0.65 : size, isBold),
    );
    const space = this.#measure(' ', size, isBold);
    const lines = breakLines(words, { width, indent, space, hyphenate: this.#print.hyphenate === true });
    lines.forEach((line, index) => {
      this.#makeRoom(size * LEADING);
      this.#y += size * LEADING;
      const from = this.#left() + (index === 0 ? indent : 0);
      const spare = width - (index === 0 ? indent : 0) - line.reduce((sum, word) => sum + word.width, 0);
      const isLast = index === lines.length - 1;
      const gap =
        this.#print.justify === true && !isLast && line.length > 1 ? spare / (line.length - 1) : space;
      this.#draw(line, from, size, isBold, gap);
    });
    if (isWide) this.#top = this.#y + size;
    if (isWide) this.#y = this.#top;
  }

  async finish(): Promise<Uint8Array> {
    this.#document.end();
    await this.#done;
    return new Uint8Array(Buffer.concat(this.#chunks));
  }

  #draw(line: readonly Word[], from: number, size: number, isBold: boolean, gap: number): void {
    let x = from;
    for (const { runs, width } of line) {
      let at = x;
      for (const { letters, isRaised, width: runWidth } of runs) {
        const height = isRaised ? size * 0.65 : size;
        this.#write(letters, at, this.#y - (isRaised ? size * 0.35 : 0), height, isBold);
        at += runWidth;
      }
      x += width + gap;
    }
  }

  #write(letters: string, x: number, y: number, size: number, isBold = false): void {
    this.#document.font(isBold ? 'bold' : 'regular').fontSize(size);
    this.#document.text(letters, x, y, { lineBreak: false, baseline: 'alphabetic', features: [] });
  }

  #measure(letters: string, size: number, isBold: boolean): number {
    return this.#document
      .font(isBold ? 'bold' : 'regular')
      .fontSize(size)
      .widthOfString(letters);
  }

  #makeRoom(height: number): void {
    const note = this.#print.footnote === undefined || this.#column > 0 ? 0 : 40;
    if (this.#y + height <= HEIGHT - MARGIN - note) return;
    if (note > 0) this.#write(this.#print.footnote ?? '', this.#left(), HEIGHT - MARGIN - 12, 7);
    this.#column += 1;
    if (this.#column >= this.#columns()) this.#turnPage();
    this.#y = this.#top;
  }

  #turnPage(): void {
    this.#document.addPage();
    this.#page += 1;
    this.#column = 0;
    this.#top = MARGIN;
    this.#y = MARGIN;
    const { runningHead, firstPage } = this.#print;
    if (runningHead !== undefined && this.#page > 1) this.#write(runningHead, MARGIN, HEAD, 7.5);
    if (firstPage !== undefined) this.#write(String(firstPage + this.#page - 1), WIDTH / 2, FOOT, 7.5);
  }

  #columns(): number {
    return this.#print.columns ?? 1;
  }

  #columnWidth(): number {
    return (WIDTH - 2 * MARGIN - GUTTER * (this.#columns() - 1)) / this.#columns();
  }

  #left(): number {
    return MARGIN + this.#column * (this.#columnWidth() + GUTTER);
  }
}
