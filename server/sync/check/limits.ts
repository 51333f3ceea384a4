/** Bounds of one update; each keeps the worst frame under some 200 ms of work. */
export const UPDATE_STRUCTS_MAX = 20_000;
/** Pieces in a catch-up: all of a large map, brought back to a server that lost it. */
export const CATCH_UP_STRUCTS_MAX = 100_000;
export const DELETE_RANGES_MAX = 20_000;
/** Client ids in an update: one person's typing has one, a pasted undo a few. */
export const UPDATE_CLIENTS_MAX = 64;
/** Client ids in a catch-up: all page loads whose content a peer may bring back to a server that lost it. */
export const CATCH_UP_CLIENTS_MAX = 2_000;
/** Beyond this clocks no longer fit what Yjs computes with exactly. */
export const CLOCK_MAX = 2 ** 31;
/** Longest single string in UTF-16 units; the longest field of a map has 5,000. */
export const STRING_MAX = 64 * 1024;
/** Deepest nesting of a plain value. */
export const DEPTH_MAX = 32;
