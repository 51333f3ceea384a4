import { describe, expect, it } from 'vitest';
import { readPlain } from '../../../../client/intake/plain/read-plain.ts';

const shown = (text: string) =>
  readPlain(text).pieces.map(({ kind, level, raw }) => `${kind}${level ?? ''}: ${raw}`);
const LONG =
  'This paragraph is long enough to stand under a heading, since it goes on and on about what it is about.';

describe('paragraphs of a plain text', () => {
  it('are parted by empty lines, and their hard-wrapped lines are joined', () => {
    const text =
      'The first paragraph goes over more than\none line of the file, and is one para-\ngraph all the same.\r\n\r\nThe second one.';
    expect(shown(text)).toEqual([
      'paragraph: The first paragraph goes over more than one line of the file, and is one paragraph all the same.',
      'paragraph: The second one.',
    ]);
  });

  it('are parted by indentation where there are no empty lines', () => {
    const text = [
      'It begins with a line as wide as the text is in all of it,',
      'and ends here, at about the place where lines end in it all.',
      '   A new one begins inside the edge, as books have always had it',
      'and goes on to the end of the line of it.',
    ].join('\n');
    expect(readPlain(text).pieces.map(({ raw }) => raw.slice(0, 15))).toEqual([
      'It begins with ',
      'A new one begin',
    ]);
  });

  it('are lines of their own where no line was wrapped', () => {
    expect(shown(`${LONG.repeat(3)}\n${LONG.repeat(4)}`)).toHaveLength(2);
  });

  it('go on over an empty line in the middle of a sentence', () => {
    expect(shown(`${LONG} And so it is with what\n\nthey call the rest of it.`)).toEqual([
      `paragraph: ${LONG} And so it is with what they call the rest of it.`,
    ]);
  });
});

describe('headings of a plain text', () => {
  it('are short lines alone, lines in capitals, and counted lines', () => {
    const text = `The dark side of the moon in winter\n\nABSTRACT\n\n${LONG}\n\n1. Introduction\n\n${LONG}\n\n1.1 Aims of it\n\n${LONG}\n\nA short line alone\n\n${LONG}`;
    expect(readPlain(text).title).toBe('The dark side of the moon in winter');
    expect(shown(text).filter((line) => line.startsWith('heading'))).toEqual([
      'heading1: The dark side of the moon in winter',
      'heading2: ABSTRACT',
      'heading2: 1. Introduction',
      'heading3: 1.1 Aims of it',
      'heading2: A short line alone',
    ]);
  });

  it('are the title also where only a short paragraph stands under it', () => {
    expect(readPlain('A title of four words\n\nAnd the text under it.').title).toBe('A title of four words');
  });

  it('may be marked, by signs before them or by strokes under them', () => {
    expect(shown(`# Title\n\n${LONG}\n\n## Part\n\n${LONG}`)).toContain('heading2: Part');
    expect(shown(`Title\n=====\n\n${LONG}\n\nPart\n----\n\n${LONG}`)).toEqual([
      'heading1: Title',
      `paragraph: ${LONG}`,
      'heading2: Part',
      `paragraph: ${LONG}`,
    ]);
  });

  it('are the names of the parts of a paper, each on its line, over lines that are paragraphs', () => {
    const text = `Writing with machines: what students say\nAbstract\n${LONG}\n\nIntroduction\n${LONG} ${LONG}\n\n1. Methods\n${LONG}\n2.1 Setting\n${LONG}\nResults\n${LONG}\n\nAcknowledgements\n${LONG}`;
    expect(readPlain(text).title).toBe('Writing with machines: what students say');
    expect(shown(text)).toEqual([
      'heading1: Writing with machines: what students say',
      'heading2: Abstract',
      `paragraph: ${LONG}`,
      'heading2: Introduction',
      `paragraph: ${LONG} ${LONG}`,
      'heading2: 1. Methods',
      `paragraph: ${LONG}`,
      'heading3: 2.1 Setting',
      `paragraph: ${LONG}`,
      'heading2: Results',
      `paragraph: ${LONG}`,
      'heading2: Acknowledgements',
      `paragraph: ${LONG}`,
    ]);
  });

  it('are these names among lines that were wrapped too, and never the last word of a paragraph', () => {
    const wrapped = LONG.replace('a heading,', 'a heading,\n');
    const text = `${wrapped}\nDiscussion\n${wrapped.replace(/\.$/, ' in the')}\nIntroduction\n\n${wrapped}`;
    expect(shown(text)).toEqual([
      `paragraph: ${LONG}`,
      'heading2: Discussion',
      `paragraph: ${LONG.replace(/\.$/, ' in the')} Introduction`,
      `paragraph: ${LONG}`,
    ]);
  });

  it('are no counted paragraphs, whose first lines go on in the next', () => {
    const text = [
      '2.1 The Committee heard from many schools that homework',
      'takes up the evenings of children and of their parents.',
      '2.2 What the Committee heard from schools in the north of',
      'England and Wales is much the same as it is elsewhere in it.',
      '2.3 Setting',
      'The schools were in the north, and all of them were small ones.',
    ].join('\n');
    expect(shown(text)).toEqual([
      'paragraph: 2.1 The Committee heard from many schools that homework takes up the evenings of children and of their parents.',
      'paragraph: 2.2 What the Committee heard from schools in the north of England and Wales is much the same as it is elsewhere in it.',
      'heading3: 2.3 Setting',
      'paragraph: The schools were in the north, and all of them were small ones.',
    ]);
  });

  it('never change the words of a text', () => {
    const text = `A paper about papers and more\nAna Author\nAbstract\n${LONG}\n1. Introduction\n${LONG}`;
    const words = (raw: string) => raw.split(/\s+/).join(' ');
    expect(
      readPlain(text)
        .pieces.map(({ raw }) => raw)
        .join(' '),
    ).toBe(words(text));
    expect(readPlain(text).title).toBe('A paper about papers and more');
  });

  it('offer the first line as a title where nothing makes it a heading', () => {
    const text = `A paper about papers and more\n${LONG.repeat(3)}\n${LONG.repeat(4)}`;
    expect(readPlain(text).title).toBe('A paper about papers and more');
    expect(shown(text)[0]).toBe('paragraph: A paper about papers and more');
  });

  it('are no lines of verse', () => {
    const verse =
      'Shall I compare thee\n\nTo a summer’s day\n\nThou art more lovely\n\nAnd more temperate\n\nRough winds do shake\n\nThe darling buds of May';
    expect(shown(verse).every((line) => line.startsWith('paragraph'))).toBe(true);
  });
});

describe('other blocks of a plain text', () => {
  it('are items, quotations and captions', () => {
    const text = `${LONG}\n\n• one thing\n• another thing\n\n1. First of them.\n2. Second of them.\n\n> As somebody\n> said before\n\nFig. 1. What it shows`;
    expect(shown(text).slice(1)).toEqual([
      'item: one thing',
      'item: another thing',
      'item: 1. First of them.',
      'item: 2. Second of them.',
      'quotation: As somebody said before',
      'caption: Fig. 1. What it shows',
    ]);
  });
});

describe('pages of a plain text', () => {
  const page = (number: number, text: string) => `A Journal of Things  ${number}\n\n${text}\n`;
  const text = [page(1, `${LONG} It ends with the`), page(2, `next page. ${LONG}`), page(3, LONG)].join('\f');

  it('are counted by form feeds, also within a paragraph', () => {
    const { pieces } = readPlain(text);
    expect(pieces[0]).toMatchObject({ page: '1', breaks: [{ page: '2' }] });
    expect(pieces[0]?.raw.slice(pieces[0].breaks?.[0]?.at)).toMatch(/^next page/);
    expect(pieces.at(-1)?.page).toBe('3');
  });

  it('lose their running heads', () => {
    expect(readPlain(text).notes).toEqual([{ code: 'running-lines', count: 3 }]);
    expect(readPlain(text).pieces.some(({ raw }) => raw.includes('Journal'))).toBe(false);
  });
});
