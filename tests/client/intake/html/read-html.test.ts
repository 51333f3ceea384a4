import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../client/intake/html/read-html.ts';
import { paperWindow } from '../../../support/papers/node-engines.ts';

function pieces(html: string): string[] {
  const read = readHtml(html, paperWindow);
  if (!read.ok) throw new Error(read.error.code);
  return read.value.pieces.map(
    ({ kind, level, raw, page }) =>
      `${page === undefined ? '' : `[${page}] `}${kind}${level ?? ''}: ${raw.replace(/\s+/g, ' ').trim()}`,
  );
}

describe('the blocks of a web page', () => {
  it('are headings, paragraphs, quotations, captions and items with the numbers that the page gives them', () => {
    const html =
      '<h2>Part</h2>loose words<p>One <b>bold</b>\n word.<blockquote><p>Said<p>twice</blockquote>' +
      '<ul><li>a<ul><li>b</ul></ul><ol start="4"><li>c<li>d<li value="9">e</ol><figure><figcaption>What it shows</figcaption></figure>';
    expect(pieces(html)).toEqual([
      'heading2: Part',
      'paragraph: loose words',
      'paragraph: One bold word.',
      'quotation: Said',
      'quotation: twice',
      'item: a',
      'item: b',
      'item: 4. c',
      'item: 5. d',
      'item: 9. e',
      'caption: What it shows',
    ]);
  });

  it('are the rows of a table, with what is in a cell on one line', () => {
    const html =
      '<table><caption>Costs</caption><tr><th>Kind<th>Sum<tr><td><p>Time</p><p>spent</p><td>3<td></table>';
    expect(pieces(html)).toEqual(['caption: Costs', 'paragraph: Kind | Sum', 'paragraph: Time spent | 3 |']);
  });

  it('have raised marks that do not run into words, however many elements they are made of', () => {
    const html =
      '<p>Sarre<sup>1</sup>, Rose<sup><a href="#a">1</a>,<a href="#b">2</a>*</sup> and 19<sup>th</sup>, as said<sup>[4]</sup>.';
    expect(pieces(html)).toEqual(['paragraph: Sarre¹, Rose^{1,2*} and 19th, as said[4].']);
  });

  it('keep words apart that line breaks part, and together that only markup parts', () => {
    expect(pieces('<p>one<br>two <em>co</em>-<em>production</em> soft&shy;ened ﬁnd')).toEqual([
      'paragraph: one two co-production softened find',
    ]);
  });

  it('are in the part that holds the paper, without menus and hidden parts', () => {
    const html =
      '<header>Menu</header><nav>Way</nav><p>Advert</p><main><header><h1>Title</h1></header><p hidden>no</p>' +
      '<p style="display: none">no</p><p aria-hidden="true">no</p><span class="sr-only">no</span><p>All the words that there are</main><footer>Rights</footer>';
    expect(pieces(html)).toEqual(['heading1: Title', 'paragraph: All the words that there are']);
  });

  it('stand on the pages that the file marks', () => {
    const html =
      '<p>before<span role="doc-pagebreak" aria-label="12"></span> after</p><p>more</p><div role="doc-pagebreak" title="13"></div><p>last</p>';
    const read = readHtml(html, paperWindow);
    expect(read.ok && read.value.pieces[0]?.breaks).toEqual([{ at: 6, page: '12' }]);
    expect(pieces(html)).toEqual(['paragraph: before after', '[12] paragraph: more', '[13] paragraph: last']);
  });

  it('are those of a plain text where the page is one', () => {
    const lines = Array.from(
      { length: 30 },
      (_, at) => `This is line ${at} of a text that a program has broken`,
    );
    expect(pieces(`<pre>A title alone\n\n${lines.join('\n')}.</pre>`)[0]).toBe('heading1: A title alone');
  });
});

it('words that look like handlers are words', () => {
  expect(pieces('<p title="a" onclick="x()">if one = 1 and online = 2</p>')).toEqual([
    'paragraph: if one = 1 and online = 2',
  ]);
});

describe('what is said of a web page', () => {
  const read = (html: string) => {
    const result = readHtml(html, paperWindow);
    return result.ok ? result.value : undefined;
  };

  it('is its title: what it calls itself for indexes, or its first heading', () => {
    expect(read('<title>Journal: X</title><h1>The paper</h1><p>a')?.title).toBe('The paper');
    expect(
      read('<title>Journal: X</title><meta name="citation_title" content="The  paper"><p>a')?.title,
    ).toBe('The paper');
  });

  it('is what was left out', () => {
    const notes = read('<nav>a</nav><p hidden>b</p><img src=x><svg></svg><script>1</script><p>words')?.notes;
    expect(notes).toEqual([
      { code: 'pictures', count: 2 },
      { code: 'active-parts', count: 1 },
      { code: 'page-furniture', count: 1 },
      { code: 'hidden-parts', count: 1 },
    ]);
  });
});
