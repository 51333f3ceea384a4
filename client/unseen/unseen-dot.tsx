import type { UnseenMark } from '../view-state/types.ts';
import './unseen-dot.css';
import { UNSEEN_WORDS, unseenUnderWords } from './unseen-words.ts';

/** A dot on what others added or changed; whatever bears it says so in its label. */
export function UnseenDot({ mark }: { readonly mark: UnseenMark | undefined }) {
  if (mark === undefined) return null;
  return (
    <span className="unseen-dot" data-unseen-mark={mark} title={UNSEEN_WORDS[mark]} aria-hidden="true" />
  );
}

/** How many of what is folded away under something are unseen. */
export function UnseenUnder({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <span className="unseen-under" title={unseenUnderWords(count)} aria-hidden="true">
      {count}
    </span>
  );
}
