/** Comments begun and not sent that are kept while the page is open; of more the oldest is dropped. */
const DRAFTS_MAX = 30;

const drafts = new Map<string, string>();

/** What was begun under this name. */
export function keptDraft(name: string): string | undefined {
  return drafts.get(name);
}

/** Keeps what was begun, so that a look at another card does not lose it. */
export function keepDraft(name: string, text: string): void {
  drafts.delete(name);
  if (text === '') return;
  drafts.set(name, text);
  const [oldest] = drafts.keys();
  if (drafts.size > DRAFTS_MAX && oldest !== undefined) drafts.delete(oldest);
}

/** Forgets what was begun: it was sent, or given up. */
export function dropDraft(name: string): void {
  drafts.delete(name);
}
