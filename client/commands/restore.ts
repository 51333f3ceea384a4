import { ok, type Result } from '../../shared/base/result.ts';
import { restoreEdits } from '../../shared/doc/write/restore.ts';
import type { ArgumentMap } from '../../shared/model/map.ts';
import type { Refusal } from '../../shared/model/refusal.ts';
import type { RestoreParts } from '../../shared/model/restore-plan.ts';
import { DOCUMENT_BYTES_MAX } from '../../shared/wire/limits.ts';
import type { MapSession } from '../session/types.ts';
import { mayAct } from './act.ts';

/**
 * Makes the map as it was, wholly or in part: one step of undo, in as many updates as can be sent. What is `unread`
 * of the map as it was stays as it is now. Refused before anything is written when the map could not hold it.
 */
export function restore(
  session: MapSession,
  then: ArgumentMap,
  parts: RestoreParts,
  unread: ReadonlySet<string> = new Set(),
): Result<void, Refusal> {
  const allowed = mayAct(session);
  if (!allowed.ok) return allowed;
  const edits = restoreEdits(session.doc, then, parts, { bytesMax: DOCUMENT_BYTES_MAX, unread });
  if (!edits.ok) return edits;
  session.undo.together(edits.value);
  return ok(undefined);
}
