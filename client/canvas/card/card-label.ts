import { asSentences, spokenElement } from '../../../shared/graph/spoken.ts';
import type { Element } from '../../../shared/model/element.ts';
import type { Voice } from '../../../shared/model/voice.ts';

/** What a screen reader says for a card: kind, statement, who says it, what it rests on, where it stands, and what is folded under it. */
export function cardLabel(
  element: Element,
  voice: Voice | undefined,
  hiddenUnder: number,
  standing?: string,
): string {
  return asSentences([
    ...spokenElement(element, voice),
    standing,
    hiddenUnder > 0 ? `${hiddenUnder} folded under it` : undefined,
  ]);
}
