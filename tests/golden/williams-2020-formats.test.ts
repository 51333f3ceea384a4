import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Intaken } from '../../client/intake/intake.ts';
import { prepare } from '../../shared/anchoring/prepare.ts';
import { resolve } from '../../shared/anchoring/resolve.ts';
import { parseNativeText } from '../../shared/formats/native/parse.ts';
import { ARTICLE_TEXT, articleBlocks, HEADINGS, SUBHEADINGS, TITLE } from '../support/papers/article.ts';
import { paperDocx, paperHtml } from '../support/papers/docs.ts';
import { paperPdf } from '../support/papers/paper-pdf.ts';
import { blocksOf, fileOf, mustRead } from '../support/papers/read.ts';

/** Making and reading a PDF of twelve pages takes a second, and ten on a busy machine. */
const SLOW = { timeout: 60_000 };
const ARTICLE = 's_williams-2020';

const parsed = parseNativeText(readFileSync('shared/debates/oliver-williams.penumbra.json', 'utf8'));
if (!parsed.ok) throw new Error('the shipped debate cannot be read');
const anchors = [...parsed.value.map.elements.values()]
  .flatMap((element) => element.anchors)
  .filter((anchor) => anchor.sourceId === ARTICLE);

function lost({ text }: Intaken): string[] {
  const prepared = prepare(text.text);
  return anchors.flatMap((anchor) => {
    const found = resolve(anchor, prepared);
    return found.state === 'anchored' ? [] : [`${found.state}: ${anchor.exact}`];
  });
}

function headings(intaken: Intaken): string[] {
  return blocksOf(intaken).flatMap(([kind, words]) => (kind.startsWith('h') ? [words] : []));
}

it('the shipped debate has anchors to look for', () => {
  expect(anchors.length).toBeGreaterThan(50);
});

describe('the article holds every quotation of the shipped debate, and its headings and title are told', () => {
  const check = (intaken: Intaken) => {
    expect(lost(intaken)).toEqual([]);
    expect(headings(intaken)).toEqual(expect.arrayContaining([...HEADINGS, ...SUBHEADINGS]));
    expect(intaken.suggestedTitle).toBe(TITLE);
  };

  it('as plain text', async () => check(await mustRead(fileOf(ARTICLE_TEXT, 'williams.txt'))), 20_000);
  it('as pasted text', async () => check(await mustRead({ text: ARTICLE_TEXT })), 20_000);

  it('as hard-wrapped text with Windows line ends and divided words', SLOW, async () => {
    const wrapped = articleBlocks()
      .map(({ text }) => wrap(text))
      .join('\n\n')
      .replaceAll('\n', '\r\n');
    check(await mustRead(fileOf(wrapped, 'williams.txt')));
  });

  it('as Markdown', SLOW, async () => {
    const marks = { title: '# ', heading: '## ', subheading: '### ', paragraph: '', item: '' };
    const text = articleBlocks()
      .map((block) => marks[block.kind] + block.text)
      .join('\n\n');
    check(await mustRead(fileOf(text, 'williams.md')));
  });

  it('as a web page', SLOW, async () => {
    const intaken = await mustRead(fileOf(paperHtml(articleBlocks()), 'williams.html'));
    check(intaken);
    expect(intaken.text.text).not.toMatch(/^Home|Journals COMM|All rights reserved|color: red/);
  });

  it('as a Word file', SLOW, async () =>
    check(await mustRead(fileOf(await paperDocx(articleBlocks()), 'williams.docx'))),
  );

  const prints = {
    'in one column': { columns: 1, firstPage: 1 },
    'in two justified columns, with signs of two letters': {
      columns: 2,
      justify: true,
      ligatures: true,
      indent: true,
      firstPage: 1,
    },
    'in two ragged columns, with notes at the foot': {
      columns: 2,
      footnote: '1 A note that is no part of the text',
      firstPage: 35,
    },
    'in three columns': { columns: 3, justify: true, firstPage: 1 },
  } as const;
  for (const [name, print] of Object.entries(prints)) {
    it(`as a PDF ${name}, with running heads and divided words`, SLOW, async () => {
      const runningHead = 'Williams et al. Health Research Policy and Systems (2020)';
      const pdf = await paperPdf(articleBlocks(), { ...print, runningHead, hyphenate: true });
      const intaken = await mustRead(fileOf(pdf, 'williams.pdf'));
      check(intaken);
      expect(intaken.text.text).not.toContain('Williams et al. Health');
      const pages = intaken.text.pages.map(({ label }) => Number(label));
      expect(pages).toEqual(pages.map((_, index) => print.firstPage + index));
      expect(pages.length).toBeGreaterThan(8);
    });
  }
});

/** Breaks at 72 letters, dividing long words as a typewriter does. */
function wrap(text: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line.length + word.length < 72) lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
    else if (/^\p{Ll}{10,}$/u.test(word) && line.length < 64) {
      lines[lines.length - 1] = `${line} ${word.slice(0, 5)}-`;
      lines.push(word.slice(5));
    } else lines.push(word);
  }
  return lines.join('\n');
}
