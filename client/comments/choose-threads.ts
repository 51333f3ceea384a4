import type { ParticipantId } from '../../shared/base/ids.ts';
import type { Thread } from '../../shared/graph/threads.ts';
import type { ArgumentMap } from '../../shared/model/map.ts';
import { targetsRelation } from '../../shared/model/relation.ts';

/** Which conversations are listed. */
export type ThreadFilter = 'open' | 'resolved' | 'mentions-me';

/** Those of the conversations that a filter lets through, of one person or of all, the latest word first. */
export function chooseThreads(
  threads: readonly Thread[],
  filter: ThreadFilter,
  by: ParticipantId | null,
  me: ParticipantId,
): Thread[] {
  return threads
    .filter((thread) => passes(thread, filter, me))
    .filter(({ comments }) => by === null || comments.some(({ addedBy }) => addedBy === by))
    .toSorted((a, b) => (lastWord(a) < lastWord(b) ? 1 : -1));
}

/** Everybody who said something, each once. */
export function speakersOf(threads: readonly Thread[]): ParticipantId[] {
  return [...new Set(threads.flatMap(({ comments }) => comments.map(({ addedBy }) => addedBy)))];
}

/** The conversations about what is on the map: what was said while somebody deleted it leads nowhere. */
export function threadsInSight(threads: readonly Thread[], map: ArgumentMap): Thread[] {
  return threads.filter(({ about }) =>
    targetsRelation(about) ? map.relations.has(about) : map.elements.has(about),
  );
}

function passes({ comments, resolved }: Thread, filter: ThreadFilter, me: ParticipantId): boolean {
  if (filter === 'open') return resolved === undefined;
  if (filter === 'resolved') return resolved !== undefined;
  return comments.some(({ mentions }) => mentions?.includes(me) ?? false);
}

function lastWord({ comments }: Thread): string {
  return comments.at(-1)?.addedAt ?? '';
}
