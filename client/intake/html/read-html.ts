import type { WindowLike } from 'dompurify';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { IntakeFailure } from '../failure.ts';
import { HTML_NESTING_MAX, HTML_TAGS_MAX } from '../limits.ts';
import type { Note } from '../notes.ts';
import type { Read } from '../read.ts';
import { inertPage } from './inert.ts';
import { walk } from './walk.ts';

/** The share of a page's words that its main part must have to be read alone. */
const MAIN_SHARE = 0.5;

/** Reads HTML: its text and structure, and nothing else of it. */
export function readHtml(html: string, window: WindowLike): Result<Read, IntakeFailure> {
  if (isTooComplex(html)) return err({ code: 'too-complex' });
  try {
    const page = inertPage(html, window);
    const { pieces, leftOut } = walk(mainPart(page.body));
    const notes: Note[] = [...page.notes];
    for (const code of ['page-furniture', 'hidden-parts'] as const) {
      if (leftOut[code] > 0) notes.push({ code, count: leftOut[code] });
    }
    const title = pieces.find(({ kind, level }) => kind === 'heading' && level === 1)?.raw ?? page.title;
    return ok({ pieces, notes, ...(title === undefined ? {} : { title }) });
  } catch (error) {
    // Elements a hundred thousand deep are more than a parser's stack may hold.
    if (error instanceof RangeError) return err({ code: 'too-complex' });
    throw error;
  }
}

/** Elements that close by themselves, or have nothing in them. */
const NOT_NESTING: ReadonlySet<string> = new Set(
  (
    'p li dt dd tr td th thead tbody tfoot colgroup option optgroup rp rt area base br col embed hr img input link meta ' +
    'param source track wbr'
  ).split(' '),
);

/**
 * Whether a page has more tags, or tags deeper in each other, than a page has. It is told before the page is parsed:
 * some parsers take hours for what only an attacker writes.
 */
function isTooComplex(html: string): boolean {
  let tags = 0;
  let depth = 0;
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)/gi)) {
    tags += 1;
    if (NOT_NESTING.has(name.toLowerCase())) continue;
    depth = slash === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (tags > HTML_TAGS_MAX || depth > HTML_NESTING_MAX) return true;
  }
  return tags > HTML_TAGS_MAX;
}

/** The one part that holds the paper, where the page says which; else all of it. */
function mainPart(body: HTMLElement): Element {
  for (const selector of ['main, [role="main"]', 'article']) {
    const [only, second] = body.querySelectorAll(selector);
    if (only !== undefined && second === undefined && lengthOf(only) >= lengthOf(body) * MAIN_SHARE)
      return only;
  }
  return body;
}

function lengthOf(element: Element): number {
  return (element.textContent ?? '').length;
}
