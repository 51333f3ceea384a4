import { z } from 'zod';
import type { StoreApi } from 'zustand/vanilla';
import { VIEW_NAMES, type ViewState } from './types.ts';

const KEY = 'penumbra:view';
/** Bounds of the inspector's width in pixels: wide enough to read, narrow enough to leave a map. */
const remembered = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  inspectorOpen: z.boolean(),
  inspectorWidth: z.number().min(260).max(720),
  // Absent in what was remembered before there were several.
  view: z.enum(VIEW_NAMES).nullable().default(null),
  matrix: z
    .object({ hidden: z.array(z.string()), sortBy: z.string() })
    .default({ hidden: [], sortBy: 'map' }),
});

/** Brings back what this device remembers of the view, and goes on remembering it. Returns how to stop. */
export function rememberView(store: StoreApi<ViewState>, storage: Storage): () => void {
  const before = parse(storage.getItem(KEY));
  if (before !== null) store.setState(before);
  return store.subscribe((now) => {
    const { theme, inspectorOpen, inspectorWidth, view: shown, matrix } = now;
    const text = JSON.stringify({ theme, inspectorOpen, inspectorWidth, view: shown, matrix });
    if (storage.getItem(KEY) !== text) storage.setItem(KEY, text);
  });
}

function parse(text: string | null): z.infer<typeof remembered> | null {
  if (text === null) return null;
  try {
    const read = remembered.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch (cause) {
    // Somebody else's text under our key: start afresh.
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}
