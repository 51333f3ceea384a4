import { useMemo, useRef } from 'react';
import type { ElementId, RelationId } from '../../shared/base/ids.ts';
import type { Outline, RowKey } from '../../shared/graph/outline.ts';
import { type OutlineRow, outlineRows } from '../../shared/graph/outline-rows.ts';
import { outlineWithin } from '../../shared/graph/outline-within.ts';
import { useMap } from '../hooks/use-map.ts';
import { isFaded } from '../view-state/lens.ts';
import { useView } from '../view-state/store.ts';
import { outlineFor } from './outline-for.ts';

/** The outline as it shows at the moment. */
export interface Rows {
  readonly outline: Outline;
  /** The outline of the map of which this is what a lens leaves. */
  readonly whole: Outline;
  readonly rows: readonly OutlineRow[];
  /** Where each row is in the list. */
  readonly index: ReadonlyMap<RowKey, number>;
}

/** The rows that the folds of this browser, and a lens that folds, leave to be seen; what is written in a card does not change them. */
export function useRows(): Rows {
  const { folded, foldedSteps, shownSteps } = useView((view) => ({
    folded: view.folded,
    foldedSteps: view.foldedSteps,
    shownSteps: view.shownSteps,
  }));
  const whole = useMap((map) => outlineFor(map, shownSteps));
  const { lensed, selection } = useView((view) => {
    const folds = view.lensed !== null && view.lensMode === 'fold';
    return { lensed: folds ? view.lensed : null, selection: folds ? view.selection : null };
  });
  const outline = useMemo(
    () =>
      lensed === null
        ? whole
        : // What is selected shows all the same: somebody went to it.
          outlineWithin(whole, ({ id }) => !isFaded({ lensed }, id) || (selection?.has(id) ?? false)),
    [whole, lensed, selection],
  );
  const before = useRef<ReadonlyMap<RowKey, OutlineRow>>(new Map());
  return useMemo(() => {
    const isFolded = (key: RowKey): boolean =>
      folded.has(key as ElementId) || foldedSteps.has(key as RelationId);
    const rows = outlineRows(outline, isFolded, before.current);
    before.current = new Map(rows.map((row) => [row.key, row]));
    return { outline, whole, rows, index: new Map(rows.map(({ key }, at) => [key, at])) };
  }, [outline, whole, folded, foldedSteps]);
}
