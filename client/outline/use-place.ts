import { type RefObject, useMemo, useRef, useState } from 'react';
import { placeInOutline, placesAbove, type RowKey } from '../../shared/graph/outline.ts';
import { useSession } from '../hooks/session-context.tsx';
import { useMayEdit } from '../hooks/use-session-parts.ts';
import { viewState } from '../view-state/store.ts';
import { unfoldPlaces } from './folds.ts';
import type { GoTo, OutlineParts } from './outline-context.tsx';
import { outlineFor } from './outline-for.ts';
import { outlineItems } from './outline-items.ts';
import { placing, pointOfRow } from './placing.ts';
import { focusRow, passFocus, type RowFocus, settleFocus } from './row-focus.ts';
import { selectTo } from './select-to.ts';
import type { Rows } from './use-rows.ts';
import { useRowsGone } from './use-rows-gone.ts';

/** Where the keyboard is in the outline, and how it gets elsewhere. */
export interface Place {
  readonly parts: OutlineParts;
  readonly at: RowKey | undefined;
  readonly focus: RowFocus;
  /** How a row that is mounted is brought into view at once; false when it is not. The rows, once they show, set it. */
  readonly bring: { current: (key: RowKey) => boolean };
  /** Brings the present row into view when it was gone to, and puts the focus there when it belongs to the rows. */
  readonly settle: (scrollTo: (index: number) => void) => void;
}

/** Keeps a place in the outline while rows come and go. */
export function usePlace(rows: Rows, tree: RefObject<HTMLDivElement | null>): Place {
  const session = useSession();
  const mayEdit = useMayEdit();
  const [at, setAt] = useState<RowKey | undefined>(() => openingRow(rows));
  const now = useRef({ rows, at });
  now.current = { rows, at };
  const focus = useRef<RowFocus>({ held: false, wished: false, pointing: false, away: false });
  const bring = useRef<(key: RowKey) => boolean>(() => false);
  const scrollWish = useRef<RowKey | undefined>(at);
  /** Where a selection of several rows began. */
  const anchor = useRef<RowKey | undefined>(at);
  const parts = useMemo<OutlineParts>(() => {
    // The map may be a step ahead of the rows: what was just added is not among them yet.
    const outlineNow = () => outlineFor(session.reading().map, viewState.getState().shownSteps);
    const goToRow = (key: RowKey, how: GoTo = {}): void => {
      const outline = outlineNow();
      unfoldPlaces(placesAbove(outline, key));
      if (how.selection !== 'extend') anchor.current = key;
      now.current = { ...now.current, at: key };
      setAt(key);
      // Menus and dialogs give the focus back to the row they came from; by then one has gone on.
      focus.current.away = !(tree.current?.contains(document.activeElement) ?? false);
      // Before anything is drawn anew, while the page knows where everything lies: afterwards the page would have to be
      // laid out for each of the two, and once more for the frame. A row that is only now hung elsewhere still shows
      // where it was: it is scrolled to once it shows where it is.
      const { whole, index } = now.current.rows;
      const isWhereItShows = outline === whole && index.has(key);
      scrollWish.current = isWhereItShows && bring.current(key) ? undefined : key;
      passFocus(tree.current, key);
      if (how.selection !== 'keep') selectTo(now.current.rows, outline, anchor.current, key);
      if (how.focus === true) focusRow(tree.current, key, focus.current);
    };
    const goToTarget: OutlineParts['goToTarget'] = (target, how) => {
      const key = placeInOutline(outlineNow(), target);
      if (key !== undefined) goToRow(key, how);
      return key !== undefined;
    };
    return {
      session,
      mayEdit,
      rows: () => now.current.rows,
      at: () => now.current.at,
      goToRow,
      goToTarget,
      pointOf: (key) => pointOfRow(tree.current, key),
      ...placing(session, () => now.current, goToTarget),
      ownItems: (target) => outlineItems(session.reading().map, target),
    };
  }, [session, mayEdit, tree]);
  useRowsGone(rows, at, setAt, focus.current);
  return {
    parts,
    at,
    focus: focus.current,
    bring,
    settle: (scrollTo) => {
      const index = scrollWish.current === undefined ? undefined : rows.index.get(scrollWish.current);
      if (index !== undefined) {
        scrollWish.current = undefined;
        scrollTo(index);
      }
      settleFocus(tree.current, at, focus.current);
    },
  };
}

/** The row to begin at: what is selected, or was looked at last, or the first. */
function openingRow({ outline, rows, index }: Rows): RowKey | undefined {
  const { selection, place } = viewState.getState();
  const selected = [...selection, ...(place.at === null ? [] : [place.at])]
    .map((target) => placeInOutline(outline, target))
    .find((key) => key !== undefined && index.has(key));
  return selected ?? rows[0]?.key;
}
