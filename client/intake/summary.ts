import type { Intaken } from './intake.ts';

/** Letters of the beginning that are shown. */
const OPENING_MAX = 420;
/** Longest heading that is shown in the list of sections. */
const HEADING_MAX = 120;

/** What is told of a text before it is added. */
export interface Summary {
  readonly words: number;
  /** "12 pages, 35 to 46", or "12 pages" if they are counted from 1; undefined where the file has none. */
  readonly pages: string | undefined;
  readonly sections: readonly { readonly title: string; readonly level: number; readonly at: number }[];
  /** Its first lines. */
  readonly opening: string;
}

/** Sums up what was read, so that whoever adds it sees whether it is the paper and whether it came out whole. */
export function summarise({ text: { text, blocks, pages } }: Intaken): Summary {
  const first = pages[0]?.label;
  const last = pages.at(-1)?.label;
  const count = `${pages.length.toLocaleString('en-GB')} ${pages.length === 1 ? 'page' : 'pages'}`;
  const isCounted = first === last || (first === '1' && last === String(pages.length));
  const opening = text.slice(0, OPENING_MAX);
  return {
    words: text.match(/\S+/g)?.length ?? 0,
    pages: first === undefined ? undefined : isCounted ? count : `${count}, ${first} to ${last}`,
    sections: blocks.flatMap((block) =>
      block.kind === 'heading'
        ? [
            {
              title: text.slice(block.start, block.end).slice(0, HEADING_MAX),
              level: block.level,
              at: block.start,
            },
          ]
        : [],
    ),
    // A word is not cut where it is shown.
    opening: text.length > OPENING_MAX ? `${opening.replace(/\s\S*$/, '')} …` : opening,
  };
}
