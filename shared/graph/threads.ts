import type { CommentId } from '../base/ids.ts';
import type { Comment } from '../model/comment.ts';
import type { ArgumentMap } from '../model/map.ts';
import type { TargetId } from '../model/relation.ts';

/** A conversation about an element or a relation. */
export interface Thread {
  /** The id of its first comment, which may have been deleted since. */
  readonly id: CommentId;
  readonly about: TargetId;
  /** What there is of it, the oldest first; never empty. */
  readonly comments: readonly [Comment, ...Comment[]];
  /** Who settled it, and when; undefined while it is open. */
  readonly resolved: Comment['resolved'];
}

/**
 * The conversations of a map in the order in which they began. Whether one is settled is read of its first comment
 * and, where that was deleted, of the oldest that is left.
 */
export function threadsOf(comments: ArgumentMap['comments']): Thread[] {
  const byFirst = new Map<CommentId, [Comment, ...Comment[]]>();
  for (const each of comments.values()) {
    const first = each.replyTo ?? each.id;
    const thread = byFirst.get(first);
    if (thread === undefined) byFirst.set(first, [each]);
    else thread.push(each);
  }
  return [...byFirst].map(([id, all]) => {
    // Clocks differ from device to device: a reply may be dated before what it replies to.
    const own = all.find((each) => each.id === id);
    const [oldest, ...others] = own === undefined ? all : [own, ...all.filter((each) => each !== own)];
    const first = oldest ?? all[0];
    return { id, about: first.about, comments: [first, ...others], resolved: first.resolved };
  });
}
