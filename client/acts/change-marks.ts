import type { ChangeMark } from '../view-state/types.ts';

/** What a mark says in one character, on cards and relations alike. */
export const CHANGE_SIGNS: Readonly<Record<ChangeMark, string>> = { added: '+', changed: '~', gone: '−' };

export const MARK_WORDS: Readonly<Record<ChangeMark, string>> = {
  added: 'Added',
  changed: 'Changed',
  gone: 'Gone',
};
