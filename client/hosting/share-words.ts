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

/** What renewing a link does, with `others` in by the older one; undefined while that is not known. */
export function renewWords(others: number | undefined): string {
  const replaced = 'A new link takes the place of the older one, which opens nothing any more.';
  if (others === 0) return `${replaced} Nobody else is in by it.`;
  const who =
    others === undefined ? 'Those who came by the older one' : `${people(others)} came by the older one and`;
  return `${replaced} ${who} can stay in, or be put out until they open the new one.`;
}

/** What withdrawing a link does, with `others` in by it; undefined while that is not known. */
export function withdrawWords(others: number | undefined): string {
  const closed = 'Nobody can come in with this link any more';
  if (others === 0) return `${closed}. Nobody else is in by it.`;
  const who =
    others === undefined
      ? 'whoever came by it is'
      : `the ${people(others)} who came by it ${others === 1 ? 'is' : 'are'}`;
  return `${closed}, and ${who} put out at once. What they have not saved stays with them as a copy.`;
}

function people(count: number): string {
  return count === 1 ? '1 person' : `${count} people`;
}
