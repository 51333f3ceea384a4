import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { ElementId, RelationId } from '../../shared/base/ids.ts';
import { inBoth, stepsAround } from '../../shared/graph/neighbourhood.ts';
import { outlineOf } from '../../shared/graph/outline.ts';
import { placesOver } from '../../shared/graph/outline-within.ts';
import { applyLens, type Lensed } from '../../shared/lens/apply.ts';
import type { LensInput } from '../../shared/lens/aspect.ts';
import { isClear, NO_LENS } from '../../shared/lens/lens.ts';
import { lensSpoken } from '../../shared/lens/words.ts';
import { announce, setFolds, unfoldSteps } from '../view-state/actions.ts';
import { isFaded, setLensed } from '../view-state/lens.ts';
import { useView, viewState } from '../view-state/store.ts';

/** How much each of the two would leave in sight by itself; null where only one is on, or none. */
export type Counted = { readonly inFocus: number; readonly fitting: number } | null;

/**
 * While this is there, what the lens and the focus leave in sight follows the map; what was folded over it unfolds.
 * While a tour has its light on something both rest.
 */
export function useLensed(input: LensInput): Counted {
  const { lens, mode, focus } = useView((view) => ({
    lens: view.spotlight === null ? view.lens : NO_LENS,
    mode: view.lensMode,
    focus: view.spotlight === null ? view.focus : null,
  }));
  const before = useRef<Lensed | null>(null);
  const { lensed, counted } = useMemo(() => {
    const fitting = isClear(lens) ? null : applyLens(lens, input);
    const near = focus && stepsAround(input.map.relations, input.links(), focus.id, focus.steps);
    const found = inBoth(fitting, near);
    const next = found && keepIfSame(before.current, found);
    before.current = next;
    const both = fitting && near && { inFocus: near.elements.size, fitting: fitting.elements.size };
    return { lensed: next, counted: both };
  }, [lens, focus, input]);
  useLayoutEffect(() => setLensed(lensed), [lensed]);
  useEffect(() => () => setLensed(null), []);

  const now = useRef({ lensed, input });
  now.current = { lensed, input };
  /** Folds that were undone for the lens: they come back when it goes. */
  const undone = useRef<ReadonlySet<ElementId>>(new Set());
  useEffect(() => {
    const shown = isClear(lens) && focus === null ? null : now.current.lensed;
    undone.current = unfoldOver(shown, now.current.input.map, undone.current);
  }, [lens, focus]);
  useEffect(
    () => () => {
      undone.current = unfoldOver(null, now.current.input.map, undone.current);
    },
    [],
  );
  useEffect(() => {
    if (isClear(lens) || now.current.lensed === null) return;
    const all = now.current.input.map.elements.size;
    announce(lensSpoken({ shown: now.current.lensed.elements.size, all, mode }));
  }, [lens, mode]);
  return counted;
}

/** Views read a new object as news, and typing in a card is seldom any. */
function keepIfSame(before: Lensed | null, after: Lensed): Lensed {
  const isSame =
    before !== null &&
    before.elements.size === after.elements.size &&
    before.relations.size === after.relations.size &&
    [...after.elements].every((id) => before.elements.has(id)) &&
    [...after.relations].every((id) => before.relations.has(id));
  return isSame ? before : after;
}

/** Undoes the folds over what a lens shows and redoes those undone for the lens before; returns what is undone now. */
function unfoldOver(
  lensed: Lensed | null,
  map: Parameters<typeof outlineOf>[0],
  undone: ReadonlySet<ElementId>,
): ReadonlySet<ElementId> {
  const { folded, foldedSteps, shownSteps } = viewState.getState();
  const all = new Set([...folded, ...[...undone].filter((id) => map.elements.has(id))]);
  if (lensed === null) {
    if (undone.size > 0) setFolds(all);
    return new Set();
  }
  const over = placesOver(outlineOf(map, shownSteps), ({ id }) => !isFaded({ lensed }, id));
  unfoldSteps([...foldedSteps].filter((id: RelationId) => over.has(id)));
  const opened = new Set([...all].filter((id) => over.has(id)));
  if (opened.size > 0 || undone.size > 0) setFolds(new Set([...all].filter((id) => !opened.has(id))));
  return opened;
}
