import { useEffect, useRef } from 'react';
import { paragraphAt } from '../../shared/texts/places.ts';
import type { SourceText } from '../../shared/texts/source-text.ts';
import { readingPlace, rememberReading } from '../view-state/reading-places.ts';
import { viewState } from '../view-state/store.ts';
import type { TextView } from './text/use-text-view.ts';

/** Below the upper edge of the pane, in pixels: what stands here is what somebody reads. */
const READING_LINE = 40;

/**
 * Where somebody reads: the offset of the block under the upper edge. It is remembered on this device, and gone back to
 * when the text is opened again without a passage being asked for.
 */
export function useReading(text: SourceText, hash: string, { virtualizer }: TextView): number {
  const item = virtualizer.getVirtualItemForOffset((virtualizer.scrollOffset ?? 0) + READING_LINE);
  const offset = text.blocks[item?.index ?? 0]?.start ?? 0;
  const restored = useRef(false);
  useEffect(() => {
    if (restored.current) return;
    restored.current = true;
    const kept = viewState.getState().passage === null ? readingPlace(window.localStorage, hash) : undefined;
    const index = kept === undefined ? undefined : paragraphAt(text, kept)?.index;
    if (index !== undefined && index > 0) virtualizer.scrollToIndex(index, { align: 'start' });
  }, [text, hash, virtualizer]);
  useEffect(() => {
    // The first offset is that of a text that has not been scrolled to its place yet.
    if (offset > 0) rememberReading(window.localStorage, hash, offset);
  }, [hash, offset]);
  return offset;
}
