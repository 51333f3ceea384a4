import type { Clock } from '../../shared/base/clock.ts';
import { type MapId, newId } from '../../shared/base/ids.ts';
import type { Random } from '../../shared/base/random.ts';
import { err, ok, type Result } from '../../shared/base/result.ts';
import { higherRole, lowerRole, type Role, type Standing } from '../../shared/wire/roles.ts';
import type { LinkRow, ParticipantRow, SeatChange, Storage } from '../storage/storage.ts';
import { linkOf } from './links.ts';
import { cleanName } from './names.ts';
import { ensureSession, findSession, type Session } from './sessions.ts';
import type { Suggestions } from './suggestions.ts';
import type { TicketHolder, Tickets } from './tickets.ts';
import type { Turns } from './turns.ts';

export interface SeatParts {
  readonly storage: Storage;
  readonly tickets: Tickets;
  readonly suggestions: Suggestions;
  readonly random: Random;
  readonly clock: Clock;
}

/** Somebody asks to be let into a map with a link's secret. */
export interface JoinAttempt {
  readonly map: MapId;
  readonly secret: string;
  readonly name: string;
  readonly cookie: string | undefined;
}

export interface Seat {
  readonly participant: ParticipantRow;
  readonly session: Session;
  readonly ticket: string;
  /** Whether somebody who was in already has another role now. */
  readonly hasNewRole: boolean;
}

/**
 * Gives the holder of a valid secret a seat. The same browser keeps its participant and name, and the stronger of its
 * roles; whom a host removed gets none.
 */
export async function takeSeat(
  parts: SeatParts,
  turns: Turns,
  attempt: JoinAttempt,
): Promise<Result<Seat, 'refused'>> {
  const { storage, tickets } = parts;
  const { map, secret } = attempt;
  if ((await linkOf(storage, map, secret)) === undefined) return err('refused');
  const session = await ensureSession(storage, attempt.cookie, parts.random, parts.clock);
  return turns.take(map, async () => {
    // Withdrawing a link takes turns too: either it is gone by now, or the seat is there to be ended with it.
    const link = await linkOf(storage, map, secret);
    if (link === undefined) return err('refused');
    const before = await storage.findSeat(map, session.hash);
    const participant =
      before === undefined
        ? await addParticipant(parts, attempt, session.hash, link)
        : await comeBack(storage, before, link);
    if (participant === undefined) return err('refused');
    const hasNewRole = before?.standing === 'in' && participant.role !== before.role;
    const ticket = tickets.issue({ map, participant: participant.id });
    return ok({ participant, session, ticket, hasNewRole });
  });
}

/** Takes a seat again, unless a host removed whoever had it. */
async function comeBack(
  storage: Storage,
  seat: ParticipantRow,
  link: LinkRow,
): Promise<ParticipantRow | undefined> {
  if (seat.standing === 'removed') return undefined;
  const change = changeByLink(seat, link);
  return Object.keys(change).length === 0 ? seat : storage.changeSeat(seat.map, seat.id, change);
}

/**
 * What coming in by a link changes about a seat: it stands on the link that its role is from. A role that a host chose
 * is raised by no link; when the older link was withdrawn it counts for nothing, so that roles go down as well as up.
 */
function changeByLink(seat: ParticipantRow, link: LinkRow): SeatChange {
  const isBack = seat.standing === 'link-withdrawn';
  if (seat.isRoleSet) {
    // A link to watch is one to watch, whatever somebody was before the other one was withdrawn.
    return isBack ? { standing: 'in', link: link.hash, role: lowerRole(seat.role, link.role) } : {};
  }
  const role = isBack ? link.role : higherRole(seat.role, link.role);
  return {
    ...(isBack && { standing: 'in' }),
    ...(role !== seat.role && { role }),
    ...(role === link.role && seat.link !== link.hash && { link: link.hash }),
  };
}

async function addParticipant(
  parts: SeatParts,
  { map, name }: JoinAttempt,
  session: string,
  link: LinkRow,
): Promise<ParticipantRow> {
  const chosen = cleanName(name);
  const suggestion = await parts.suggestions.for(parts.storage, map, session);
  parts.suggestions.drop(map, session);
  return parts.storage.addParticipant({
    id: newId('participant', parts.random),
    map,
    name: chosen === '' ? suggestion.name : chosen,
    colour: suggestion.colour,
    role: link.role,
    session,
    joinedAt: parts.clock.now(),
    link: link.hash,
    standing: 'in',
    isRoleSet: false,
  });
}

/** What the holder of a secret would get. */
export interface SeatPreview {
  readonly role: Role;
  readonly suggestedName: string;
  /** Whether this browser had a seat, which it would take again. */
  readonly isKnown: boolean;
  readonly session: Session;
}

/** What the holder of a secret would get, without taking a seat. */
export async function previewSeat(
  parts: SeatParts,
  attempt: Omit<JoinAttempt, 'name'>,
): Promise<Result<SeatPreview, 'refused'>> {
  const { storage } = parts;
  const link = await linkOf(storage, attempt.map, attempt.secret);
  if (link === undefined) return err('refused');
  const session = await ensureSession(storage, attempt.cookie, parts.random, parts.clock);
  const seated = await storage.findSeat(attempt.map, session.hash);
  if (seated === undefined) {
    const suggestion = await parts.suggestions.for(storage, attempt.map, session.hash);
    return ok({ role: link.role, suggestedName: suggestion.name, isKnown: false, session });
  }
  if (seated.standing === 'removed') return err('refused');
  const { role, name } = { ...seated, ...changeByLink(seated, link) };
  return ok({ role, suggestedName: name, isKnown: true, session });
}

/** Why somebody who has a seat is not let in. */
export type SeatRefusal = Exclude<Standing, 'in'>;

/** Who a browser's cookie stands for in a map; `none` when it never took a seat there. */
export async function seatOfCookie(
  storage: Pick<Storage, 'hasSession' | 'findSeat'>,
  map: MapId,
  cookie: string | undefined,
): Promise<Result<ParticipantRow, 'none' | SeatRefusal>> {
  const session = await findSession(storage, cookie);
  const row = session === undefined ? undefined : await storage.findSeat(map, session);
  return row === undefined ? err('none') : whileIn(row);
}

/**
 * Who a ticket stands for; it opens one map only. `deleted` when it was good and the map is no more; `none` when only
 * the seat is gone, as after a backup was put in place that is older than it.
 */
export async function seatOfTicket(
  parts: Pick<SeatParts, 'storage' | 'tickets'>,
  map: MapId,
  ticket: string,
): Promise<Result<ParticipantRow, 'none' | 'invalid' | 'expired' | 'deleted' | SeatRefusal>> {
  const read: Result<TicketHolder, 'invalid' | 'expired'> = parts.tickets.read(ticket);
  if (!read.ok) return read;
  if (read.value.map !== map) return err('invalid');
  const row = await parts.storage.findParticipant(map, read.value.participant);
  if (row !== undefined) return whileIn(row);
  return err((await parts.storage.findMap(map)) === undefined ? 'deleted' : 'none');
}

function whileIn(row: ParticipantRow): Result<ParticipantRow, SeatRefusal> {
  return row.standing === 'in' ? ok(row) : err(row.standing);
}
