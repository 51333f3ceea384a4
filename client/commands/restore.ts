import { ok, type Result } from '../../shared/base/result.ts';
import { type RestoreParts, restoreMap } from '../../shared/doc/write/restore.ts';
import type { ArgumentMap } from '../../shared/model/map.ts';
import type { Refusal } from '../../shared/model/refusal.ts';
import type { MapSession } from '../session/types.ts';
import { act } from './act.ts';

/** Makes the map as it was, wholly or in part: one step of undo, seen by all at once. */
export function restore(session: MapSession, then: ArgumentMap, parts: RestoreParts): Result<void, Refusal> {
  return act(session, () => {
    restoreMap(session.doc, then, parts);
    return ok(undefined);
  });
}
