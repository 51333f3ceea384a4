import { useEffect, useMemo, useRef, useState } from 'react';
import { prepare } from '../../../shared/anchoring/prepare.ts';
import type { SourceId } from '../../../shared/base/ids.ts';
import { useMap } from '../../hooks/use-map.ts';
import {
  type Resolved,
  resolved,
  resolveUntil,
  type Searched,
  sameTies,
  type Tie,
  tiesTo,
} from './resolutions.ts';

/** How long quotations are looked for at a stretch, in milliseconds: half a frame, so that scrolling stays smooth. */
const SLICE_MS = 8;
/** How often what was found meanwhile is shown, in milliseconds: each time all marks are laid out anew. */
const SHOW_MS = 200;
/** How many texts are kept ready for searching: those of the tabs that somebody goes back and forth between. */
const KEPT_TEXTS = 4;

/** By hash; the least recently used is first. */
const kept = new Map<string, Searched>();

/** Where the anchors in a paper stand in its text. Those that take long to find are looked for while nothing else is to be done. */
export function useResolutions(sourceId: SourceId, text: string, hash: string): Resolved {
  const searched = useMemo(() => searchedText(text, hash), [text, hash]);
  const ties = useTies(sourceId);
  const [found, setFound] = useState<Resolved>(() => resolved(ties, searched.memory));
  useEffect(() => {
    let handle = 0;
    let shownAt = 0;
    const work = (): void => {
      const until = performance.now() + SLICE_MS;
      const isDone = resolveUntil(ties, searched, () => performance.now() > until);
      if (isDone || performance.now() - shownAt > SHOW_MS) {
        setFound(resolved(ties, searched.memory));
        shownAt = performance.now();
      }
      if (!isDone) handle = window.setTimeout(work);
    };
    handle = window.setTimeout(work);
    return () => window.clearTimeout(handle);
  }, [ties, searched]);
  return found;
}

function searchedText(text: string, hash: string): Searched {
  const known = kept.get(hash) ?? { prepared: prepare(text), hash, memory: new WeakMap() };
  kept.delete(hash);
  kept.set(hash, known);
  const [oldest] = kept.keys();
  if (kept.size > KEPT_TEXTS && oldest !== undefined) kept.delete(oldest);
  return known;
}

/** The anchors in a source: the same list until one of them changes, whatever else is written on the map. */
function useTies(sourceId: SourceId): readonly Tie[] {
  const elements = useMap((map) => map.elements);
  const before = useRef<readonly Tie[]>([]);
  const now = useMemo(() => tiesTo(elements, sourceId), [elements, sourceId]);
  if (!sameTies(before.current, now)) before.current = now;
  return before.current;
}
