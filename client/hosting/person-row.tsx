import { useRef, useState } from 'react';
import type { ChangePersonRequest } from '../../shared/wire/http.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Button } from '../ui/button.tsx';
import { Confirm } from './confirm.tsx';
import type { ListedPerson } from './people-groups.ts';
import { hostWarning, ROLE_CHOICES, removeWarning, whereabouts } from './people-words.ts';
import './person-row.css';
import type { Role } from './share-words.ts';

/** Stores a change of somebody; answers with what went wrong, or null. */
export type ChangePerson = (person: ListedPerson, change: ChangePersonRequest) => Promise<string | null>;

interface PersonRowProps {
  readonly person: ListedPerson;
  readonly onChange: ChangePerson;
}

type Question = 'remove' | 'make-host';

/** One person: who they are, what they may do, and for everybody but oneself the means to change it. */
export function PersonRow({ person, onChange }: PersonRowProps) {
  const row = useRef<HTMLLIElement>(null);
  const [asked, setAsked] = useState<Question | null>(null);
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const close = (): void => {
    setAsked(null);
    // What had the focus goes; the row is where it was.
    row.current?.focus();
  };
  const change = async (wanted: ChangePersonRequest): Promise<void> => {
    setWorking(true);
    const wrong = await onChange(person, wanted);
    setWorking(false);
    setFailure(wrong);
    if (asked !== null) close();
  };
  const chooseRole = (role: Role): void => {
    if (role === 'host') setAsked('make-host');
    else void change({ role });
  };
  return (
    <li className="person-row" ref={row} tabIndex={-1} aria-label={person.name} data-person={person.id}>
      <Avatar name={person.name} colour={person.colour} />
      <span className="person-row__who">
        <span className="person-row__name">{person.name}</span>
        <span className="person-row__where">{whereabouts(person)}</span>
      </span>
      {!person.isMe && (
        <Controls
          person={person}
          working={working}
          onRole={chooseRole}
          onRemove={() => setAsked('remove')}
          onLetIn={() => void change({ standing: 'in' })}
        />
      )}
      {asked !== null && (
        <Confirm
          text={asked === 'remove' ? removeWarning(person) : hostWarning(person.name)}
          choices={[
            asked === 'remove'
              ? { label: 'Remove', isDanger: true, run: () => void change({ standing: 'removed' }) }
              : { label: 'Make a host', run: () => void change({ role: 'host' }) },
          ]}
          working={working}
          onCancel={close}
        />
      )}
      {failure !== null && (
        <p className="person-row__failure" role="alert">
          {failure}
        </p>
      )}
    </li>
  );
}

interface ControlsProps {
  readonly person: ListedPerson;
  readonly working: boolean;
  readonly onRole: (role: Role) => void;
  readonly onRemove: () => void;
  readonly onLetIn: () => void;
}

function Controls({ person, working, onRole, onRemove, onLetIn }: ControlsProps) {
  if (person.standing !== 'in') {
    return (
      <div className="person-row__controls">
        <Button busy={working} aria-label={`Let ${person.name} in again`} onClick={onLetIn}>
          Let in again
        </Button>
      </div>
    );
  }
  return (
    <div className="person-row__controls">
      {/* The browser's own: a list of ours would lie under the dialog. */}
      <select
        className="person-row__role"
        aria-label={`Role of ${person.name}`}
        value={person.role}
        disabled={working}
        onChange={({ target }) => {
          const chosen = ROLE_CHOICES.find(({ role }) => role === target.value);
          if (chosen !== undefined) onRole(chosen.role);
        }}
      >
        {ROLE_CHOICES.map(({ role, label }) => (
          <option key={role} value={role}>
            {label}
          </option>
        ))}
      </select>
      <Button variant="quiet" disabled={working} aria-label={`Remove ${person.name}`} onClick={onRemove}>
        Remove
      </Button>
    </div>
  );
}
