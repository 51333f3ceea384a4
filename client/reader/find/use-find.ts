import { useMemo, useState } from 'react';
import type { Range } from '../../../shared/texts/places.ts';
import { findInText, folded, matchFrom } from './find-in-text.ts';

/** A search in one text. */
export interface Find {
  readonly query: string;
  readonly matches: readonly Range[];
  /** The match that is gone to; undefined when there is none. */
  readonly current: number | undefined;
  /** Looks for words; returns the match to go to. */
  readonly search: (query: string, reading: number) => Range | undefined;
  /** The next match or the one before, round the ends of the text. */
  readonly step: (direction: 1 | -1) => Range | undefined;
  readonly end: () => void;
}

/** Finding words in a text: all matches, and which of them is looked at. */
export function useFind(text: string): Find {
  // Folded when somebody first looks for something, not when the paper opens.
  const foldedText = useMemo(() => once(() => folded(text)), [text]);
  const [{ query, current }, setState] = useState({ query: '', current: 0 });
  const matches = useMemo(() => (query === '' ? [] : findInText(foldedText(), query)), [foldedText, query]);
  return {
    query,
    matches,
    current: matches.length === 0 ? undefined : current,
    search: (next, reading) => {
      const found = findInText(foldedText(), next);
      const first = matchFrom(found, reading);
      setState({ query: next, current: first });
      return found[first];
    },
    step: (direction) => {
      const next = (current + direction + matches.length) % Math.max(1, matches.length);
      setState({ query, current: next });
      return matches[next];
    },
    end: () => setState({ query: '', current: 0 }),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
