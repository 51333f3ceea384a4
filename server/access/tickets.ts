import type { Clock } from '../../shared/base/clock.ts';
import { isId, type MapId, type ParticipantId } from '../../shared/base/ids.ts';
import { err, ok, type Result } from '../../shared/base/result.ts';
import { isSameHash, sign } from './secrets.ts';

/** Milliseconds for which a ticket opens its map: long enough to reconnect through a bad quarter of an hour. */
export const TICKET_MS = 15 * 60_000;
/** Longest ticket that is looked at, in characters. */
const TICKET_MAX = 400;

/** Whom a ticket lets in, and where. */
export interface TicketHolder {
  readonly map: MapId;
  readonly participant: ParticipantId;
}

/** Tickets are signed and not stored, so that they survive a restart of the server. */
export interface Tickets {
  issue(holder: TicketHolder): string;
  read(ticket: string): Result<TicketHolder, 'invalid' | 'expired'>;
}

/** Issues and reads tickets with the server's own key. */
export function makeTickets(key: string, clock: Clock): Tickets {
  return {
    issue: ({ map, participant }) => {
      const text = [map, participant, clock.now() + TICKET_MS].join('.');
      return `${text}.${sign(key, text)}`;
    },
    read: (ticket) => {
      const end = ticket.lastIndexOf('.');
      const text = ticket.slice(0, end);
      if (ticket.length > TICKET_MAX || !isSameHash(ticket.slice(end + 1), sign(key, text))) {
        return err('invalid');
      }
      const [map, participant, until] = text.split('.');
      if (!isId('map', map) || !isId('participant', participant)) return err('invalid');
      return Number(until) < clock.now() ? err('expired') : ok({ map, participant });
    },
  };
}
