import type { z } from 'zod';

/** The part of a map that a record belongs to. */
export const RECORD_KINDS = ['element', 'relation', 'region', 'voice', 'source', 'bearer', 'participant'] as const;
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

/** Puts a validator's complaint about one record into a sentence, with the path. */
export function recordDiagnostic(kind: RecordKind, id: string, error: z.ZodError): Diagnostic {
  const [issue] = error.issues;
  const path = issue?.path.join('.') ?? '';
  const what = issue?.message ?? 'is not valid';
  return {
    severity: 'error',
    record: { kind, id },
    path,
    message: `The ${kind} ${id} was left out: ${path === '' ? '' : `${path}: `}${what}.`,
  };
}
