import { readFileSync } from 'node:fs';

/** A block of the article that the shipped debate rests on. */
export interface ArticleBlock {
  readonly kind: 'title' | 'heading' | 'subheading' | 'paragraph' | 'item';
  /** Its words, with raised marks as the plain text has them and without the asterisks of italics. */
  readonly text: string;
}

/** The article as plain text, as it lies beside the tests. */
export const ARTICLE_TEXT = readFileSync('tests/golden/williams-2020.txt', 'utf8');

/** The headings of the article, as it prints them. */
export const HEADINGS: readonly string[] = [
  'Abstract',
  '‘Cobiquity’: what is lost when any form of collaboration becomes ‘co-production’?',
  'Bringing rationales for co-production to the fore',
  'Costs of co-production or poor academic practice?',
  'What constitutes the dark side of co-production? Contemplating the research context',
  'Conclusions: addressing ‘academic barriers’ to co-production and moving beyond technocratic priorities',
  'References',
];
export const SUBHEADINGS: readonly string[] = [
  'Practical costs',
  'Personal costs to researchers',
  'Professional costs to researchers',
  'Costs to research',
  'Costs to stakeholders',
  'Costs to the research profession',
];
export const TITLE = 'Lost in the shadows: reflections on the dark side of co-production';

/** The article block by block; paragraphs that the printed page cuts in two are one. */
export function articleBlocks(): ArticleBlock[] {
  const blocks: ArticleBlock[] = [];
  for (const raw of ARTICLE_TEXT.split(/\n\s*\n/)) {
    for (const text of raw.split(/\n(?=- |\d+\. )/)) {
      const words = text.replace(/^- /, '').replaceAll('*', '').replace(/\s+/g, ' ').trim();
      if (words === '') continue;
      const last = blocks.at(-1);
      const isRest =
        /^["“(]?\p{Ll}/u.test(words) && last?.kind === 'paragraph' && !/[.!?:]["”’)]*$/.test(last.text);
      if (isRest) blocks[blocks.length - 1] = { kind: 'paragraph', text: `${last.text} ${words}` };
      else blocks.push({ kind: kindOf(words, text), text: words });
    }
  }
  return blocks;
}

function kindOf(words: string, raw: string): ArticleBlock['kind'] {
  if (words === TITLE) return 'title';
  if (HEADINGS.includes(words)) return 'heading';
  if (SUBHEADINGS.includes(words)) return 'subheading';
  return raw.trim().startsWith('- ') || /^\d+\. /.test(words) ? 'item' : 'paragraph';
}
