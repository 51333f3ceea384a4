import { openThreads } from '../../shared/graph/open-threads.ts';
import type { ArgumentMap } from '../../shared/model/map.ts';
import type { TargetId } from '../../shared/model/relation.ts';
import { useMap } from '../hooks/use-map.ts';

const counts = new WeakMap<ArgumentMap['comments'], ReadonlyMap<TargetId, number>>();

/** How many conversations about something are open. */
export function useOpenThreads(id: TargetId): number {
  return useMap(({ comments }) => {
    if (comments.size === 0) return 0;
    const known = counts.get(comments) ?? openThreads(comments);
    counts.set(comments, known);
    return known.get(id) ?? 0;
  });
}
