import { evidenceState } from '../model/anchor.ts';
import type { Element } from '../model/element.ts';
import type { Voice } from '../model/voice.ts';
import { EVIDENCE_WORDS, kindWord } from '../model/words.ts';

/** What a screen reader is told of an element by itself: kind and statement, who says it, what it rests on. */
export function spokenElement(element: Element, voice: Voice | undefined): string[] {
  return [
    spokenStatement(element),
    voice === undefined ? 'Said in the room' : `Said by ${voice.label}`,
    EVIDENCE_WORDS[evidenceState(element.anchors)],
  ];
}

/** Kind and statement alone. */
export function spokenStatement(element: Element): string {
  const text = element.text.trim();
  return `${kindWord(element)}: ${text === '' ? 'nothing written yet' : text}`;
}

/** Parts as sentences, one after the other; what is absent is left out. */
export function asSentences(parts: readonly (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined)
    .map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1)}${/[.!?…]”?$/.test(part) ? '' : '.'}`)
    .join(' ');
}
