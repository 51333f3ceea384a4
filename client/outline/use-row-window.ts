import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import type { RowKey } from '../../shared/graph/outline.ts';
import { MARGIN } from './row-focus.ts';
import type { Rows } from './use-rows.ts';

/** Height of a row until it has been measured, in pixels: two lines and the line over them. */
const ROW_HEIGHT = 62;
/** Rows kept beyond what shows, so that a flick of the wheel meets no empty ground. */
const OVERSCAN = 8;

type Window = Virtualizer<HTMLDivElement, HTMLDivElement>;

/** Where rows stood in the window. */
interface Stand {
  readonly key: RowKey;
  readonly top: number;
}

/**
 * Mounts the rows in sight and the one at which the keyboard is. When rows come or go, by whomever, what was in sight
 * stays where it was.
 */
export function useRowWindow(
  { rows, index }: Rows,
  scroller: RefObject<HTMLDivElement | null>,
  at: RowKey | undefined,
): Window {
  const atIndex = at === undefined ? undefined : index.get(at);
  // The same function for the same rows: with another one, all rows would be laid out anew in each frame of a scroll.
  const keyOf = useCallback((position: number) => rows[position]?.key ?? position, [rows]);
  const window = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: keyOf,
    overscan: OVERSCAN,
    scrollPaddingStart: MARGIN,
    scrollPaddingEnd: MARGIN,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      if (atIndex === undefined || shown.includes(atIndex)) return shown;
      return [...shown, atIndex].sort((a, b) => a - b);
    },
    useFlushSync: false,
  });
  useSteadyPlace(window, rows, index, scroller);
  return window;
}

function useSteadyPlace(
  window: Window,
  rows: Rows['rows'],
  index: Rows['index'],
  scroller: RefObject<HTMLDivElement | null>,
): void {
  const stands = useRef<readonly Stand[]>([]);
  const shown = useRef(rows);
  useLayoutEffect(() => {
    // As the window knows it: asked of the page, it would have to be laid out on the spot, in each frame of a scroll.
    let top = window.scrollOffset ?? 0;
    if (shown.current !== rows) {
      shown.current = rows;
      const kept = stands.current.find(({ key }) => index.has(key));
      const now = kept && window.measurementsCache[index.get(kept.key) ?? -1];
      if (kept !== undefined && now !== undefined && scroller.current !== null) {
        scroller.current.scrollTop = now.start - kept.top;
        top = scroller.current.scrollTop;
      }
    }
    stands.current = standsIn(window, top);
  });
}

/** The rows in sight, from the top. */
function standsIn(window: Window, scrollTop: number): Stand[] {
  return window
    .getVirtualItems()
    .filter(({ end }) => end > scrollTop)
    .map(({ key, start }) => ({ key: String(key), top: start - scrollTop }));
}
