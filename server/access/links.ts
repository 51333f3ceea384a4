import type { Clock } from '../../shared/base/clock.ts';
import type { MapId, ParticipantId } from '../../shared/base/ids.ts';
import type { Random } from '../../shared/base/random.ts';
import { ROLES, type Role } from '../../shared/wire/roles.ts';
import type { LinkRow, ParticipantRow, Storage } from '../storage/storage.ts';
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

type LinkStorage = Pick<
  Storage,
  'listLinks' | 'replaceLink' | 'revokeLink' | 'endSeats' | 'moveSeats' | 'changeSeat'
>;

/** Stands in for a link that is not there, so that every try compares three hashes. */
const NO_HASH = '0'.repeat(64);

/** The link that a secret belongs to; undefined, after the same work, for a wrong secret and for no map at all. */
export async function linkOf(
  storage: Pick<Storage, 'listLinks'>,
  map: MapId,
  secret: string,
): Promise<LinkRow | undefined> {
  const hash = hashSecret(secret);
  const links = await storage.listLinks(map);
  const opened = ROLES.map((role) => {
    const link = links.find((each) => each.role === role);
    return isSameHash(hash, link?.hash ?? NO_HASH) ? link : undefined;
  });
  return opened.find((link) => link !== undefined);
}

/** Withdraws a link and ends the seats that stand on it, except one; undefined when there was no such link. */
export async function withdrawLink(
  storage: LinkStorage,
  map: MapId,
  role: Role,
  except: ParticipantId,
): Promise<readonly ParticipantId[] | undefined> {
  const link = await storedLink(storage, map, role);
  // In this order: whoever takes a seat meanwhile looks at the link once more afterwards.
  if (link === undefined || !(await storage.revokeLink(map, role))) return undefined;
  return storage.endSeats(map, link.hash, except);
}

/** Puts a new link in place of the older one; the seats on that one move over, or end except that of the host who asks. */
export async function renewLink(
  storage: LinkStorage,
  map: MapId,
  link: LinkRow,
  seats: 'keep' | 'end',
  host: ParticipantRow,
): Promise<readonly ParticipantId[]> {
  const older = await storedLink(storage, map, link.role);
  await storage.replaceLink(map, link);
  if (older === undefined) return [];
  if (seats === 'keep') {
    await storage.moveSeats(map, older.hash, link.hash);
    return [];
  }
  const ended = await storage.endSeats(map, older.hash, host.id);
  if (host.link === older.hash) await storage.changeSeat(map, host.id, { link: link.hash });
  return ended;
}

async function storedLink(storage: LinkStorage, map: MapId, role: Role): Promise<LinkRow | undefined> {
  return (await storage.listLinks(map)).find((each) => each.role === role);
}
