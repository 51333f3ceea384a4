import { newId } from '../../shared/base/ids.ts';
import type { Voice } from '../../shared/model/voice.ts';
import type { MapSession } from '../session/types.ts';
import { nextVoiceColour } from './voice-colours.ts';

/** A voice that is new to the map, named as in a reference; it has still to be added. */
export function newVoice(session: MapSession, label: string): Voice {
  const named = label.trim();
  return {
    id: newId('voice', session.random),
    label: named,
    short: named.split(/\s+/)[0] ?? named,
    colour: nextVoiceColour(session.reading().map.voices.size),
  };
}
