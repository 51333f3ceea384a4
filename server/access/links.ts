import type { Clock } from '../../shared/base/clock.ts';
import type { MapId } from '../../shared/base/ids.ts';
import type { Random } from '../../shared/base/random.ts';
import { ROLES, type Role } from '../../shared/wire/roles.ts';
import type { LinkRow, Storage } from '../storage/storage.ts';
import { hashSecret, isSameHash, newSecret } from './secrets.ts';

/** A link as it is handed out, and as it is stored. */
export interface NewLink {
  readonly role: Role;
  /** `/m/<id>#<secret>`: the fragment reaches no log and no Referer. */
  readonly path: string;
  readonly row: LinkRow;
}

/** Draws a fresh link for one role. */
export function newLink(map: MapId, role: Role, random: Random, clock: Clock): NewLink {
  const secret = newSecret(random);
  return {
    role,
    path: `/m/${map}#${secret}`,
    row: { role, hash: hashSecret(secret), createdAt: clock.now() },
  };
}

/** Stands in for a link that is not there, so that every try compares three hashes. */
const NO_HASH = '0'.repeat(64);

/** The role that a secret opens a map with; undefined, after the same work, for a wrong secret and for no map at all. */
export async function roleOf(
  storage: Pick<Storage, 'listLinks'>,
  map: MapId,
  secret: string,
): Promise<Role | undefined> {
  const hash = hashSecret(secret);
  const links = await storage.listLinks(map);
  const opened = ROLES.map((role) => {
    const link = links.find((each) => each.role === role);
    return isSameHash(hash, link?.hash ?? NO_HASH) ? role : undefined;
  });
  return opened.find((role) => role !== undefined);
}
