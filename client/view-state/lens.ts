import type { Lensed } from '../../shared/lens/apply.ts';
import type { Lens, LensMode } from '../../shared/lens/lens.ts';
import { viewState } from './store.ts';
import type { ViewState } from './types.ts';

const set = viewState.setState;

/** Looks at the map for something; an empty lens shows everything alike. */
export function setLens(lens: Lens): void {
  set({ lens });
}

/** Has cards that do not fit step back, or folds them away. */
export function setLensMode(lensMode: LensMode): void {
  set({ lensMode });
}

/** Says what the lens leaves in sight; null while there is none. */
export function setLensed(lensed: Lensed | null): void {
  if (viewState.getState().lensed !== lensed) set({ lensed });
}

/** Opens the panel in which lenses are chosen, or closes it. */
export function setLensesOpen(lensesOpen: boolean): void {
  set({ lensesOpen });
}

/** What is said of a card that steps back, after all else; undefined for one that does not. */
export function fadedWords(view: Pick<ViewState, 'lens' | 'lensed'>, id: string): string | undefined {
  if (!isFaded(view, id)) return undefined;
  return Object.keys(view.lens).length > 0 ? 'Faded by the lens.' : 'Faded: out of the focus.';
}

/** Whether something steps back for the lens. */
export function isFaded({ lensed }: { readonly lensed: Lensed | null }, id: string): boolean {
  if (lensed === null) return false;
  return (
    !(lensed.elements as ReadonlySet<string>).has(id) && !(lensed.relations as ReadonlySet<string>).has(id)
  );
}
