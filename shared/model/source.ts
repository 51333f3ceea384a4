import * as z from 'zod/mini';
import { line, sha256, sourceId } from './fields.ts';
import { LABEL_MAX } from './limits.ts';

/** Longest single field of a reference, in UTF-16 units. */
const FIELD_MAX = 2_000;
/** Most authors listed on one reference. */
const AUTHORS_MAX = 200;
const text = line(FIELD_MAX);

const name = z.union([
  z.strictObject({
    family: line(LABEL_MAX),
    given: z.optional(line(LABEL_MAX)),
    'non-dropping-particle': z.optional(line(LABEL_MAX)),
    'dropping-particle': z.optional(line(LABEL_MAX)),
    suffix: z.optional(line(LABEL_MAX)),
  }),
  z.strictObject({ literal: text }),
]);
export type SourceName = z.infer<typeof name>;
const names = z.array(name).check(z.maxLength(AUTHORS_MAX));

const dateParts = z.array(z.int()).check(z.minLength(1), z.maxLength(3));
/** A day, month or year, or a range of two; where it is no such thing ("in press"), the words that stand for it. */
const date = z.union([
  z.strictObject({
    'date-parts': z.array(dateParts).check(z.minLength(1), z.maxLength(2)),
    circa: z.optional(z.literal(true)),
  }),
  z.strictObject({ literal: line(LABEL_MAX) }),
]);
export type SourceDate = z.infer<typeof date>;

/** A bibliographic record: a CSL-JSON item (schema 1.0.2) with the fields that references need, plus the hash of its text where that was added. */
export const source = z.strictObject({
  id: sourceId,
  type: line(LABEL_MAX),
  title: text,
  author: z.optional(names),
  editor: z.optional(names),
  translator: z.optional(names),
  issued: z.optional(date),
  accessed: z.optional(date),
  'container-title': z.optional(text),
  'collection-title': z.optional(text),
  'collection-number': z.optional(line(LABEL_MAX)),
  'event-title': z.optional(text),
  publisher: z.optional(text),
  'publisher-place': z.optional(text),
  edition: z.optional(text),
  volume: z.optional(line(LABEL_MAX)),
  issue: z.optional(line(LABEL_MAX)),
  number: z.optional(line(LABEL_MAX)),
  page: z.optional(line(LABEL_MAX)),
  /** What kind of its type it is: "PhD thesis". */
  genre: z.optional(text),
  language: z.optional(line(LABEL_MAX)),
  DOI: z.optional(text),
  ISBN: z.optional(line(LABEL_MAX)),
  ISSN: z.optional(line(LABEL_MAX)),
  PMID: z.optional(line(LABEL_MAX)),
  PMCID: z.optional(line(LABEL_MAX)),
  URL: z.optional(z.url({ protocol: /^https?$/ })),
  note: z.optional(text),
  license: z.optional(text),
  textHash: z.optional(sha256),
});
export type Source = z.infer<typeof source>;
