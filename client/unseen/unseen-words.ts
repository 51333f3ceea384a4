import type { UnseenMark } from '../view-state/types.ts';

/** What a mark says, at the beginning of what a screen reader says of a card. */
export const UNSEEN_WORDS: Readonly<Record<UnseenMark, string>> = {
  added: 'New',
  changed: 'Changed',
  commented: 'New comment',
};

/** How much of what is folded away is unseen: "2 new or changed". */
export function unseenUnderWords(count: number): string {
  return `${count} new or changed`;
}
