import { useEffect, useLayoutEffect, useRef } from 'react';
import { placesAbove, type RowKey } from '../../shared/graph/outline.ts';
import { nearestLeft } from '../../shared/graph/outline-rows.ts';
import { useSession } from '../hooks/session-context.tsx';
import { announce, select } from '../view-state/actions.ts';
import type { RowFocus } from './row-focus.ts';
import { targetOf } from './target-of.ts';
import type { Rows } from './use-rows.ts';

/** When the row at which one was is folded away: on to what it is folded under, or beside it. When it is gone: on to the next sensible one, with a word about it when somebody else took it. */
export function useRowsGone(
  rows: Rows,
  at: RowKey | undefined,
  setAt: (key: RowKey | undefined) => void,
  focus: RowFocus,
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
    if (at !== undefined && rows.index.has(at)) return;
    const shows = (key: RowKey): boolean => rows.index.has(key);
    const stands = at !== undefined && rows.outline.places.has(at);
    const folded = stands ? placesAbove(rows.outline, at).find(shows) : undefined;
    const next = folded ?? (at === undefined ? undefined : nearestLeft(was.rows, at, shows));
    const row = rows.rows[next === undefined ? 0 : (rows.index.get(next) ?? 0)];
    setAt(row?.key);
    // What a lens folded away is not gone.
    if (at === undefined || stands || !focus.held || row === undefined) return;
    select([targetOf(row)]);
    if (!byMe.current) announce('Somebody deleted the row you were at. You are at the one beside it.');
  }, [rows, at, setAt, focus]);
}
