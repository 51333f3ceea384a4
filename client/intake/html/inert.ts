import createDOMPurify, { type WindowLike } from 'dompurify';
import type { Note } from '../notes.ts';

/** What a text is made of; the words of other elements stay unless they are of `WITH_CONTENT`. */
const TAGS = (
  'body main article section div header footer nav aside h1 h2 h3 h4 h5 h6 p pre br hr ul ol li dl dt dd blockquote ' +
  'figure figcaption table caption thead tbody tfoot tr td th sup sub a b i em strong u s q cite code small span ' +
  'abbr time mark details summary address center font'
).split(' ');
const ATTRIBUTES = [
  'hidden',
  'aria-hidden',
  'style',
  'class',
  'role',
  'title',
  'aria-label',
  'epub:type',
  'start',
  'value',
];
/** Elements that go with all that is in them. */
const WITH_CONTENT = (
  'script style noscript template svg math iframe object embed applet audio video canvas map select button textarea ' +
  'datalist dialog head title link meta base frame frameset noembed noframes plaintext xmp portal'
).split(' ');
const PICTURES: ReadonlySet<string> = new Set(['img', 'picture', 'svg', 'canvas', 'video', 'math']);
const ACTIVE: ReadonlySet<string> = new Set(
  'script iframe object embed applet form input select button textarea meta base link frame audio'.split(' '),
);
/** A style sheet is not even parsed: a page that forbids styles of others would complain of each. */
const STYLE_SHEET = /<style\b[^<>]*>[\s\S]*?(<\/style\s*>|$)/gi;
/** Nor are handlers, which could not run there: a page that forbids them would complain of each as well. */
const TAG = /<[a-z][^<>]*>/gi;
const HANDLER = /([\s"'/])on[a-z]+(?=\s*=)/gi;

/** An HTML text that can do nothing: its elements, what it calls itself, and what was taken out. */
export interface InertPage {
  readonly body: HTMLElement;
  readonly title: string | undefined;
  readonly notes: readonly Note[];
}

/**
 * Parses HTML in a document that belongs to no window, so that nothing runs, loads or is shown, and takes out of it
 * everything that is not text and structure.
 */
export function inertPage(html: string, window: WindowLike): InertPage {
  const page = new window.DOMParser().parseFromString(quiet(html), 'text/html');
  const title = titleOf(page);
  const purify = createDOMPurify(window);
  let pictures = 0;
  let active = 0;
  purify.addHook('uponSanitizeElement', (_node, { tagName }) => {
    if (PICTURES.has(tagName)) pictures += 1;
    else if (ACTIVE.has(tagName)) active += 1;
  });
  purify.sanitize(page.body, {
    IN_PLACE: true,
    ALLOWED_TAGS: TAGS,
    ALLOWED_ATTR: ATTRIBUTES,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    FORBID_CONTENTS: WITH_CONTENT,
  });
  const notes: Note[] = [];
  if (pictures > 0) notes.push({ code: 'pictures', count: pictures });
  if (active > 0) notes.push({ code: 'active-parts', count: active });
  return { body: page.body, title, notes };
}

/** Without what would only make noise; that nothing of it can work does not rest on this. */
function quiet(html: string): string {
  return html.replace(STYLE_SHEET, '').replace(TAG, (tag) => tag.replace(HANDLER, '$1off'));
}

/** What journals' pages say of themselves for indexes, else the page's title. */
function titleOf(page: Document): string | undefined {
  const cited = page
    .querySelector('meta[name="citation_title"], meta[name="dc.title" i]')
    ?.getAttribute('content');
  const title = (cited ?? page.querySelector('title')?.textContent ?? '').replace(/\s+/g, ' ').trim();
  return title === '' ? undefined : title;
}
