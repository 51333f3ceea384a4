import type { ParticipantId } from '../../shared/base/ids.ts';
import type { Activity, UpdateRow } from './storage.ts';

const MINUTE_MS = 60_000;

type Growing = { -readonly [Key in keyof Activity]: Activity[Key] };

/**
 * Who did how much in which minute. Rows are taken in their own order, never by their time: a minute that comes
 * again, because the clock was set back, begins anew.
 */
export function activityOf(rows: readonly UpdateRow[]): Activity[] {
  const all: Growing[] = [];
  let minute: number | undefined;
  let growing = new Map<ParticipantId | null, Growing>();
  for (const { seq, at, participant, bytes, goesOn } of rows) {
    const now = Math.floor(at / MINUTE_MS);
    if (now !== minute) growing = new Map();
    minute = now;
    const known = growing.get(participant);
    if (known === undefined) {
      const counts = { rows: 1, edits: goesOn === true ? 0 : 1, bytes: bytes.length };
      const fresh = { participant, from: seq, to: seq, since: at, until: at, ...counts };
      growing.set(participant, fresh);
      all.push(fresh);
      continue;
    }
    known.to = seq;
    known.since = Math.min(known.since, at);
    known.until = Math.max(known.until, at);
    known.rows += 1;
    if (goesOn !== true) known.edits += 1;
    known.bytes += bytes.length;
  }
  return all;
}
