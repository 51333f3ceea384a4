/** Why a transaction was made. Undo takes back `command` and `typing` only; everything else is not one person's to take back. */
export type EditOrigin = { readonly type: 'command' | 'typing' | 'along' | 'seed' | 'repair' | 'migrate' };

/** A person's act through a command. */
export const COMMAND: EditOrigin = { type: 'command' };
/** A person's keystrokes in a text. */
export const TYPING: EditOrigin = { type: 'typing' };
/** What a person's act needed and others may build on, such as the voice of a paper's authors. */
export const ALONG: EditOrigin = { type: 'along' };
/** The content that a map starts with; only the server writes it. */
export const SEED: EditOrigin = { type: 'seed' };
/** The sweep of what two racing people left behind; only the server makes it. */
export const REPAIR: EditOrigin = { type: 'repair' };
/** The lift of an older document to the present schema; only the server makes it. */
export const MIGRATE: EditOrigin = { type: 'migrate' };
