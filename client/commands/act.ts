import { isoNow } from '../../shared/base/clock.ts';
import { err, ok, type Result } from '../../shared/base/result.ts';
import { ALONG } from '../../shared/doc/origin.ts';
import { inOneEdit, type Written } from '../../shared/doc/write/edit.ts';
import { type Refusal, refusal } from '../../shared/model/refusal.ts';
import { mayEdit } from '../../shared/wire/roles.ts';
import type { MapSession } from '../session/types.ts';

/** Runs one intent as one step of undo and one update. Refused before anything is written when the person may not edit or the map is not here yet. */
export function act<T>(session: MapSession, intent: () => Result<T, Refusal>): Result<T, Refusal> {
  const allowed = mayAct(session);
  if (!allowed.ok) return allowed;
  session.undo.boundary();
  const outcome = inOneEdit(session.doc, intent);
  session.undo.boundary();
  return outcome;
}

/** Writes what an act needs and everybody may go on using, so that undoing the act leaves it: an update of its own, no step of undo. */
export function bringAlong(session: MapSession, intent: () => Written): Written {
  const allowed = mayAct(session);
  return allowed.ok ? inOneEdit(session.doc, intent, ALONG) : allowed;
}

/** Whether the person may change the map at this moment; if not, why. */
export function mayAct(session: MapSession): Result<void, Refusal> {
  if (!mayEdit(session.me.role)) {
    return err(
      refusal('read-only', 'You can read this map but not change it. Ask the host for a participant link.'),
    );
  }
  if (!session.ready()) {
    return err(refusal('read-only', 'The map is still loading. Try again in a moment.'));
  }
  return ok(undefined);
}

/** Who did it and when, for a new record. */
export function authorship(session: MapSession): Pick<Authored, 'addedBy' | 'addedAt'> {
  return { addedBy: session.me.id, addedAt: isoNow(session.clock) };
}

interface Authored {
  readonly addedBy: MapSession['me']['id'];
  readonly addedAt: string;
}
