import type { TargetId } from '../../shared/model/relation.ts';
import { MessageSquare } from '../ui/icons.ts';
import { commentOn } from '../view-state/actions.ts';
import './comment-count.css';
import { openThreadsWords } from './thread-words.ts';

interface CommentCountProps {
  readonly id: TargetId;
  readonly count: number;
}

/** How many open conversations something has; a click goes to them. Whatever bears it says the number in its label. */
export function CommentCount({ id, count }: CommentCountProps) {
  if (count === 0) return null;
  return (
    <button
      type="button"
      className="comment-count nodrag"
      aria-label={`${openThreadsWords(count)}: read and reply`}
      tabIndex={-1}
      onClick={(event) => {
        event.stopPropagation();
        commentOn(id);
      }}
    >
      <MessageSquare size={14} aria-hidden="true" />
      {count}
    </button>
  );
}
