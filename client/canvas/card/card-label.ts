import { evidenceState } from '../../../shared/model/anchor.ts';
import type { Element } from '../../../shared/model/element.ts';
import type { Voice } from '../../../shared/model/voice.ts';
import { EVIDENCE_WORDS, kindWord } from '../../../shared/model/words.ts';

/** What a screen reader says for a card: kind, statement, who says it, what it rests on, and what is folded under it. */
export function cardLabel(element: Element, voice: Voice | undefined, hiddenUnder: number): string {
  const text = element.text.trim();
  const parts = [
    `${kindWord(element)}: ${text === '' ? 'nothing written yet' : text}`,
    voice === undefined ? 'Said in the room' : `Said by ${voice.label}`,
    EVIDENCE_WORDS[evidenceState(element.anchors)],
  ];
  if (hiddenUnder > 0) parts.push(`${hiddenUnder} folded under it`);
  return parts.map((each) => each.replace(/[.!?…]?$/, (end) => end || '.')).join(' ');
}
