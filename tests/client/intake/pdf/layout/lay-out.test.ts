import { describe, expect, it } from 'vitest';
import { layOut, layPage } from '../../../../../client/intake/pdf/layout/lay-out.ts';
import type { Item, Page } from '../../../../../client/intake/pdf/page.ts';

const BODY = 10;
const WIDTH = 5;

/** Letters at a place, each half as wide as high. */
function item(text: string, x: number, y: number, more: Partial<Item> = {}): Item {
  const size = more.size ?? BODY;
  return {
    text,
    x,
    y,
    width: text.length * size * 0.5,
    size,
    font: 'body',
    isRightToLeft: false,
    spaceBefore: false,
    spaceAfter: false,
    ...more,
  };
}

const page = (items: readonly Item[], more: Partial<Page> = {}): Page => ({
  items,
  width: 600,
  height: 800,
  turned: 0,
  ...more,
});

const read = (pages: readonly Page[], labels: readonly string[] | null = null) =>
  layOut(pages.map(layPage), labels, () => Promise.resolve());

async function blocks(...pages: Page[]): Promise<string[]> {
  const { pieces } = await read(pages);
  return pieces.map(({ kind, level, raw }) => `${kind}${level ?? ''}: ${raw}`);
}

/** Lines of as many letters as fit into a width, each beginning with its name, the last one short. */
function column(name: string, x: number, y: number, count: number, letters: number, leading = 12): Item[] {
  return Array.from({ length: count }, (_, at) => {
    const line = `${name}${at} `.padEnd(letters, 'words and ').trim().padEnd(letters, 'x');
    return item(at === count - 1 ? `${name}${at} ends.` : line, x, y + at * leading);
  });
}

/** The names of the lines in the order in which they were read. */
async function order(...pages: Page[]): Promise<string[]> {
  const { pieces } = await read(pages);
  return pieces.flatMap(({ raw }) => raw.match(/\b[a-z]\d+(?= )/g) ?? []);
}

const names = (name: string, count: number) => Array.from({ length: count }, (_, at) => `${name}${at}`);

describe('the order of columns', () => {
  it('is from the top of the first to the foot of the last, whatever the order of the file', async () => {
    const two = [...column('b', 310, 100, 8, 46), ...column('a', 50, 103, 8, 46)];
    expect(await order(page(two))).toEqual([...names('a', 8), ...names('b', 8)]);
    const three = [
      ...column('c', 410, 100, 8, 28),
      ...column('a', 50, 100, 8, 28),
      ...column('b', 230, 100, 8, 28),
    ];
    expect(await order(page(three))).toEqual([...names('a', 8), ...names('b', 8), ...names('c', 8)]);
  });

  it('begins anew under lines across the page, and above them ends', async () => {
    const items = [
      ...column('t', 50, 60, 4, 98),
      ...column('a', 50, 120, 6, 46),
      ...column('b', 310, 120, 6, 46),
      ...column('m', 50, 220, 3, 98),
      ...column('c', 50, 270, 6, 46),
      ...column('d', 310, 270, 6, 46),
    ];
    const read = await order(page(items));
    expect(read).toEqual(
      ['t', 'a', 'b', 'm', 'c', 'd'].flatMap((name) =>
        names(name, /[tm]/.test(name) ? (name === 't' ? 4 : 3) : 6),
      ),
    );
  });

  it('is that of rows in a table', async () => {
    const rows = Array.from({ length: 8 }, (_, at) => [
      item(`r${at} left`, 50, 100 + at * 14),
      item(`s${at} 12`, 400, 100 + at * 14),
    ]);
    expect(await order(page(rows.flat()))).toEqual(names('r', 8).flatMap((name, at) => [name, `s${at}`]));
  });

  it('holds where a line of one column runs over into the next', async () => {
    const long = item(`a3 ${'https://an.address.example/that-no-hyphen-divides/'.repeat(2)}`, 50, 136);
    const items = [
      ...column('a', 50, 100, 8, 46).filter(({ y }) => y !== 136),
      long,
      ...column('b', 310, 104, 8, 46),
    ];
    expect(await order(page(items))).toEqual([...names('a', 8), ...names('b', 8)]);
  });
});

describe('paragraphs', () => {
  const line = (text: string, y: number, x = 50) => item(text.padEnd(80, ' and so on').slice(0, 80), x, y);

  it('begin inside the edge, or after a gap', async () => {
    const indented = [
      line('One', 100),
      item('that ends here.', 50, 112),
      line('Two', 124, 62),
      line('Three', 136),
      item('Ends.', 50, 148),
    ];
    expect((await blocks(page(indented))).map((block) => block.slice(0, 16))).toEqual([
      'paragraph: One a',
      'paragraph: Two a',
    ]);
    const apart = [line('One', 100), line('more', 112), line('Two', 132), line('more', 144)];
    expect((await blocks(page(apart))).map((block) => block.slice(0, 16))).toEqual([
      'paragraph: One a',
      'paragraph: Two a',
    ]);
  });

  it('go on in the next column and on the next page, where the page begins', async () => {
    const first = page([
      line('It begins here', 700),
      item('and is a prob-'.padStart(80, 'and so on '), 50, 712),
    ]);
    const second = page([item('lem of the next page.', 50, 100)]);
    const { pieces } = await read([first, second]);
    expect(pieces).toHaveLength(1);
    expect(pieces[0]?.raw).toMatch(/a problem of the next page\.$/);
    expect(pieces[0]?.breaks?.map(({ page: label }) => label)).toEqual(['2']);
  });

  it('are items where they begin with a bullet or the next number, but not with a dash in a sentence', async () => {
    const items = [
      line('It is said', 100),
      item('– or so they say – that it ends.', 50, 112),
      item('• one thing', 50, 130),
      item('• another', 50, 142),
      item('1. First of all.', 50, 160),
      item('2. Second of all.', 50, 172),
    ];
    expect((await blocks(page(items))).slice(1)).toEqual([
      'item: one thing',
      'item: another',
      'item: 1. First of all.',
      'item: 2. Second of all.',
    ]);
    expect((await blocks(page(items)))[0]).toMatch(/– or so they say – that it ends\.$/);
  });
});

describe('headings', () => {
  it('are larger, or of other letters and apart; the larger are the higher', async () => {
    const text = (y: number) => column('w', 50, y, 4, 80);
    const items = [
      item('The title of the paper', 50, 60, { size: 18, font: 'bold' }),
      ...text(90),
      item('A part of it', 50, 160, { size: 12, font: 'bold' }),
      ...text(180),
      item('A part of the part', 50, 250, { font: 'bold' }),
      ...text(264),
      item('A bold beginning', 50, 330, { font: 'bold' }),
      item(' of a line that goes on as all the others do', 130, 330),
      ...text(342),
    ];
    const { title } = await read([page(items)]);
    expect(title).toBe('The title of the paper');
    expect((await blocks(page(items))).filter((block) => block.startsWith('heading'))).toEqual([
      'heading1: The title of the paper',
      'heading2: A part of it',
      'heading3: A part of the part',
    ]);
  });
});

describe('marks and letters of a line', () => {
  it('are raised where they are small and high, and are put together where only their drawing parts them', async () => {
    const items = [
      item('Sarre', 50, 100),
      item('1,2', 75.5, 96, { size: 6 }),
      item('and', 90, 100),
      item('co', 108, 100),
      item('-production', 118, 100),
      item('bold', 180, 100, { font: 'bold' }),
      item('bold', 180.4, 100, { font: 'bold' }),
      item('H', 210, 100),
      item('2', 215, 102, { size: 6 }),
      item('O', 218, 100),
    ];
    expect(await blocks(page(items))).toEqual(['paragraph: Sarre^{1,2} and co-production bold H2O']);
  });

  it('of writing from the right are read from there', async () => {
    const items = [
      item('שנייה', 50, 100, { isRightToLeft: true }),
      item('ראשונה', 90, 100, { isRightToLeft: true }),
    ];
    expect(await blocks(page(items))).toEqual(['paragraph: ראשונה שנייה']);
  });
});

describe('what stands at the edges of pages', () => {
  const pages = (count: number, head: (at: number) => string, foot: (at: number) => string) =>
    Array.from({ length: count }, (_, at) =>
      page([item(head(at), 50, 40), ...column('wxyzuv'[at] ?? '', 50, 100, 6, 80), item(foot(at), 300, 770)]),
    );

  it('is left out where most pages repeat it, also in turns, and the numbers become those of the pages', async () => {
    const { pieces, notes } = await read(
      pages(
        6,
        (at) => (at % 2 === 0 ? 'A Journal' : 'Oliver et al.'),
        (at) => `Page ${at + 43} of 60`,
      ),
    );
    expect(pieces.some(({ raw }) => /Journal|Oliver|Page/.test(raw))).toBe(false);
    expect(notes).toEqual([{ code: 'running-lines', count: 12 }]);
    expect(pieces.map((piece) => piece.page)).toEqual(['43', '44', '45', '46', '47', '48']);
  });

  it('is left out where it changes with the chapter but always stands alone at one height', async () => {
    const { pieces } = await read(
      pages(
        6,
        (at) => `Chapter called ${'abcdef'[at]}`,
        (at) => String(at + 1),
      ),
    );
    expect(pieces.some(({ raw }) => raw.includes('Chapter'))).toBe(false);
  });

  it('stays where it is said once', async () => {
    const { pieces } = await read(
      pages(
        3,
        (at) => ['First', 'Second', 'Third'][at] ?? '',
        () => 'A Journal',
      ),
    );
    expect(pieces.filter(({ raw }) => /First|Second|Third/.test(raw))).toHaveLength(3);
  });

  it('is called as the file calls it, where that tells more than counting', async () => {
    const some = pages(
      3,
      () => 'A Journal',
      (at) => String(at + 7),
    );
    const labels = async (given: string[]) => (await read(some, given)).pieces.map((piece) => piece.page);
    expect(await labels(['i', 'ii', '1'])).toEqual(['i', 'ii', '1']);
    expect(await labels(['1', '2', '3'])).toEqual(['7', '8', '9']);
  });

  it('are notes that do not cut the paragraph which goes on over the page', async () => {
    const long = (text: string) => text.padEnd(80, ' and so on').slice(0, 80);
    const first = page([
      item(long('The paragraph begins'), 50, 600),
      item(long('and goes on'), 50, 612),
      item('1 A note about it.', 50, 740, { size: 7 }),
    ]);
    const second = page([item('to its end.', 50, 100), item('Another one.', 62, 112)]);
    const { pieces, notes } = await read([first, second]);
    expect(pieces.map(({ raw }) => raw.slice(-12))).toEqual([' to its end.', 'te about it.', 'Another one.']);
    expect(notes).toEqual([{ code: 'footnotes', count: 1 }]);
  });

  it('are letters set sideways, which are counted and left out', async () => {
    const { notes } = await read([page(column('w', 50, 100, 6, 80), { turned: 2 })]);
    expect(notes).toEqual([{ code: 'turned-text', count: 2 }]);
  });
});

it('the letters of these tests are as wide as the layout thinks', () => {
  expect(item('ab', 0, 0).width).toBe(2 * WIDTH);
});
