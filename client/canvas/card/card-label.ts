import { asSentences, spokenElement } from '../../../shared/graph/spoken.ts';
import type { Element } from '../../../shared/model/element.ts';
import type { Voice } from '../../../shared/model/voice.ts';
import { independenceWords, type SupportVerdict } from '../../../shared/references/independence.ts';

/** What a screen reader says for a card: kind, statement, who says it, what it rests on, where it stands, whom its support shares, which questions are open, and what is folded under it. */
export function cardLabel(
  element: Element,
  voice: Voice | undefined,
  hiddenUnder: number,
  standing?: string,
  caution?: SupportVerdict,
  open?: string,
): string {
  return asSentences([
    ...spokenElement(element, voice),
    standing,
    caution === undefined ? undefined : independenceWords(caution),
    open,
    hiddenUnder > 0 ? `${hiddenUnder} folded under it` : undefined,
  ]);
}
