import type { Complaint } from './validate.ts';

/** The part of a map that a record belongs to. */
export const RECORD_KINDS = [
  'element',
  'relation',
  'region',
  'voice',
  'source',
  'bearer',
  'comment',
  'tour',
  'step',
  'answer',
  'participant',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** Something about stored or imported data that a person should know; the rest of the map is read all the same. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  /** The record concerned, or absent when it is about the whole. */
  readonly record?: { readonly kind: RecordKind; readonly id: string };
  /** Where in the record, as in `anchors.0.exact`. */
  readonly path?: string;
  /** One sentence: what is wrong and what was done. */
  readonly message: string;
}

/** Longest id shown in a message, in characters: what is no id may be anything. */
const ID_SHOWN_MAX = 64;

/** Puts a validator's complaint about one record into a sentence, with the path. */
export function recordDiagnostic(kind: RecordKind, id: string, { path, what }: Complaint): Diagnostic {
  return leftOut(kind, id, path === '' ? `it ${what}` : `${path} ${what}`, path);
}

/** Says that a record was left out, and why. */
export function leftOut(kind: RecordKind, id: string, why: string, path = ''): Diagnostic {
  const shown = id.slice(0, ID_SHOWN_MAX);
  const at = path === '' ? {} : { path };
  return {
    severity: 'error',
    record: { kind, id: shown },
    ...at,
    message: `The ${kind} ${shown} was left out: ${why}.`,
  };
}
