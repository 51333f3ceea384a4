import type { Comment } from '../../shared/model/comment.ts';
import { useMe } from '../hooks/use-session-parts.ts';
import { stretchesOf } from './mentions.ts';
import { usePeople } from './use-people.ts';

/** What a comment says, with the names of those it calls on made out. */
export function CommentText({ comment }: { readonly comment: Comment }) {
  const me = useMe();
  const people = usePeople();
  const called = people.filter(({ id }) => comment.mentions?.includes(id));
  return (
    <p className="comment__text">
      {stretchesOf(comment.text, called).map(({ text, start, calls }) =>
        calls === undefined ? (
          text
        ) : (
          <span key={start} className="comment__call" data-me={calls === me.id || undefined}>
            {text}
          </span>
        ),
      )}
    </p>
  );
}
