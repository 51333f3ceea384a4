/** Limits that both ends know. Bytes are of the binary frame; each has its reason. */

/** Largest single edit: a paste of some hundred cards fits, a pasted book does not. */
export const UPDATE_BYTES_MAX = 1024 * 1024;
/** Largest catch-up after working offline. */
export const CATCH_UP_BYTES_MAX = 4 * 1024 * 1024;
/** Largest frame that is read at all; above the two so that they can be refused with a reason. */
export const FRAME_BYTES_MAX = 8 * 1024 * 1024;
/** Largest presence of one person: a selection of some fifty cards in motion. */
export const PRESENCE_BYTES_MAX = 4 * 1024;
/** Largest stored document: about 100 MB of memory while it is open. */
export const DOCUMENT_BYTES_MAX = 5 * 1024 * 1024;
/** Largest JSON body of a request: a map file of the largest document. */
export const BODY_BYTES_MAX = 10 * 1024 * 1024;
/** Longest display name, in UTF-16 units. */
export const NAME_MAX = 60;
/** People in one map at once. */
export const PEOPLE_MAX = 200;
/** Fewest milliseconds between two cursor positions that a client sends: 20 a second looks smooth. */
export const PRESENCE_INTERVAL_MS = 50;
/** Largest text of a source, as it is sent: 500 dense pages with their marks take some 5 MB. */
export const TEXT_BYTES_MAX = 8 * 1024 * 1024;
