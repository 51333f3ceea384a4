import type { Anchor } from '../model/anchor.ts';

/** What of an anchor says where its words are; the rest says whose they are. */
export type Quotation = Pick<Anchor, 'exact' | 'prefix' | 'suffix' | 'start' | 'end'>;

/** Where a quotation stands in a text. */
export type Location =
  /** The words stand where the anchor says. */
  | { readonly state: 'exact'; readonly start: number; readonly end: number }
  /** The words stand in the text, but not where the anchor says, or it does not say which of several places. */
  | { readonly state: 'moved'; readonly start: number; readonly end: number }
  /** The words do not stand in the text. */
  | { readonly state: 'not-found' };

/**
 * Finds the words of an anchor in a normalised text. Offsets are believed only if the words stand there, so
 * that an anchor made for another edition of the text still finds its passage, and a reader is told so. An
 * anchor without offsets is exact when its words stand once, or once with all of its context.
 */
export function locate(anchor: Quotation, text: string): Location {
  const { exact, start, end } = anchor;
  if (start !== undefined && end !== undefined && exact !== '' && text.slice(start, end) === exact) {
    return { state: 'exact', start, end };
  }
  const places = occurrences(exact, text);
  const best = bestPlace(anchor, text, places);
  if (best === undefined) return { state: 'not-found' };
  const state = start === undefined && isOnlyPlace(anchor, text, places) ? 'exact' : 'moved';
  return { state, start: best, end: best + exact.length };
}

function occurrences(exact: string, text: string): number[] {
  const places: number[] = [];
  if (exact === '') return places;
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) places.push(at);
  return places;
}

/** The place whose surroundings fit best; of equals the one nearest to where the words were expected. */
function bestPlace(anchor: Quotation, text: string, places: readonly number[]): number | undefined {
  const expected = anchor.start ?? 0;
  let best: { place: number; fit: number } | undefined;
  for (const place of places) {
    const fit = contextFit(anchor, text, place);
    const nearer = best === undefined || Math.abs(place - expected) < Math.abs(best.place - expected);
    if (best === undefined || fit > best.fit || (fit === best.fit && nearer)) best = { place, fit };
  }
  return best?.place;
}

/** How many characters around a place agree with the anchor's context, counted outwards from the words. */
function contextFit({ exact, prefix = '', suffix = '' }: Quotation, text: string, place: number): number {
  let before = 0;
  while (before < prefix.length && prefix.at(-1 - before) === text[place - 1 - before]) before += 1;
  let after = 0;
  while (after < suffix.length && suffix[after] === text[place + exact.length + after]) after += 1;
  return before + after;
}

/** Whether the anchor leaves no doubt which place is meant: there is one, or one that all of its context fits. */
function isOnlyPlace(anchor: Quotation, text: string, places: readonly number[]): boolean {
  if (places.length === 1) return true;
  const context = (anchor.prefix?.length ?? 0) + (anchor.suffix?.length ?? 0);
  return context > 0 && places.filter((place) => contextFit(anchor, text, place) === context).length === 1;
}
