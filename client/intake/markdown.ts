import { marked } from 'marked';

/** Settings of other programs, between lines of dashes at the head of a file. */
const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n[\s\S]*?\r?\n(---|\.\.\.)[ \t]*(\r?\n|$)/;

/** Turns Markdown into HTML that is as little to be trusted as the file: what HTML it holds itself is still in it. */
export function markdownToHtml(text: string): string {
  return marked.parse(text.replace(FRONT_MATTER, ''), { async: false, gfm: true });
}
