import { useEffect, useMemo, useRef, useState } from 'react';
import type { ParticipantId } from '../../shared/base/ids.ts';
import { targetName } from '../../shared/graph/phrases.ts';
import { type Thread, threadsOf } from '../../shared/graph/threads.ts';
import { useSession } from '../hooks/session-context.tsx';
import { useMap } from '../hooks/use-map.ts';
import { useMayEdit, useMe } from '../hooks/use-session-parts.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Select } from '../ui/select.tsx';
import { SidePanel } from '../ui/side-panel.tsx';
import { useFocusWhileOpen } from '../ui/use-focus-while-open.ts';
import { openPanel } from '../view-state/actions.ts';
import { viewState } from '../view-state/store.ts';
import { chooseThreads, speakersOf, type ThreadFilter, threadsInSight } from './choose-threads.ts';
import './comments.css';
import { ThreadView } from './thread-view.tsx';
import { usePeople } from './use-people.ts';

/** Conversations listed at once; of more the oldest are only counted. */
const LISTED_MAX = 100;
const EVERYBODY = 'everybody';

const FILTERS = [
  { value: 'open', label: 'Open' },
  { value: 'resolved', label: 'Resolved' },
  { value: 'mentions-me', label: 'Mentioning me' },
] as const;

interface CommentsPanelProps {
  /** Selects something and goes there, in whichever view is open. */
  readonly onJump: (about: Thread['about']) => void;
}

/** All conversations of the map, filtered, each with a way to what it is about. */
export function CommentsPanel({ onJump }: CommentsPanelProps) {
  const map = useMap((whole) => whole);
  const me = useMe();
  const [by, setBy] = useState<ParticipantId | typeof EVERYBODY>(EVERYBODY);
  const threads = useMemo(() => threadsInSight(threadsOf(map.comments), map), [map]);
  const [filter, setFilter] = useState<ThreadFilter>(() => openingFilter(threads));
  const chosen = chooseThreads(threads, filter, by === EVERYBODY ? null : by, me.id);
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusWhileOpen(heading);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Whoever comes from a card or a line of the activity finds what is said of it.
    const [selected] = viewState.getState().selection;
    if (selected === undefined) return;
    list.current
      ?.querySelector(`[data-about="${CSS.escape(selected)}"]`)
      ?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <SidePanel
      title="Comments"
      heading={heading}
      closeLabel="Close the comments"
      closesByEscape
      onClose={() => openPanel('none')}
    >
      {threads.length > 0 && (
        <div className="comments__filters">
          <Select label="Show" value={filter} options={FILTERS} onChange={setFilter} />
          <SpeakerChoice threads={threads} by={by} onChange={setBy} />
        </div>
      )}
      <div ref={list} className="comments__list">
        {chosen.length === 0 && <Empty isAny={threads.length > 0} />}
        {chosen.slice(0, LISTED_MAX).map((thread) => (
          <div key={thread.id} className="comments__thread" data-about={thread.about}>
            <button type="button" className="comments__about" onClick={() => onJump(thread.about)}>
              {targetName(map, thread.about)}
            </button>
            <ThreadView thread={thread} />
          </div>
        ))}
        {chosen.length > LISTED_MAX && (
          <p className="comments__more">And {chosen.length - LISTED_MAX} older threads.</p>
        )}
      </div>
    </SidePanel>
  );
}

/** Whoever comes from something of which all is settled finds that. */
function openingFilter(threads: readonly Thread[]): ThreadFilter {
  const [selected] = viewState.getState().selection;
  const own = threads.filter(({ about }) => about === selected);
  return own.length > 0 && own.every(({ resolved }) => resolved !== undefined) ? 'resolved' : 'open';
}

function Empty({ isAny }: { readonly isAny: boolean }) {
  const mayEdit = useMayEdit();
  if (isAny)
    return (
      <EmptyState text="No thread fits what is chosen above. Choose something else to see the others." />
    );
  return (
    <EmptyState
      text={
        mayEdit
          ? 'No comments yet. Select a card or a relation and press M, or write under “Comments” in its details.'
          : 'No comments yet. What others say about cards and relations shows here.'
      }
    />
  );
}

interface SpeakerChoiceProps {
  readonly threads: readonly Thread[];
  readonly by: ParticipantId | typeof EVERYBODY;
  readonly onChange: (by: ParticipantId | typeof EVERYBODY) => void;
}

function SpeakerChoice({ threads, by, onChange }: SpeakerChoiceProps) {
  const { participants } = useSession();
  const people = usePeople();
  const speakers = speakersOf(threads);
  const nameOf = (id: ParticipantId): string =>
    people.find((each) => each.id === id)?.name ?? participants.get(id)?.name ?? 'Somebody';
  const options = [
    { value: EVERYBODY, label: 'Everybody' } as const,
    ...speakers.map((id) => ({ value: id, label: nameOf(id) })),
  ];
  return <Select label="By" value={by} options={options} onChange={onChange} />;
}
