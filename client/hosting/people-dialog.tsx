import { useEffect, useId, useRef, useState } from 'react';
import type { ParticipantId } from '../../shared/base/ids.ts';
import type { KnownPerson } from '../../shared/wire/http.ts';
import { useMe, usePeers } from '../hooks/use-session-parts.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Share2 } from '../ui/icons.ts';
import { Spinner } from '../ui/progress.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import './people-dialog.css';
import { groupPeople, type ListedPerson } from './people-groups.ts';
import { changedWords } from './people-words.ts';
import { type ChangePerson, PersonRow } from './person-row.tsx';

interface PeopleDialogProps {
  /** Everybody the server knows of; null while it is asked. */
  readonly people: readonly KnownPerson[] | null;
  /** Why the server did not say, or null. */
  readonly failure: string | null;
  readonly onChange: ChangePerson;
  readonly onRetry: () => void;
  readonly onShare: () => void;
  readonly onClose: () => void;
}

/** For hosts: everybody who joined, what each may do, and who is out. */
export function PeopleDialog({ people, failure, onChange, onRetry, onShare, onClose }: PeopleDialogProps) {
  const me = useMe();
  const here = new Set(usePeers().map(({ user }) => user.id));
  const groups = people === null ? null : groupPeople(people, me.id, here);
  const place = useRef<HTMLDivElement>(null);
  const [changed, setChanged] = useState<{ readonly id: ParticipantId; readonly words: string } | null>(null);
  useEffect(() => {
    // Whoever is put out or let in again goes to the other list, and the focus goes along.
    if (changed !== null) place.current?.querySelector<HTMLElement>(`[data-person="${changed.id}"]`)?.focus();
  }, [changed]);
  const change: ChangePerson = async (person, wanted) => {
    const wrong = await onChange(person, wanted);
    if (wrong === null) setChanged({ id: person.id, words: changedWords(person.name, wanted) });
    return wrong;
  };
  return (
    <Dialog
      onClose={onClose}
      title="Manage people"
      size="lg"
      description="Everybody who joined this map. What you change takes effect at once, also for those who are here."
      actions={
        <Button icon={<Share2 />} onClick={onShare}>
          Links into the map
        </Button>
      }
    >
      {failure !== null && (
        <div className="people-dialog__failure">
          <p role="alert">{failure}</p>
          <Button size="sm" onClick={onRetry}>
            Try again
          </Button>
        </div>
      )}
      {groups === null && failure === null && <Spinner label="Asking who joined…" />}
      {groups !== null && (
        <div className="people-dialog__groups" ref={place}>
          <Group title="In the map" people={groups.members} onChange={change} />
          {groups.outside.length > 0 && <Group title="Out" people={groups.outside} onChange={change} />}
        </div>
      )}
      <div role="status">
        <VisuallyHidden>{changed?.words}</VisuallyHidden>
      </div>
    </Dialog>
  );
}

interface GroupProps {
  readonly title: string;
  readonly people: readonly ListedPerson[];
  readonly onChange: ChangePerson;
}

function Group({ title, people, onChange }: GroupProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 className="people-dialog__title" id={id}>
        {title} <span className="people-dialog__count">{people.length}</span>
      </h3>
      <ul>
        {people.map((person) => (
          <PersonRow key={person.id} person={person} onChange={onChange} />
        ))}
      </ul>
    </section>
  );
}
