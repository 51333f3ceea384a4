import type { ChangePersonRequest, KnownPerson } from '../../shared/wire/http.ts';
import type { ListedPerson } from './people-groups.ts';
import type { Role } from './share-words.ts';

/** The roles as they are chosen from, the most usual first. */
export const ROLE_CHOICES: readonly { readonly role: Role; readonly label: string }[] = [
  { role: 'participant', label: 'Participant: edits' },
  { role: 'observer', label: 'Observer: reads' },
  { role: 'host', label: 'Host: everything' },
];

/** Whether somebody is here, or why they are not, in a few words. */
export function whereabouts({ isMe, isHere, standing }: ListedPerson): string {
  if (isMe) return 'You, a host';
  if (standing === 'removed') return 'Removed by a host';
  if (standing === 'link-withdrawn') return 'Out: their link opens nothing any more';
  return isHere ? 'Here now' : 'Not here now';
}

const ROLE_NOUNS: Readonly<Record<Role, string>> = {
  host: 'a host',
  participant: 'a participant',
  observer: 'an observer',
};

/** What is said aloud once a change of somebody is stored. */
export function changedWords(name: string, { role, standing }: ChangePersonRequest): string {
  if (standing === 'removed') return `${name} was removed.`;
  return role === undefined ? `${name} can come in again.` : `${name} is ${ROLE_NOUNS[role]} now.`;
}

/** What making somebody a host means. */
export function hostWarning(name: string): string {
  return `Make ${name} a host? Hosts can do everything that you can: hand out links, change roles, remove people, and erase the map.`;
}

/** What removing somebody means, and what it does not. */
export function removeWarning({ name, cameBy }: KnownPerson): string {
  const ways =
    cameBy === undefined ? '' : ' To keep them from coming in under another name, renew their link too.';
  return `${name} is out at once, and stays out until a host lets them in again. What they added stays on the map; what they have not saved stays with them as a copy.${ways}`;
}
