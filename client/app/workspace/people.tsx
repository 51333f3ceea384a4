import type { ComponentProps } from 'react';
import { mayManage } from '../../../shared/wire/roles.ts';
import { useMe, usePeers } from '../../hooks/use-session-parts.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { Popover } from '../../ui/popover.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import { follow, openDialog } from '../../view-state/actions.ts';
import { useView } from '../../view-state/store.ts';
import { ROLE_NAMES } from '../role-words.ts';
import './people.css';
import { type Person, peopleHere } from './people-list.ts';

interface PeopleProps {
  /** Faces shown before the rest becomes a number. */
  readonly faces: number;
}

/** Who is here: a click on a face follows, the number opens the list with roles. */
export function People({ faces }: PeopleProps) {
  const me = useMe();
  const people = peopleHere(me, usePeers());
  const others = people.filter((person) => !person.isMe);
  return (
    <div className="people">
      {others.slice(0, faces).map((person) => (
        <Face key={person.id} person={person} />
      ))}
      <Popover
        label="People in this map"
        trigger={<PeopleButton people={people} unseen={others.length - faces} />}
      >
        <PeopleList people={people} />
        {mayManage(me.role) && (
          <Button className="people__manage" size="sm" onClick={() => openDialog({ kind: 'people' })}>
            Manage people
          </Button>
        )}
      </Popover>
    </div>
  );
}

function Face({ person }: { readonly person: Person }) {
  const isFollowed = useView((view) => view.following === person.id);
  const label = isFollowed ? `Stop following ${person.name}` : `Follow ${person.name}`;
  return (
    <Tooltip label={label}>
      <button
        type="button"
        className="people__face"
        aria-label={label}
        aria-pressed={isFollowed}
        style={{ borderColor: isFollowed ? person.colour : 'transparent' }}
        onClick={() => follow(isFollowed ? null : person.id)}
      >
        <Avatar name={person.name} colour={person.colour} />
      </button>
    </Tooltip>
  );
}

interface PeopleButtonProps extends Omit<ComponentProps<'button'>, 'hidden'> {
  readonly people: readonly Person[];
  /** How many have no face of their own in the bar. */
  readonly unseen: number;
}

function PeopleButton({ people, unseen, ...rest }: PeopleButtonProps) {
  const me = people[0];
  const label = people.length === 1 ? 'Only you are here' : `${people.length} people are here`;
  return (
    <button type="button" className="people__all" aria-label={`${label}. Show the list`} {...rest}>
      {me !== undefined && <Avatar name={me.name} colour={me.colour} />}
      {unseen > 0 && <span className="people__more">+{unseen}</span>}
    </button>
  );
}

function PeopleList({ people }: { readonly people: readonly Person[] }) {
  const following = useView((view) => view.following);
  return (
    <div className="people__list">
      <h2 className="people__heading">
        {people.length === 1 ? 'Only you are here' : `${people.length} people are here`}
      </h2>
      <ul>
        {people.map((person) => (
          <li className="people__person" key={person.id}>
            <Avatar name={person.name} colour={person.colour} />
            <span className="people__name">
              {person.name}
              {person.isMe && ' (you)'}
              <span className="people__role">{ROLE_NAMES[person.role]}</span>
            </span>
            {!person.isMe && (
              <Button
                size="sm"
                variant="quiet"
                aria-pressed={following === person.id}
                onClick={() => follow(following === person.id ? null : person.id)}
              >
                {following === person.id ? 'Stop following' : 'Follow'}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
