import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { RelationId } from '../../shared/base/ids.ts';
import { placeInOutline, placesAbove, type RowKey } from '../../shared/graph/outline.ts';
import { nearestLeft } from '../../shared/graph/outline-rows.ts';
import { type TargetId, targetsRelation } from '../../shared/model/relation.ts';
import { useSession } from '../hooks/session-context.tsx';
import { useMayEdit } from '../hooks/use-session-parts.ts';
import { announce, select, setFolds, unfoldSteps } from '../view-state/actions.ts';
import { viewState } from '../view-state/store.ts';
import type { GoTo, OutlineParts } from './outline-context.tsx';
import { targetOf } from './target-of.ts';
import type { Rows } from './use-rows.ts';

/** Where the keyboard is in the outline, and how it gets elsewhere. */
export interface Place {
  readonly parts: OutlineParts;
  readonly at: RowKey | undefined;
  /** Puts the focus at the present row when it belongs to the outline. To be called once rows are mounted. */
  readonly settle: (scrollTo: (index: number) => void) => void;
  /** Whether the focus belongs to the outline, also while the row that had it is being taken away. */
  readonly holdFocus: (held: boolean) => void;
}

/** Keeps a place in the outline while rows come and go. */
export function usePlace(rows: Rows, tree: RefObject<HTMLDivElement | null>): Place {
  const session = useSession();
  const mayEdit = useMayEdit();
  const [at, setAt] = useState<RowKey | undefined>(() => openingRow(rows));
  const now = useRef({ rows, at });
  now.current = { rows, at };
  const focus = useRef({ held: false, wished: false });
  const scrollWish = useRef<RowKey | undefined>(at);
  const parts = useMemo<OutlineParts>(() => {
    const goTo = (key: RowKey, how: GoTo = {}): void => {
      const { outline } = now.current.rows;
      unfoldAbove(placesAbove(outline, key));
      const from = now.current.at;
      now.current = { ...now.current, at: key };
      setAt(key);
      scrollWish.current = key;
      if (how.focus === true) focus.current.wished = true;
      selectAt(now.current.rows, key, how.selection, from);
    };
    return {
      session,
      mayEdit,
      rows: () => now.current.rows,
      at: () => now.current.at,
      goTo,
      goToTarget: (target, how) => {
        const key = placeInOutline(now.current.rows.outline, target);
        if (key === undefined) return false;
        goTo(key, how);
        return true;
      },
    };
  }, [session, mayEdit]);
  useRowsGone(rows, at, setAt, focus);
  return {
    parts,
    at,
    holdFocus: (held) => {
      focus.current.held = held;
    },
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

/** The row to begin at: what is selected, or the first. */
function openingRow({ outline, rows, index }: Rows): RowKey | undefined {
  const selected = [...viewState.getState().selection]
    .map((target) => placeInOutline(outline, target))
    .find((key) => key !== undefined && index.has(key));
  return selected ?? rows[0]?.key;
}

function unfoldAbove(above: readonly RowKey[]): void {
  const { folded } = viewState.getState();
  if (above.some((key) => folded.has(key as never))) {
    setFolds(new Set([...folded].filter((id) => !above.includes(id))));
  }
  unfoldSteps(above.filter((key): key is RelationId => targetsRelation(key as TargetId)));
}

function selectAt({ rows, index, outline }: Rows, key: RowKey, how: GoTo['selection'], from?: RowKey): void {
  if (how === 'keep') return;
  const to = index.get(key);
  const start = from === undefined ? undefined : index.get(from);
  if (how === 'extend' && to !== undefined && start !== undefined) {
    const between = rows.slice(Math.min(start, to), Math.max(start, to) + 1).map(targetOf);
    select([...viewState.getState().selection, ...between]);
    return;
  }
  const row = to === undefined ? undefined : rows[to];
  // A row that is only now unfolded is not among the rows yet, and then it is an element or a relation in full.
  const target = row === undefined ? (key as TargetId) : targetOf(row);
  if (row !== undefined || outline.parents.has(key)) select([target]);
}

/** When the row at which one was is gone: on to the next sensible one, with a word about it. */
function useRowsGone(
  rows: Rows,
  at: RowKey | undefined,
  setAt: (key: RowKey | undefined) => void,
  focus: RefObject<{ held: boolean }>,
): void {
  const session = useSession();
  const before = useRef(rows);
  const byMe = useRef(true);
  useEffect(
    () =>
      session.onMap((_, change) => {
        byMe.current = change.local;
      }),
    [session],
  );
  useLayoutEffect(() => {
    const was = before.current;
    before.current = rows;
    if (at === undefined) {
      setAt(rows.rows[0]?.key);
      return;
    }
    if (rows.index.has(at)) return;
    const shows = (key: RowKey): boolean => rows.index.has(key);
    const folded = rows.outline.parents.has(at) ? placesAbove(rows.outline, at).find(shows) : undefined;
    const next = folded ?? nearestLeft(was.rows, at, shows) ?? rows.rows[0]?.key;
    setAt(next);
    const row = next === undefined ? undefined : rows.rows[rows.index.get(next) ?? -1];
    if (folded !== undefined || !focus.current.held || row === undefined) return;
    select([targetOf(row)]);
    if (!byMe.current) announce('Somebody deleted the row you were at. You are at the one next to it.');
  }, [rows, at, setAt, focus]);
}

/** Gives the present row the focus when a row that is gone had it, or when it was wished for. */
function settleFocus(
  tree: HTMLElement | null,
  at: RowKey | undefined,
  focus: { held: boolean; wished: boolean },
): void {
  if (tree === null || at === undefined) return;
  const has = document.activeElement;
  const lost = focus.held && (has === null || has === document.body);
  const onAnotherRow =
    has instanceof HTMLElement && tree.contains(has) && ![undefined, at].includes(has.dataset.rowKey);
  if (!focus.wished && !lost && !onAnotherRow) return;
  const row = tree.querySelector<HTMLElement>(`[data-row-key="${CSS.escape(at)}"]`);
  if (row === null) return;
  focus.wished = false;
  row.focus({ preventScroll: true });
}
