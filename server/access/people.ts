import type { MapId, ParticipantId } from '../../shared/base/ids.ts';
import { err, ok, type Result } from '../../shared/base/result.ts';
import type { ChangePersonRequest } from '../../shared/wire/http.ts';
import { mayManage } from '../../shared/wire/roles.ts';
import type { ParticipantRow, Storage } from '../storage/storage.ts';
import type { SeatEnd } from './doors.ts';

/** Somebody as they are after a change. */
export interface ChangedPerson {
  readonly row: ParticipantRow;
  /** Why their open connections must end; undefined when nothing changed for them. */
  readonly end: SeatEnd | undefined;
}

/** Changes what somebody may do, or whether they are in. A map that has a host keeps one: nobody else could undo it. */
export async function changePerson(
  storage: Pick<Storage, 'listParticipants' | 'changeSeat'>,
  map: MapId,
  id: ParticipantId,
  { role, standing }: ChangePersonRequest,
): Promise<Result<ChangedPerson, 'unknown' | 'last-host'>> {
  const people = await storage.listParticipants(map);
  const before = people.find((each) => each.id === id);
  // Those whom a file names never joined, so there is nothing that they may do.
  if (before === undefined || before.session === null) return err('unknown');
  const change = {
    ...(role !== undefined && { role, isRoleSet: true }),
    ...(standing !== undefined && { standing }),
  };
  const after = { ...before, ...change };
  const others = people.filter((each) => each.id !== id);
  if (isHostWhoIsIn(before) && ![...others, after].some(isHostWhoIsIn)) return err('last-host');
  const row = await storage.changeSeat(map, id, change);
  return row === undefined ? err('unknown') : ok({ row, end: endOf(before, row) });
}

function isHostWhoIsIn({ role, standing, session }: ParticipantRow): boolean {
  return session !== null && standing === 'in' && mayManage(role);
}

function endOf(before: ParticipantRow, after: ParticipantRow): SeatEnd | undefined {
  if (before.standing !== 'in') return undefined;
  if (after.standing === 'removed') return 'removed';
  return after.role === before.role ? undefined : 'role-changed';
}
