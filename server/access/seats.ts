import type { Clock } from '../../shared/base/clock.ts';
import { type MapId, newId } from '../../shared/base/ids.ts';
import type { Random } from '../../shared/base/random.ts';
import { err, ok, type Result } from '../../shared/base/result.ts';
import { higherRole, type Role } from '../../shared/wire/roles.ts';
import type { ParticipantRow, Storage } from '../storage/storage.ts';
import { roleOf } from './links.ts';
import { cleanName } from './names.ts';
import { ensureSession, findSession, type Session } from './sessions.ts';
import type { Suggestions } from './suggestions.ts';
import type { TicketHolder, Tickets } from './tickets.ts';

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
}

/** Gives the holder of a valid secret a seat. The same browser keeps its participant and name, and the stronger of its roles. */
export async function takeSeat(parts: SeatParts, attempt: JoinAttempt): Promise<Result<Seat, 'refused'>> {
  const { storage, tickets } = parts;
  const role = await roleOf(storage, attempt.map, attempt.secret);
  if (role === undefined) return err('refused');
  const session = await ensureSession(storage, attempt.cookie, parts.random, parts.clock);
  const seated = await storage.findSeat(attempt.map, session.hash);
  const participant = seated ?? (await addParticipant(parts, attempt, session.hash, role));
  const raised = await raiseRole(storage, participant, role);
  return ok({
    participant: raised,
    session,
    ticket: tickets.issue({ map: attempt.map, participant: raised.id }),
  });
}

async function addParticipant(
  parts: SeatParts,
  { map, name }: JoinAttempt,
  session: string,
  role: Role,
): Promise<ParticipantRow> {
  const chosen = cleanName(name);
  const suggestion = await parts.suggestions.for(parts.storage, map, session);
  parts.suggestions.drop(map, session);
  return parts.storage.addParticipant({
    id: newId('participant', parts.random),
    map,
    name: chosen === '' ? suggestion.name : chosen,
    colour: suggestion.colour,
    role,
    session,
    joinedAt: parts.clock.now(),
  });
}

async function raiseRole(storage: Storage, row: ParticipantRow, role: Role): Promise<ParticipantRow> {
  const raised = higherRole(row.role, role);
  if (raised !== row.role) await storage.setRole(row.map, row.id, raised);
  return { ...row, role: raised };
}

/** What the holder of a secret would get, without taking a seat. */
export async function previewSeat(
  parts: SeatParts,
  attempt: Omit<JoinAttempt, 'name'>,
): Promise<
  Result<{ readonly role: Role; readonly suggestedName: string; readonly session: Session }, 'refused'>
> {
  const { storage } = parts;
  const role = await roleOf(storage, attempt.map, attempt.secret);
  if (role === undefined) return err('refused');
  const session = await ensureSession(storage, attempt.cookie, parts.random, parts.clock);
  const seated = await storage.findSeat(attempt.map, session.hash);
  if (seated !== undefined) {
    return ok({ role: higherRole(seated.role, role), suggestedName: seated.name, session });
  }
  const suggestion = await parts.suggestions.for(storage, attempt.map, session.hash);
  return ok({ role, suggestedName: suggestion.name, session });
}

/** Who a browser's cookie stands for in a map. */
export async function seatOfCookie(
  storage: Pick<Storage, 'hasSession' | 'findSeat'>,
  map: MapId,
  cookie: string | undefined,
): Promise<ParticipantRow | undefined> {
  const session = await findSession(storage, cookie);
  return session === undefined ? undefined : storage.findSeat(map, session);
}

/** Who a ticket stands for; it opens one map only. `deleted` when it was good and the seat is no more. */
export async function seatOfTicket(
  parts: Pick<SeatParts, 'storage' | 'tickets'>,
  map: MapId,
  ticket: string,
): Promise<Result<ParticipantRow, 'invalid' | 'expired' | 'deleted'>> {
  const read: Result<TicketHolder, 'invalid' | 'expired'> = parts.tickets.read(ticket);
  if (!read.ok) return read;
  if (read.value.map !== map) return err('invalid');
  const row = await parts.storage.findParticipant(map, read.value.participant);
  return row === undefined ? err('deleted') : ok(row);
}
