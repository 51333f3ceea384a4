import type { LensMode } from './lens.ts';

/** How many cards a lens shows, of how many. */
export interface LensCount {
  readonly shown: number;
  readonly all: number;
  readonly mode: LensMode;
}

/** "Showing 12 of 201 · 189 faded". */
export function lensCountWords({ shown, all, mode }: LensCount): string {
  const rest = all - shown;
  const head = `Showing ${shown} of ${all}`;
  return rest === 0 ? head : `${head} · ${rest} ${mode === 'fade' ? 'faded' : 'folded away'}`;
}

/** "12 cards in focus": what a focus leaves, where a lens counts what it leaves of that. */
export function focusCountWords(inFocus: number): string {
  return `${inFocus} ${inFocus === 1 ? 'card' : 'cards'} in focus`;
}

/** "3 of these 12 fit the lens · 16 on the whole map". */
export function lensInFocusWords(shown: number, inFocus: number, fitting: number): string {
  return `${shown} of these ${inFocus} ${shown === 1 ? 'fits' : 'fit'} the lens · ${fitting} on the whole map`;
}

/** The same as a sentence to be read aloud. */
export function lensSpoken({ shown, all, mode }: LensCount): string {
  const rest = all - shown;
  const cards = `${shown} of ${all} cards fit the lens`;
  if (rest === 0) return `${cards}.`;
  return `${cards}; ${rest} ${rest === 1 ? 'is' : 'are'} ${mode === 'fade' ? 'faded' : 'folded away'}.`;
}
