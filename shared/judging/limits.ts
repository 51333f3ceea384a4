/** Most rounds of one map, past ones included: a term of weekly sittings with several questions each. */
export const ROUNDS_MAX = 100;
/** Most things that one round asks about: all costs of a large map; nobody judges more with care at one sitting. */
export const TARGETS_MAX = 100;
/** Longest reason given with a judgement, in UTF-16 units: a reason, not an essay. */
export const REASON_MAX = 500;
/** Longest time that a round may take from its opening, in milliseconds: ten weeks, the longest course that judges apart. */
export const ROUND_MS_MAX = 70 * 24 * 60 * 60 * 1000;
/** Fewest ballots from which single judgements are shown where names are hidden: among fewer it is guessed whose is whose. */
export const SINGLY_MIN = 5;
/** Fewest ballots from which anything is told where names are hidden: of two, each would know the other's. */
export const TOLD_MIN = 3;
