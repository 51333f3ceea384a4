/** A piece of a formatted reference. */
export interface Run {
  readonly text: string;
  readonly italic?: true;
  /** Where it leads when it is a link. */
  readonly href?: string;
}

/** What a reference is put together from; undefined parts are passed over. */
export type Part = string | Run | undefined;

export function italic(text: string | undefined): Run | undefined {
  return text === undefined ? undefined : { text, italic: true };
}

export function link(href: string): Run {
  return { text: href, href };
}

/** The text alone, without italics and links. */
export function plainText(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** Parts with something between them. */
export function joined(parts: readonly (Part | readonly Run[])[], between: string): Run[] {
  const runs: Run[] = [];
  for (const part of parts) {
    const own = asRuns(part);
    if (plainText(own) === '') continue;
    if (runs.length > 0) runs.push({ text: between });
    runs.push(...own);
  }
  return runs;
}

/** Parts one after the other, with nothing between. */
export function sequence(...parts: readonly (Part | readonly Run[])[]): Run[] {
  return joined(parts, '');
}

/** Sentences after each other: each ends with a full stop unless it has an end already, or is a link. */
export function sentences(parts: readonly (Part | readonly Run[])[]): Run[] {
  const ended = parts.map((part) => {
    const own = asRuns(part);
    const isDone = own.at(-1)?.href !== undefined || /[.?!…][’”'"\]]*$/.test(plainText(own));
    return plainText(own) === '' || isDone ? own : [...own, { text: '.' }];
  });
  return merged(joined(ended, ' '));
}

function asRuns(part: Part | readonly Run[]): readonly Run[] {
  if (part === undefined || part === '') return [];
  if (typeof part === 'string') return [{ text: part }];
  return Array.isArray(part) ? part : [part as Run];
}

/** Neighbours of one kind as one run. */
function merged(runs: readonly Run[]): Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    const isAlike = last !== undefined && last.italic === run.italic && !last.href && !run.href;
    if (isAlike) all[all.length - 1] = { ...last, text: last.text + run.text };
    else all.push(run);
  }
  return all;
}
