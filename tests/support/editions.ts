/**
 * Another edition of a text: what it reads, and for each of its units the offset in the first edition that it
 * comes from, or -1 where the first has nothing of the kind. So a test knows where a passage went.
 */
export interface Edition {
  readonly text: string;
  readonly from: readonly number[];
}

/** What to put in place of a stretch of an edition. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text as its own first edition. */
export function firstEdition(text: string): Edition {
  return { text, from: Array.from({ length: text.length }, (_, at) => at) };
}

/** An edition with some stretches replaced, given in order; what replaces a stretch counts as coming from it. */
export function edited(edition: Edition, edits: readonly Edit[]): Edition {
  const pieces: Edition[] = [];
  let at = 0;
  for (const { start, end, text } of edits) {
    pieces.push(part(edition, at, start));
    const origins = Array.from({ length: text.length }, (_, index) =>
      start === end ? -1 : (edition.from[Math.min(start + index, end - 1)] ?? -1),
    );
    pieces.push({ text, from: origins });
    at = end;
  }
  pieces.push(part(edition, at, edition.text.length));
  return joined(pieces);
}

/** A stretch of an edition. */
export function part({ text, from }: Edition, start: number, end: number): Edition {
  return { text: text.slice(start, end), from: from.slice(start, end) };
}

/** Words that the first edition does not have. */
export function inserted(text: string): Edition {
  return { text, from: Array.from({ length: text.length }, () => -1) };
}

/** Editions one after the other. */
export function joined(pieces: readonly Edition[]): Edition {
  return { text: pieces.map(({ text }) => text).join(''), from: pieces.flatMap(({ from }) => from) };
}

/** What `normaliseText` makes of an edition whose characters are all composed and that has no asterisks. */
export function onOneLine(edition: Edition): Edition {
  const edits: Edit[] = [];
  for (const match of edition.text.matchAll(/\s+/gu)) {
    const atEdge = match.index === 0 || match.index + match[0].length === edition.text.length;
    edits.push({ start: match.index, end: match.index + match[0].length, text: atEdge ? '' : ' ' });
  }
  return edited(edition, edits);
}

/** Farthest that two units of one passage lie apart, in characters, what was inserted between them included. */
const APART_MAX = 400;

/** Where a passage of the first edition stands in another, each time from its first unit to its last. */
export function placesOf(edition: Edition, start: number, end: number): Stretch[] {
  const places: { start: number; end: number }[] = [];
  let reached = -1;
  edition.from.forEach((origin, at) => {
    if (origin < start || origin >= end) return;
    const last = places.at(-1);
    const goesOn = last !== undefined && at - last.end < APART_MAX && origin >= reached - 1;
    if (goesOn) last.end = at + 1;
    else places.push({ start: at, end: at + 1 });
    reached = origin;
  });
  return places;
}

/** A stretch of a text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** How much two stretches have in common, as a share of all that either holds. */
export function overlap(a: Stretch, b: Stretch): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common <= 0 ? 0 : common / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
