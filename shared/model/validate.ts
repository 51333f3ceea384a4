import type * as z from 'zod/mini';
import { err, ok, type Result } from '../base/result.ts';

/** A validator of one type, whatever it is made with. */
export type Schema<T> = z.ZodMiniType<T>;

/** What a validator finds wrong first. */
export interface Complaint {
  /** Where, as in `anchors.0.exact`; empty when it is about the whole. */
  readonly path: string;
  /** The rest of a sentence that starts with the field: "is missing". */
  readonly what: string;
}

/** Checks a candidate of unknown shape. What is wrong comes back in plain English, never as an exception. */
export function validate<T>(schema: Schema<T>, candidate: unknown): Result<T, Complaint> {
  const parsed = schema.safeParse(candidate, { error: describe });
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  return err({ path: issue?.path.map(String).join('.') ?? '', what: issue?.message ?? 'is not valid' });
}

/** The complaint as a sentence about `whole`, or about the field where it lies. */
export function complaintSentence(complaint: Complaint, whole: string): string {
  return `${complaint.path === '' ? whole : complaint.path} ${complaint.what}.`;
}

type RawIssue = z.core.$ZodRawIssue;

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'a record',
};

const FORMAT_WORDS: Readonly<Record<string, string>> = {
  datetime: 'is not a time such as 2026-01-31T09:30:00Z',
  url: 'is not a web address',
};

function describe(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'is missing';
      return `is not ${TYPE_WORDS[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      if (issue.input === undefined) return 'is missing';
      return `is not one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_union':
      return issue.discriminator === undefined ? 'has none of the forms it may have' : 'is not a known kind';
    case 'unrecognized_keys':
      return `has what does not belong there: ${issue.keys.join(', ')}`;
    case 'invalid_format':
      return FORMAT_WORDS[issue.format] ?? 'has not the form it must have';
    case 'too_big':
      return tooBig(issue.origin, issue.maximum);
    case 'too_small':
      return tooSmall(issue.origin, issue.minimum);
    default:
      return 'is not valid';
  }
}

function tooBig(origin: string, maximum: number | bigint): string {
  if (origin === 'string') return `is longer than ${maximum} characters`;
  return origin === 'array' ? `has more than ${maximum} entries` : `is larger than ${maximum}`;
}

function tooSmall(origin: string, minimum: number | bigint): string {
  if (origin === 'number' || origin === 'int') return `is smaller than ${minimum}`;
  return 'is empty';
}
