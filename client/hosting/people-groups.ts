import type { ParticipantId } from '../../shared/base/ids.ts';
import type { KnownPerson } from '../../shared/wire/http.ts';
import type { Role } from './share-words.ts';

/** Somebody who joined, as a host sees them. */
export interface ListedPerson extends KnownPerson {
  readonly isMe: boolean;
  readonly isHere: boolean;
}

/** Who may come in, and who may not; of each those who are here first, then by name. */
export interface PeopleGroups {
  readonly members: readonly ListedPerson[];
  readonly outside: readonly ListedPerson[];
}

/** Puts everybody who joined into groups: me first. Those whom a file names never joined and are left out. */
export function groupPeople(
  people: readonly KnownPerson[],
  me: ParticipantId,
  here: ReadonlySet<ParticipantId>,
): PeopleGroups {
  const joined = people
    .filter(({ standing }) => standing !== undefined)
    .map((each) => ({ ...each, isMe: each.id === me, isHere: each.id === me || here.has(each.id) }))
    .sort(
      (a, b) =>
        Number(b.isMe) - Number(a.isMe) ||
        Number(b.isHere) - Number(a.isHere) ||
        a.name.localeCompare(b.name),
    );
  return {
    members: joined.filter(({ standing }) => standing === 'in'),
    outside: joined.filter(({ standing }) => standing !== 'in'),
  };
}

/** How many others are in by a link, and would be out without it. */
export function othersBy(people: readonly KnownPerson[], link: Role, me: ParticipantId): number {
  return people.filter(({ id, standing, cameBy }) => id !== me && standing === 'in' && cameBy === link)
    .length;
}
