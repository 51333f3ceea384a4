import * as z from 'zod/mini';
import type { StoreApi } from 'zustand/vanilla';
import { readKept } from './kept.ts';
import { OPENING_VIEW } from './store.ts';
import { VIEW_NAMES, type ViewState } from './types.ts';

const KEY = 'penumbra:view';
/** Bounds of the panes' widths in pixels: wide enough to read, narrow enough to leave a map. */
const remembered = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  inspectorOpen: z.boolean(),
  letterKeys: z._default(z.boolean(), true),
  inspectorWidth: z.number().check(z.gte(260), z.lte(720)),
  // Absent in what was remembered before there were several.
  view: z._default(z.nullable(z.enum(VIEW_NAMES)), null),
  matrix: z._default(z.object({ hidden: z.array(z.string()), sortBy: z.string() }), {
    hidden: [],
    sortBy: 'map',
  }),
  /** Absent in what was kept before there was a Reader. */
  readerWidth: z._default(z.number().check(z.gte(320), z.lte(1100)), OPENING_VIEW.readerWidth),
});

/** Brings back what this device remembers of the view, and goes on remembering it. Returns how to stop. */
export function rememberView(store: StoreApi<ViewState>, storage: Storage): () => void {
  const before = readKept(storage, KEY, z.nullable(remembered), null);
  if (before !== null) store.setState(before);
  return store.subscribe((now) => {
    const { theme, inspectorOpen, letterKeys, inspectorWidth, readerWidth, view, matrix } = now;
    const kept = { theme, inspectorOpen, letterKeys, inspectorWidth, readerWidth, view, matrix };
    const text = JSON.stringify(kept);
    if (storage.getItem(KEY) !== text) storage.setItem(KEY, text);
  });
}
