import type { Piece } from '../../../../shared/texts/build.ts';
import { Paragraph } from '../../lines/paragraph.ts';
import { isCaption, type Marker, markerOf, withoutBullet } from '../../lines/signs.ts';
import type { Vocabulary } from '../../lines/words.ts';
import { type Before, beginsBlock } from './begins.ts';
import { HeadingLevels, headingGroups } from './headings.ts';
import type { Line } from './lines.ts';
import type { BodyStyle } from './styles.ts';

/** A column of the paper: its lines of text and the notes at its foot. */
export interface ColumnLines {
  readonly text: readonly Line[];
  readonly notes: readonly Line[];
}

/** What the lines of a paper are put together with. */
export interface Setting {
  readonly words: Vocabulary;
  readonly labels: readonly string[];
  readonly body: BodyStyle;
}

type Kind = Before['kind'];

/** Puts the lines of a paper into blocks, across its columns and pages. */
export class BlockMaker {
  readonly pieces: Piece[] = [];
  readonly #setting: Setting;
  readonly #headings: HeadingLevels;
  readonly #groups: ReadonlyMap<readonly Line[], { from: number; to: number }[]>;
  #open:
    | { readonly paragraph: Paragraph; readonly kind: Kind; readonly marker: Marker | undefined; last: Line }
    | undefined;
  /** Notes that wait until the paragraph which their page ends in has ended. */
  #waiting: (readonly Line[])[] = [];

  constructor(columns: readonly ColumnLines[], setting: Setting) {
    this.#setting = setting;
    this.#groups = new Map(columns.map(({ text }) => [text, headingGroups(text, setting.body)]));
    this.#headings = new HeadingLevels(
      [...this.#groups].flatMap(([lines, groups]) => groups.flatMap(({ from }) => lines[from] ?? [])),
    );
  }

  /** Reads the next column. */
  add({ text, notes }: ColumnLines): void {
    this.#addLines(text);
    if (notes.length > 0) this.#waiting.push(notes);
  }

  /** Ends what is still open. */
  end(): void {
    this.#close();
  }

  #addLines(lines: readonly Line[]): void {
    const groups = this.#groups.get(lines) ?? [];
    for (let at = 0; at < lines.length; at += 1) {
      const group = groups.find(({ from }) => from === at);
      if (group !== undefined) {
        this.#addHeading(lines.slice(group.from, group.to));
        at = group.to - 1;
        continue;
      }
      this.#addLine(lines, at);
    }
  }

  #addLine(lines: readonly Line[], at: number): void {
    const line = lines[at];
    if (line === undefined) return;
    const open = this.#open;
    const page = this.#setting.labels[line.page];
    if (
      open !== undefined &&
      !beginsBlock({ ...open, line: open.last, raw: open.paragraph.raw }, lines, at)
    ) {
      open.paragraph.add(line.text, page);
      open.last = line;
      return;
    }
    this.#close();
    const marker = markerOf(line.text);
    const kind = isCaption(line.text) ? 'caption' : marker === undefined ? 'paragraph' : 'item';
    const text = kind === 'item' ? withoutBullet(line.text) : line.text;
    this.#open = { paragraph: new Paragraph(this.#setting.words, text, page), kind, marker, last: line };
  }

  #addHeading(lines: readonly Line[]): void {
    this.#close();
    const [first] = lines;
    if (first === undefined) return;
    const { words, labels } = this.#setting;
    const heading = new Paragraph(words, first.text, labels[first.page]);
    for (const line of lines.slice(1)) heading.add(line.text, labels[line.page]);
    this.pieces.push(heading.piece('heading', this.#headings.of(first, heading.raw)));
  }

  #close(): void {
    const open = this.#open;
    this.#open = undefined;
    if (open !== undefined) this.pieces.push(open.paragraph.piece(open.kind));
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const notes of waiting) {
      this.#addLines(notes);
      this.#close();
    }
  }
}
