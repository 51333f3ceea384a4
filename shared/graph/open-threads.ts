import type { CommentId } from '../base/ids.ts';
import type { Comment } from '../model/comment.ts';
import type { ArgumentMap } from '../model/map.ts';
import type { TargetId } from '../model/relation.ts';

/** How many conversations about each thing are open: as `threadsOf` says, without putting them together. */
export function openThreads(comments: ArgumentMap['comments']): Map<TargetId, number> {
  const firsts = new Map<CommentId, Comment>();
  for (const each of comments.values()) {
    const first = each.replyTo ?? each.id;
    if (first === each.id || !firsts.has(first)) firsts.set(first, each);
  }
  const open = new Map<TargetId, number>();
  for (const { about, resolved } of firsts.values()) {
    if (resolved === undefined) open.set(about, (open.get(about) ?? 0) + 1);
  }
  return open;
}
