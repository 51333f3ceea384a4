import type { CSSProperties } from 'react';
import type { Voice } from '../../shared/model/voice.ts';
import './marks.css';

/** Who says it in print, in short ("Oliver"), with a dot of the voice's colour; absent: said in the room. */
export function VoiceChip({ voice }: { readonly voice: Voice | undefined }) {
  if (voice === undefined) {
    return (
      <span className="voice-chip voice-chip-room" title="Said in the room, not in print">
        room
      </span>
    );
  }
  return (
    <span
      className="voice-chip"
      title={`Said in print by ${voice.label}`}
      style={{ '--voice-colour': voice.colour } as CSSProperties}
    >
      {voice.short}
    </span>
  );
}
