import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { type Thread, threadsOf } from '../../shared/graph/threads.ts';
import type { TargetId } from '../../shared/model/relation.ts';
import { addComment } from '../commands/comments.ts';
import { useSession } from '../hooks/session-context.tsx';
import { useMap } from '../hooks/use-map.ts';
import { useMayEdit } from '../hooks/use-session-parts.ts';
import { Button } from '../ui/button.tsx';
import { scrollWithin } from '../ui/scroll-within.ts';
import { Section } from '../ui/section.tsx';
import { commentOn } from '../view-state/actions.ts';
import { useView } from '../view-state/store.ts';
import { tell } from '../view-state/tell.ts';
import { Composer } from './composer.tsx';
import { ThreadView } from './thread-view.tsx';

/** What people say about one card or relation: open conversations, a field to begin another, and settled ones when asked for. */
export function CommentsSection({ about }: { readonly about: TargetId }) {
  const comments = useMap((map) => map.comments);
  const mayEdit = useMayEdit();
  const threads = useMemo(
    () => threadsOf(comments).filter((thread) => thread.about === about),
    [comments, about],
  );
  const place = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const isWanted = useView((view) => view.commenting === about);
  useEffect(() => {
    if (!isWanted) return;
    const goal = field.current ?? place.current;
    if (goal !== null) scrollWithin(goal);
    field.current?.focus();
    commentOn(null);
  }, [isWanted]);
  const open = threads.filter(({ resolved }) => resolved === undefined);
  const settled = threads.filter(({ resolved }) => resolved !== undefined);
  if (!mayEdit && threads.length === 0) return null;
  return (
    <div ref={place}>
      <Section title="Comments" {...(open.length > 0 && { count: open.length })}>
        {open.map((thread) => (
          <ThreadView key={thread.id} thread={thread} />
        ))}
        {mayEdit && <NewThread about={about} isFirst={threads.length === 0} field={field} />}
        <Settled threads={settled} />
      </Section>
    </div>
  );
}

interface NewThreadProps {
  readonly about: TargetId;
  readonly isFirst: boolean;
  readonly field: RefObject<HTMLTextAreaElement | null>;
}

function NewThread({ about, isFirst, field }: NewThreadProps) {
  const session = useSession();
  return (
    <Composer
      label="New comment"
      placeholder={
        isFirst ? 'Ask or remark on this. Everybody in the map can read it.' : 'Begin another thread…'
      }
      send="Comment"
      draft={`new ${about}`}
      field={field}
      onSend={(remark) => tell(addComment(session, about, remark))}
    />
  );
}

function Settled({ threads }: { readonly threads: readonly Thread[] }) {
  const [isShown, setShown] = useState(false);
  if (threads.length === 0) return null;
  const words = threads.length === 1 ? '1 resolved thread' : `${threads.length} resolved threads`;
  return (
    <>
      <Button size="sm" variant="quiet" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
        {isShown ? `Hide ${words}` : `Show ${words}`}
      </Button>
      {isShown && threads.map((thread) => <ThreadView key={thread.id} thread={thread} />)}
    </>
  );
}
