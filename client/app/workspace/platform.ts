import { chordLabel } from './chords.ts';

const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);

/** A chord in the words of this machine's keyboard. */
export function keysHere(chord: string): string {
  return chordLabel(chord, isMac);
}
