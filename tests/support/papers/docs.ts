import { BorderStyle, Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import type { ArticleBlock } from './article.ts';

const RAISED = /([⁰¹²³⁴⁵⁶⁷⁸⁹]+|\^\{[^}]*\})/;
const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const lowered = (mark: string) =>
  mark.replace(/^\^\{|\}$/g, '').replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String(DIGITS.indexOf(digit)));
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const TAGS = { title: 'h1', heading: 'h2', subheading: 'h3', paragraph: 'p', item: 'p' } as const;

/** The article as a journal's page has it, menus and scripts included. */
export function paperHtml(blocks: readonly ArticleBlock[]): string {
  const body = blocks.map(({ kind, text }) => {
    const words = text
      .split(RAISED)
      .map((part) => (RAISED.test(part) ? `<sup>${escaped(lowered(part))}</sup>` : escaped(part)))
      .join('');
    // Pages break their source anywhere, and set words in italics in their middle.
    return `<${TAGS[kind]}>${words.replaceAll('co-production', 'co-<em>production</em>').replaceAll('. ', '.\n  ')}</${TAGS[kind]}>`;
  });
  return `<!doctype html><html><head><title>A journal: the article</title><style>p { color: red }</style></head><body>
    <header><a href="/">Home</a></header><nav><ul><li>Journals</li></ul></nav>
    <article>${body.join('\n')}</article>
    <footer>All rights reserved</footer><script>document.title = 'ran'</script></body></html>`;
}

const LEVELS = {
  title: HeadingLevel.TITLE,
  heading: HeadingLevel.HEADING_1,
  subheading: HeadingLevel.HEADING_2,
};

/** The article as a Word file. */
export async function paperDocx(blocks: readonly ArticleBlock[]): Promise<Uint8Array> {
  const children = blocks.map(({ kind, text }) => {
    const runs = text
      .split(RAISED)
      .filter((part) => part !== '')
      .map((part) =>
        RAISED.test(part) ? new TextRun({ text: lowered(part), superScript: true }) : new TextRun(part),
      );
    if (kind === 'paragraph' || kind === 'item') return new Paragraph({ children: runs });
    return new Paragraph({
      children: runs,
      heading: LEVELS[kind],
      border: { bottom: { style: BorderStyle.NONE } },
    });
  });
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}
