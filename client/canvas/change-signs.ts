import type { ChangeMark } from '../view-state/types.ts';

/** What a mark says in one character, on cards and relations alike. */
export const CHANGE_SIGNS: Readonly<Record<ChangeMark, string>> = { added: '+', changed: '~', gone: '−' };
