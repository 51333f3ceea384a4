import { z } from 'zod';
import type { MapId } from '../../shared/base/ids.ts';
import { err, ok, type Result } from '../../shared/base/result.ts';
import { CLOSE, CLOSE_REASONS, type CloseCode } from '../../shared/wire/close-codes.ts';
import { PROTOCOL_VERSION, REJECT_WORDS, type Reject, type RejectWhy } from '../../shared/wire/frames.ts';
import { mapIdField } from '../../shared/wire/http.ts';
import type { PresenceUser } from '../../shared/wire/presence.ts';
import { type SeatParts, seatOfCookie, seatOfTicket } from '../access/seats.ts';
import { cookieValue, SESSION_COOKIE } from '../access/sessions.ts';

/** Tickets that were refused as expired, remembered at most; the second try with one is final. */
const EXPIRED_MAX = 1_000;
/** Completes the path of an upgrade so that it can be parsed; never shown. */
const BASE = 'http://localhost';
/** A map, or what its hosts' rounds are told in. */
const PATH = /^\/sync\/([^/]+?)(\/session)?$/;

/** What an address asks for. */
export interface Request {
  readonly map: MapId | undefined;
  /** Which of the documents of the map. */
  readonly document: 'map' | 'session';
  readonly ticket: string | undefined;
  readonly cookie: string | undefined;
  readonly epoch: string | undefined;
  readonly clientId: number | undefined;
  readonly wantsExtras: boolean;
}

const clientIdParam = z.coerce.number().int().min(0);

/** Reads the address and the cookie of an upgrade; undefined when the path is not one of ours. */
export function readRequest(url: string, cookieHeader: string | undefined): Request | undefined {
  if (!URL.canParse(url, BASE)) return undefined;
  const { pathname, searchParams } = new URL(url, BASE);
  const [, name, session] = PATH.exec(pathname) ?? [];
  if (name === undefined) return undefined;
  const map = mapIdField.safeParse(name);
  const clientId = clientIdParam.safeParse(searchParams.get('c') ?? undefined);
  return {
    map: map.success ? map.data : undefined,
    document: session === undefined ? 'map' : 'session',
    ticket: searchParams.get('ticket') ?? undefined,
    cookie: cookieValue(cookieHeader, SESSION_COOKIE),
    epoch: searchParams.get('e') ?? undefined,
    clientId: clientId.success ? clientId.data : undefined,
    wantsExtras: searchParams.get('v') === PROTOCOL_VERSION,
  };
}

const REFUSALS = {
  none: refusal(CLOSE.signIn),
  invalid: refusal(CLOSE.signIn),
  expired: refusal(CLOSE.ticketExpired),
  deleted: refusal(CLOSE.deleted),
  'link-withdrawn': refusal(CLOSE.signIn, 'link-withdrawn'),
  removed: refusal(CLOSE.notAllowed, 'removed'),
};

function refusal(code: CloseCode, why?: RejectWhy): Reject {
  return why === undefined
    ? { code, message: CLOSE_REASONS[code] }
    : { code, message: REJECT_WORDS[why], why };
}

/** Decides who a socket belongs to. Nothing is remembered of a seat: each socket has the role and standing of now. */
export class Doorkeeper {
  readonly #parts: Pick<SeatParts, 'storage' | 'tickets'>;
  readonly #expired = new Set<string>();

  constructor(parts: Pick<SeatParts, 'storage' | 'tickets'>) {
    this.#parts = parts;
  }

  /** Who asks, by ticket or else by cookie; or what to refuse them with. */
  async admit(request: Request): Promise<Result<PresenceUser, Reject>> {
    const { map, ticket, cookie } = request;
    if (map === undefined) return err(REFUSALS.none);
    if (ticket !== undefined) return this.#admitTicket(map, ticket);
    const seat = await seatOfCookie(this.#parts.storage, map, cookie);
    return seat.ok ? ok(userOf(seat.value)) : err(REFUSALS[seat.error]);
  }

  async #admitTicket(map: MapId, ticket: string): Promise<Result<PresenceUser, Reject>> {
    const seat = await seatOfTicket(this.#parts, map, ticket);
    if (seat.ok) return ok(userOf(seat.value));
    if (seat.error !== 'expired') return err(REFUSALS[seat.error]);
    if (this.#expired.has(ticket)) return err(REFUSALS.invalid);
    // Once: the client may have a fresh one for its next try.
    this.#expired.add(ticket);
    const [oldest] = this.#expired;
    if (this.#expired.size > EXPIRED_MAX && oldest !== undefined) this.#expired.delete(oldest);
    return err(REFUSALS.expired);
  }
}

function userOf({ id, name, colour, role }: PresenceUser): PresenceUser {
  return { id, name, colour, role };
}
