import type { MapSession } from '../session/types.ts';

/** What a person may do in a map; the session's own word for it. */
export type Role = MapSession['me']['role'];

/** In the order in which links are handed out: most people need the first. */
export const LINK_ROLES: readonly Role[] = ['participant', 'observer', 'host'];

export const LINK_TITLES: Readonly<Record<Role, string>> = {
  participant: 'To take part',
  observer: 'To watch',
  host: 'To host with you',
};

/** What a link lets somebody do, in plain words. */
export const LINK_MEANINGS: Readonly<Record<Role, string>> = {
  participant: 'Reads and edits the map. For everybody in the room.',
  observer: 'Reads the map and sees it grow, but cannot change it.',
  host: 'Can do everything, also renew these links. Keep it to yourself and your co-hosts.',
};
