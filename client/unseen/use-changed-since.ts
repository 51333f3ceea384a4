import { useMemo } from 'react';
import type { TargetId } from '../../shared/model/relation.ts';
import { useView } from '../view-state/store.ts';
import type { News } from '../view-state/types.ts';
import { isTalk, timeOf } from './news.ts';

/**
 * The cards and relations that others added or changed since I was last here, whether or not I have looked at them,
 * and when each was changed last, in milliseconds since 1970.
 */
export function useChangedSince(): ReadonlyMap<TargetId, number> {
  const news = useView((view) => view.news);
  return useMemo(() => lastChanges(news), [news]);
}

function lastChanges(news: readonly News[]): ReadonlyMap<TargetId, number> {
  const changed = new Map<TargetId, number>();
  for (const each of news) {
    if (isTalk(each)) continue;
    for (const id of [each.target, each.card]) {
      if (id !== null && id !== undefined) changed.set(id, Math.max(timeOf(each), changed.get(id) ?? 0));
    }
  }
  return changed;
}
