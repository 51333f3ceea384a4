import type { ElementId } from '../../shared/base/ids.ts';
import { err, type Result } from '../../shared/base/result.ts';
import { parseNativeText } from '../../shared/formats/native/parse.ts';
import type { Position } from '../../shared/model/fields.ts';
import { type Refusal, refusal } from '../../shared/model/refusal.ts';
import type { MapSession } from '../session/types.ts';
import { insertFragment } from './clipboard.ts';

/** Pastes cards that were copied from this or another map, their common top left corner at `at`. */
export function pasteClipboardText(
  session: MapSession,
  text: string,
  at: Position,
): Result<ElementId[], Refusal> {
  const parsed = parseNativeText(text);
  if (!parsed.ok) return err(refusal('invalid-record', 'The clipboard does not hold cards of a map.'));
  return insertFragment(session, parsed.value.map, at);
}
