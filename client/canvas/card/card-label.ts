import type { RoundId } from '../../../shared/base/ids.ts';
import { asSentences, spokenElement } from '../../../shared/graph/spoken.ts';
import type { Element } from '../../../shared/model/element.ts';
import type { Voice } from '../../../shared/model/voice.ts';
import { independenceWords, type SupportVerdict } from '../../../shared/references/independence-verdict.ts';
import { openThreadsWords } from '../../comments/thread-words.ts';
import { ASKED_WORDS } from '../../standing/use-asked.ts';

/** What is known of a card besides what it says. */
interface CardFacts {
  readonly standing?: string | undefined;
  readonly caution?: SupportVerdict | undefined;
  /** Which critical questions are open on it. */
  readonly open?: string | undefined;
  /** Conversations about it that are open. */
  readonly threads?: number;
  /** The open round that asks about it. */
  readonly asked?: RoundId | undefined;
}

/** What a screen reader says for a card: kind, statement, who says it, what it rests on, where it stands, whom its support shares, which questions are open, whether a round asks about it, whether it is talked about, and what is folded under it. */
export function cardLabel(
  element: Element,
  voice: Voice | undefined,
  hiddenUnder: number,
  { standing, caution, open, threads = 0, asked }: CardFacts = {},
): string {
  return asSentences([
    ...spokenElement(element, voice),
    standing,
    caution === undefined ? undefined : independenceWords(caution),
    open,
    asked === undefined ? undefined : ASKED_WORDS,
    threads > 0 ? openThreadsWords(threads) : undefined,
    hiddenUnder > 0 ? `${hiddenUnder} folded under it` : undefined,
  ]);
}
