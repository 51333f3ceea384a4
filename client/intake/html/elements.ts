import type { Piece } from '../../../shared/texts/build.ts';

/** Elements that begin a block of their own and end the one before. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'body main article section div header footer nav aside h1 h2 h3 h4 h5 h6 p pre hr ul ol li dl dt dd blockquote ' +
    'figure figcaption table caption thead tbody tfoot tr details summary address center'
  ).split(' '),
);
const PAGE_ROLES: ReadonlySet<string> = new Set(
  'navigation banner contentinfo search menu menubar toolbar dialog'.split(' '),
);
const SEEN_BY_NONE = /display\s*:\s*none|visibility\s*:\s*hidden/i;
const FOR_SCREEN_READERS =
  /(^|\s)(sr-only|visually-hidden|visuallyhidden|screen-reader-text|screenreader)(\s|$)/i;

/** The name of an element, in small letters. */
export function nameOf(element: Element): string {
  return element.localName.toLowerCase();
}

export function isBlock(name: string): boolean {
  return BLOCKS.has(name);
}

/** Why an element's words are no part of the text. */
export function whyLeftOut(element: Element): 'page-furniture' | 'hidden-parts' | undefined {
  const name = nameOf(element);
  if (name === 'nav' || PAGE_ROLES.has(element.getAttribute('role') ?? '')) return 'page-furniture';
  // The head of an article has its title; the head of the page has the menu.
  if (
    (name === 'header' || name === 'footer') &&
    element.closest('article, main, section, blockquote') === null
  ) {
    return 'page-furniture';
  }
  const isHidden =
    element.hasAttribute('hidden') ||
    (element.getAttribute('aria-hidden') === 'true' && !element.classList.contains('katex-html')) ||
    SEEN_BY_NONE.test(element.getAttribute('style') ?? '') ||
    FOR_SCREEN_READERS.test(element.getAttribute('class') ?? '');
  return isHidden ? 'hidden-parts' : undefined;
}

/** What is printed on a page that begins here, where the file marks its pages. */
export function pageBegins(element: Element): string | undefined {
  const isBreak =
    element.getAttribute('role') === 'doc-pagebreak' || element.getAttribute('epub:type') === 'pagebreak';
  if (!isBreak) return undefined;
  return (
    element.getAttribute('title') ?? element.getAttribute('aria-label') ?? element.textContent ?? undefined
  );
}

/** What kind of block the words in an element are, if the element says so. */
export function kindOf(name: string): Pick<Piece, 'kind' | 'level'> | undefined {
  if (/^h[1-6]$/.test(name)) return { kind: 'heading', level: Number(name[1]) };
  if (name === 'li' || name === 'dd' || name === 'dt') return { kind: 'item' };
  if (name === 'blockquote') return { kind: 'quotation' };
  if (name === 'figcaption' || name === 'caption') return { kind: 'caption' };
  return undefined;
}

/** "12. ", the number that an item of a counted list has on the page; nothing for others. */
export function numberOf(item: Element): string {
  const list = item.parentElement;
  if (list === null || nameOf(list) !== 'ol' || nameOf(item) !== 'li') return '';
  const own = Number.parseInt(item.getAttribute('value') ?? '', 10);
  if (Number.isFinite(own)) return `${own}. `;
  const start = Number.parseInt(list.getAttribute('start') ?? '1', 10);
  return `${(Number.isFinite(start) ? start : 1) + placeOf(item)}. `;
}

const places = new WeakMap<Element, number>();

/** How many items stand before one in its list; each is counted from the one before, so that long lists stay quick. */
function placeOf(item: Element): number {
  let before = item.previousElementSibling;
  while (before !== null && nameOf(before) !== 'li') before = before.previousElementSibling;
  const place = before === null ? 0 : (places.get(before) ?? placeByWalk(before)) + 1;
  places.set(item, place);
  return place;
}

function placeByWalk(item: Element): number {
  let place = 0;
  for (let each = item.previousElementSibling; each !== null; each = each.previousElementSibling) {
    if (nameOf(each) === 'li') place += 1;
  }
  return place;
}
