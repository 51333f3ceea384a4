import { useId, useRef, useState } from 'react';
import type { Thread } from '../../shared/graph/threads.ts';
import { replyInThread, resolveThread } from '../commands/comments.ts';
import { useSession } from '../hooks/session-context.tsx';
import { useMayEdit, useParticipant } from '../hooks/use-session-parts.ts';
import { Button } from '../ui/button.tsx';
import { Check, RefreshCw } from '../ui/icons.ts';
import { announce } from '../view-state/actions.ts';
import { tell } from '../view-state/tell.ts';
import { CommentItem } from './comment-item.tsx';
import './comments.css';
import { Composer } from './composer.tsx';
import { focusField } from './focus-field.ts';

/** One conversation: its comments, a field to reply, and a button that settles it or opens it again. */
export function ThreadView({ thread }: { readonly thread: Thread }) {
  const session = useSession();
  const mayEdit = useMayEdit();
  const whole = useRef<HTMLElement>(null);
  const [first] = thread.comments;
  const author = useParticipant(first.addedBy);
  const id = useId();
  const isResolved = thread.resolved !== undefined;
  const toggle = (): void => {
    if (tell(resolveThread(session, thread.id, !isResolved))) {
      announce(isResolved ? 'Thread opened again.' : 'Thread resolved.');
    }
  };
  return (
    <article
      ref={whole}
      className="thread"
      data-resolved={isResolved || undefined}
      aria-label={`${isResolved ? 'Resolved thread' : 'Thread'} begun by ${author?.name ?? 'somebody'}`}
      tabIndex={-1}
      id={id}
    >
      {first.id !== thread.id && <p className="thread__note">The first comment was deleted.</p>}
      <ul className="thread__list">
        {thread.comments.map((comment) => (
          <CommentItem key={comment.id} comment={comment} onRemove={() => whole.current?.focus()} />
        ))}
      </ul>
      {thread.resolved !== undefined && <Resolved by={thread.resolved.by} />}
      {mayEdit && (
        <div className="thread__acts">
          {!isResolved && <Reply thread={thread} />}
          <Button size="sm" variant="quiet" icon={isResolved ? <RefreshCw /> : <Check />} onClick={toggle}>
            {isResolved ? 'Open again' : 'Resolve'}
          </Button>
        </div>
      )}
    </article>
  );
}

function Resolved({ by }: { readonly by: NonNullable<Thread['resolved']>['by'] }) {
  const person = useParticipant(by);
  return (
    <p className="thread__note">
      <Check size={14} aria-hidden="true" /> Resolved by {person?.name ?? 'somebody'}
    </p>
  );
}

/** A button that opens the field for a reply. */
function Reply({ thread }: { readonly thread: Thread }) {
  const session = useSession();
  const [isOpen, setOpen] = useState(false);
  const open = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    requestAnimationFrame(() => open.current?.focus());
  };
  if (!isOpen) {
    return (
      <Button ref={open} size="sm" variant="quiet" onClick={() => setOpen(true)}>
        Reply
      </Button>
    );
  }
  return (
    <div className="thread__reply" ref={focusField}>
      <Composer
        label="Reply"
        placeholder="Reply…"
        send="Reply"
        draft={`reply ${thread.id}`}
        onSend={(remark) => {
          const done = tell(replyInThread(session, thread.id, remark));
          if (done) close();
          return done;
        }}
        onCancel={close}
      />
    </div>
  );
}
