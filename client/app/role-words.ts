import type { Role } from '../../shared/wire/roles.ts';

/** How roles are written. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  host: 'Host',
  participant: 'Participant',
  observer: 'Observer',
};

/** What somebody is told whose role a host changed. */
export const ROLE_NEWS: Readonly<Record<Role, string>> = {
  host: 'You are a host now: you can edit the map, and manage its links and people.',
  participant: 'You are a participant now: you can edit the map.',
  observer: 'You are an observer now: you can read the map, but not change it.',
};

/** What each role lets somebody do, as the end of "You will …". */
export const ROLE_PROMISES: Readonly<Record<Role, string>> = {
  host: 'You can read and edit the map, and hand out its links.',
  participant: 'You can read and edit the map.',
  observer: 'You can read the map and watch it grow, but not change it.',
};
