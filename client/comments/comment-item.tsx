import { type RefObject, useRef, useState } from 'react';
import type { Comment } from '../../shared/model/comment.ts';
import { editComment, mayDeleteComment, type Remark, removeComment } from '../commands/comments.ts';
import { useSession } from '../hooks/session-context.tsx';
import { useMayEdit, useMe, useParticipant } from '../hooks/use-session-parts.ts';
import { Avatar } from '../ui/avatar.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Pencil, Trash2 } from '../ui/icons.ts';
import { Pill } from '../ui/pill.tsx';
import { announce } from '../view-state/actions.ts';
import { useView } from '../view-state/store.ts';
import { tell } from '../view-state/tell.ts';
import type { News } from '../view-state/types.ts';
import { CommentText } from './comment-text.tsx';
import { Composer } from './composer.tsx';
import { focusField } from './focus-field.ts';
import { usePeople } from './use-people.ts';

const MOMENT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const TIME = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });

/** When something was said; of today only the time. */
function whenWords(said: string, now: number): string {
  const at = new Date(said);
  const isToday = at.toDateString() === new Date(now).toDateString();
  return (isToday ? TIME : MOMENT).format(at);
}

/** What is unseen, by id, for each list of news that there was: every comment asks at every change of what is looked at. */
const unseenIn = new WeakMap<readonly News[], ReadonlySet<string>>();

function unseenAmong(news: readonly News[]): ReadonlySet<string> {
  const known = unseenIn.get(news) ?? new Set<string>(news.flatMap(({ id, isSeen }) => (isSeen ? [] : [id])));
  unseenIn.set(news, known);
  return known;
}

interface CommentItemProps {
  readonly comment: Comment;
  /** Told before it goes, so that the focus finds another place. */
  readonly onRemove: () => void;
}

/** One comment: who, when, what; my own can be changed, my own and for hosts any be deleted. */
export function CommentItem({ comment, onRemove }: CommentItemProps) {
  const session = useSession();
  const me = useMe();
  const author = useParticipant(comment.addedBy);
  const isUnseen = useView((view) => unseenAmong(view.news).has(comment.id));
  const [isEditing, setEditing] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const name = author?.name ?? 'Somebody';
  const endEditing = (): void => {
    setEditing(false);
    requestAnimationFrame(() => edit.current?.focus());
  };
  const change = (remark: Remark): boolean => {
    const done = tell(editComment(session, comment.id, remark));
    if (done) endEditing();
    return done;
  };
  const remove = (): void => {
    onRemove();
    if (tell(removeComment(session, comment.id))) announce('Comment deleted.');
  };
  return (
    <li className="comment" data-unseen={isUnseen ? comment.id : undefined} data-comment-id={comment.id}>
      <div className="comment__head">
        {author !== undefined && <Avatar name={author.name} colour={author.colour} size="sm" />}
        <span className="comment__who">{comment.addedBy === me.id ? `${name} (you)` : name}</span>
        <time className="comment__when" dateTime={comment.addedAt}>
          {whenWords(comment.addedAt, session.clock.now())}
          {comment.editedAt !== undefined && ', edited'}
        </time>
        {isUnseen && <Pill tone="accent">New</Pill>}
        {comment.mentions?.includes(me.id) && <Pill tone="accent">Mentions you</Pill>}
        <CommentActs
          isOwn={comment.addedBy === me.id}
          mayDelete={mayDeleteComment(me, comment)}
          edit={edit}
          onEdit={() => setEditing(true)}
          onRemove={remove}
        />
      </div>
      {isEditing ? (
        <EditField comment={comment} onSend={change} onCancel={endEditing} />
      ) : (
        <CommentText comment={comment} />
      )}
    </li>
  );
}

interface CommentActsProps {
  readonly isOwn: boolean;
  readonly mayDelete: boolean;
  readonly edit: RefObject<HTMLButtonElement | null>;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function CommentActs({ isOwn, mayDelete, edit, onEdit, onRemove }: CommentActsProps) {
  const mayEdit = useMayEdit();
  if (!mayEdit || !mayDelete) return null;
  return (
    <span className="comment__acts">
      {isOwn && <IconButton ref={edit} label="Edit my comment" icon={<Pencil />} onClick={onEdit} />}
      <IconButton
        label={isOwn ? 'Delete my comment' : 'Delete this comment'}
        icon={<Trash2 />}
        onClick={onRemove}
      />
    </span>
  );
}

interface EditFieldProps {
  readonly comment: Comment;
  readonly onSend: (remark: Remark) => boolean;
  readonly onCancel: () => void;
}

function EditField({ comment, onSend, onCancel }: EditFieldProps) {
  const people = usePeople();
  const send = (remark: Remark): boolean => {
    // Whoever is not known by name here stays mentioned: only a name can be found in the words.
    const unnamed = (comment.mentions ?? []).filter((id) => !people.some((each) => each.id === id));
    return onSend({ ...remark, mentions: [...remark.mentions, ...unnamed] });
  };
  return (
    <div ref={focusField}>
      <Composer
        label="My comment"
        placeholder=""
        send="Save"
        draft={`edit ${comment.id}`}
        initial={comment.text}
        onSend={send}
        onCancel={onCancel}
      />
    </div>
  );
}
