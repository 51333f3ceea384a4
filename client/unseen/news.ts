import { type CommentId, isId, type ParticipantId } from '../../shared/base/ids.ts';
import type { ArgumentMap } from '../../shared/model/map.ts';
import type { TargetId } from '../../shared/model/relation.ts';
import { type Became, cardOf, type Unseen } from '../../shared/unseen/changes.ts';
import { authorOf } from '../../shared/unseen/seen.ts';
import type { News, NewsTime, UnseenMark } from '../view-state/types.ts';

/** What is known about the moment at which something was found to have changed. */
export interface Sighting {
  /** Who wrote it, where one person alone did. */
  readonly writer: ParticipantId | undefined;
  readonly when: NewsTime;
  /** Since when something that is new must be, in milliseconds: what is older was brought back. */
  readonly since: number;
}

/** How far others' clocks may be behind mine, in milliseconds, before what they add is taken for older than it is. */
const CLOCKS_APART_MS = 60_000;

const MARKS: Readonly<Record<Became, UnseenMark>> = {
  added: 'added',
  reworded: 'changed',
  changed: 'changed',
  relinked: 'changed',
  deleted: 'changed',
  commented: 'commented',
  'comment-reworded': 'commented',
  resolved: 'commented',
  reopened: 'commented',
};

/** Whether it is about a comment, which is looked at where it is read and not on the card. */
export function isTalk({ became }: Pick<Unseen, 'became'>): boolean {
  return MARKS[became] === 'commented';
}

/** Something that others did, with who and when as far as that can be known; `before` is what was known of it. */
export function newsOf(
  found: Unseen,
  map: ArgumentMap,
  me: ParticipantId,
  sighting: Sighting,
  before?: News,
): News {
  const told = toldBy(found, map, sighting.since);
  const earlier = before === undefined || before.isSeen ? [] : before.who;
  const writer = sighting.writer === undefined ? [] : [sighting.writer];
  const comment = isId('comment', found.id) ? map.comments.get(found.id) : undefined;
  return {
    ...found,
    card: cardOf(map, found),
    who: told === undefined ? [...new Set([...earlier, ...writer])] : [told.by],
    when: told === undefined ? sighting.when : { kind: 'moment', at: told.at },
    isSeen: false,
    callsMe: comment?.mentions?.includes(me) ?? false,
  };
}

/** What the record itself says of who did it and when. */
function toldBy(
  { id, became }: Unseen,
  map: ArgumentMap,
  since: number,
): { readonly by: ParticipantId; readonly at: number } | undefined {
  const comment = isId('comment', id) ? map.comments.get(id) : undefined;
  if (became === 'resolved' && comment?.resolved !== undefined) {
    return { by: comment.resolved.by, at: Date.parse(comment.resolved.at) };
  }
  if (became === 'comment-reworded' && comment !== undefined) {
    return { by: comment.addedBy, at: Date.parse(comment.editedAt ?? comment.addedAt) };
  }
  if (became !== 'added' && became !== 'commented') return undefined;
  const [by, at] = [authorOf(map, id), addedAt(map, id)];
  return by === undefined || at === undefined || at < since - CLOCKS_APART_MS ? undefined : { by, at };
}

function addedAt(map: ArgumentMap, id: Unseen['id']): number | undefined {
  const record = isId('element', id)
    ? map.elements.get(id)
    : isId('relation', id)
      ? map.relations.get(id)
      : map.comments.get(id as CommentId);
  return record === undefined ? undefined : Date.parse(record.addedAt);
}

/** When it happened, for putting things in order: the last moment that is possible. */
export function timeOf({ when }: Pick<News, 'when'>): number {
  return when.kind === 'moment' ? when.at : when.to;
}

const WEIGHT: Readonly<Record<UnseenMark, number>> = { commented: 1, changed: 2, added: 3 };

/** What cards and relations are marked with: the weightiest of what is unseen about each. */
export function marksOf(news: Iterable<News>): Map<TargetId, UnseenMark> {
  const marks = new Map<TargetId, UnseenMark>();
  for (const each of news) {
    if (each.isSeen) continue;
    const mark = MARKS[each.became];
    for (const place of [each.target, each.card]) {
      if (place === null || place === undefined) continue;
      const known = marks.get(place);
      if (known === undefined || WEIGHT[known] < WEIGHT[mark]) marks.set(place, mark);
    }
  }
  return marks;
}
