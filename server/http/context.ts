import type { Clock } from '../../shared/base/clock.ts';
import type { MapId } from '../../shared/base/ids.ts';
import type { Random } from '../../shared/base/random.ts';
import { mapIdField } from '../../shared/wire/http.ts';
import { mayManage } from '../../shared/wire/roles.ts';
import type { Doors } from '../access/doors.ts';
import type { SeatParts } from '../access/seats.ts';
import { seatOfCookie } from '../access/seats.ts';
import type { Rounds } from '../judging/rounds.ts';
import type { History } from '../live/history.ts';
import type { Limits } from '../live/limits.ts';
import type { Meter } from '../live/meter.ts';
import type { OpenFailure, Registry } from '../live/registry.ts';
import type { ParticipantRow } from '../storage/storage.ts';
import type { Texts } from '../texts/texts.ts';
import { NOT_ALLOWED } from './problems.ts';
import { type Answer, type Call, problem } from './route.ts';

/** What the handlers work with. */
export interface HttpContext extends SeatParts {
  readonly registry: Registry;
  readonly history: History;
  readonly texts: Texts;
  readonly rounds: Rounds;
  readonly limits: Pick<
    Limits,
    'historyDays' | 'documentBytes' | 'textBytes' | 'textsPerMap' | 'textBytesPerMap'
  >;
  readonly meter: Pick<Meter, 'refused'>;
  /** Whether a failed call of the storage is known to have stored nothing, so that it may be made again. */
  isRolledBack(cause: unknown): boolean;
  /** Told of every change to what somebody who is in may do. */
  readonly doors: Doors;
  readonly clock: Clock;
  readonly random: Random;
  readonly version: string;
  /** The address that links are given out with, when the operator named one. */
  readonly publicUrl: string | undefined;
  /** What the health check says before it looks at the storage. */
  readiness(): 'starting' | 'ready' | 'draining';
}

export const REFUSED: Answer = problem('not-allowed', NOT_ALLOWED);

/** A map id that is well formed and belongs to no map: a malformed one then takes the same way as an unknown one. */
const NO_MAP = 'm_' as MapId;

/** What says who calls. */
type CallHead = Pick<Call<unknown>, 'params' | 'cookie'>;

/** The map that a call's address names. */
export function mapOf(call: CallHead): MapId {
  const parsed = mapIdField.safeParse(call.params.id);
  return parsed.success ? parsed.data : NO_MAP;
}

/** Who calls, by their cookie; undefined for whoever is not in. */
export async function callerOf(context: HttpContext, call: CallHead): Promise<ParticipantRow | undefined> {
  const seat = await seatOfCookie(context.storage, mapOf(call), call.cookie);
  return seat.ok ? seat.value : undefined;
}

/** The caller when they may hand out links and erase the map. */
export async function hostOf(context: HttpContext, call: CallHead): Promise<ParticipantRow | undefined> {
  const caller = await callerOf(context, call);
  return caller !== undefined && mayManage(caller.role) ? caller : undefined;
}

/** Puts a map that cannot be opened into an answer. */
export function unopened(failure: OpenFailure): Answer {
  if (failure === 'missing') return REFUSED;
  return problem('unavailable', 'The map could not be read from storage. Please try again in a moment.');
}
