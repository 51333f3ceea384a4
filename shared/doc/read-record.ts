import * as Y from 'yjs';
import { err, type Result } from '../base/result.ts';
import { answer } from '../model/answer.ts';
import { bearer } from '../model/bearer.ts';
import { comment } from '../model/comment.ts';
import { type Diagnostic, leftOut, type RecordKind, recordDiagnostic } from '../model/diagnostic.ts';
import { ELEMENT_KINDS, type Element, type ElementKind, elementAtRest } from '../model/element.ts';
import { plainMode } from '../model/link-rules.ts';
import { region } from '../model/region.ts';
import { type Relation, relation, type TargetId, targetsRelation } from '../model/relation.ts';
import { source } from '../model/source.ts';
import { step, tour } from '../model/tour.ts';
import { type Schema, validate } from '../model/validate.ts';
import { voice } from '../model/voice.ts';
import { isPlain } from './plain.ts';
import type { RecordTypes } from './records.ts';
import type { CollectionName } from './shape.ts';

type ReadRecord<T> = (id: string, stored: unknown) => Result<T, Diagnostic>;

/** Reads one stored record of each collection. A bad one comes back as a diagnostic, never as an exception. */
export const READ: { readonly [C in CollectionName]: ReadRecord<RecordTypes[C]> } = {
  elements: readElement,
  relations: readRelation,
  regions: readRegion,
  voices: (id, stored) => readPlain('voice', voice, id, stored),
  sources: (id, stored) => readPlain('source', source, id, stored),
  bearers: (id, stored) => readPlain('bearer', bearer, id, stored),
  comments: (id, stored) => readFields('comment', comment, COMMENT_FIELDS, id, stored),
  tours: (id, stored) => readFields('tour', tour, TOUR_FIELDS, id, stored),
  steps: (id, stored) => readFields('step', step, STEP_FIELDS, id, stored),
  answers: (id, stored) => readFields('answer', answer, ANSWER_FIELDS, id, stored),
};

/** Fields that every element may carry; those of its kind are added to them. */
const ELEMENT_FIELDS = ['voice', 'addedBy', 'addedAt', 'scheme'] as const;
const KIND_FIELDS: Readonly<Record<string, readonly string[]>> = { cost: ['costType'], claim: ['role'] };
/** Fields without which a relation is none. */
const RELATION_FIELDS = ['kind', 'from', 'to', 'addedBy', 'addedAt'] as const;
/** Fields that a record must have, and those that it may have besides. */
interface FieldNames {
  readonly must: readonly string[];
  readonly may: readonly string[];
}
const AUTHORSHIP = ['addedBy', 'addedAt'] as const;
const COMMENT_FIELDS: FieldNames = {
  must: ['about', 'text', ...AUTHORSHIP],
  may: ['replyTo', 'mentions', 'resolved', 'editedAt'],
};
const TOUR_FIELDS: FieldNames = { must: ['title', 'rank', ...AUTHORSHIP], may: [] };
const STEP_FIELDS: FieldNames = {
  must: ['tour', 'rank', 'caption', 'show', ...AUTHORSHIP],
  may: ['passage'],
};
const ANSWER_FIELDS: FieldNames = {
  must: ['subject', 'list', 'item', 'points', ...AUTHORSHIP],
  may: ['answer', 'note'],
};
const REGION_FIELDS = ['title', 'position', 'size', 'costType'] as const;

/** What stands for a field that was lost: undoing a deletion cannot bring back what somebody else had overwritten meanwhile. */
const ORIGIN = { x: 0, y: 0 } as const;
const LOST_REGION = { title: 'Untitled', position: ORIGIN, size: { width: 400, height: 300 } } as const;

/**
 * Fields that the present kind does not carry are passed over: people may change the kind and a field of the
 * old kind at once. Fields that were lost (see `ORIGIN`) are read as their plainest value, so that the card is
 * never lost for them.
 */
function readElement(id: string, stored: unknown): Result<Element, Diagnostic> {
  if (!(stored instanceof Y.Map)) return notARecord('element', id);
  const kind = kindOf(stored);
  const own = typeof kind === 'string' ? (KIND_FIELDS[kind] ?? []) : [];
  return check('element', elementAtRest, id, {
    ...pick(stored, [...ELEMENT_FIELDS, ...own]),
    id,
    kind,
    position: stored.get('position') ?? ORIGIN,
    text: textOf(stored.get('text')),
    note: textOf(stored.get('note')),
    bearers: keysOf(stored.get('bearers')),
    tags: keysOf(stored.get('tags')),
    anchors: anchorsOf(stored.get('anchors')),
  });
}

/** The stored kind; a claim where it was lost, or where a cost has lost its type: what is said stays said. */
function kindOf(stored: Y.Map<unknown>): unknown {
  const kind = stored.get('kind') ?? 'claim';
  return kind === 'cost' && stored.get('costType') === undefined ? 'claim' : kind;
}

/** The kind that an element is read with, without reading the rest of it; undefined when it has none. */
export function readKind(stored: unknown): ElementKind | undefined {
  const kind = stored instanceof Y.Map ? kindOf(stored) : undefined;
  return ELEMENT_KINDS.find((each) => each === kind);
}

function readRelation(id: string, stored: unknown): Result<Relation, Diagnostic> {
  if (!(stored instanceof Y.Map)) return notARecord('relation', id);
  if (isIncomplete(stored)) return err(incomplete('relation', id));
  const rebuttal = stored.get('kind') === 'rebuttal' ? rebuttalFields(stored) : {};
  return check('relation', relation, id, { ...pick(stored, RELATION_FIELDS), ...rebuttal, id });
}

/** A rebuttal of a relation is an undercut whatever is stored: one may have linked it there while another chose its mode. */
function rebuttalFields(stored: Y.Map<unknown>): Record<string, unknown> {
  const to = stored.get('to');
  const onRelation = typeof to === 'string' && targetsRelation(to as TargetId);
  const mode = onRelation ? 'undercut' : (stored.get('mode') ?? plainMode(to as TargetId));
  return { ...pick(stored, ['move']), mode };
}

/**
 * Whether a relation lacks what makes it one. That happens without anybody's fault: one person deletes it,
 * another links it elsewhere, and undoing the deletion cannot bring back what the other one overwrote.
 */
export function isIncomplete(stored: Y.Map<unknown>): boolean {
  return RELATION_FIELDS.some((name) => stored.get(name) === undefined);
}

function incomplete(kind: RecordKind, id: string): Diagnostic {
  return {
    ...leftOut(kind, id, 'it lost a field when several people changed it'),
    severity: 'warning',
  };
}

function readRegion(id: string, stored: unknown): Result<RecordTypes['regions'], Diagnostic> {
  if (!(stored instanceof Y.Map)) return notARecord('region', id);
  return check('region', region, id, { ...LOST_REGION, ...pick(stored, REGION_FIELDS), id });
}

/** A record of which each field is changed by itself; one that has lost a field (see `isIncomplete`) is left out. */
function readFields<T>(
  kind: RecordKind,
  schema: Schema<T>,
  { must, may }: FieldNames,
  id: string,
  stored: unknown,
): Result<T, Diagnostic> {
  if (!(stored instanceof Y.Map)) return notARecord(kind, id);
  if (must.some((name) => stored.get(name) === undefined)) return err(incomplete(kind, id));
  return check(kind, schema, id, { ...pick(stored, [...must, ...may]), id });
}

function readPlain<T>(
  kind: RecordKind,
  schema: Schema<T>,
  id: string,
  stored: unknown,
): Result<T, Diagnostic> {
  if (!isPlain(stored)) return notARecord(kind, id);
  return check(kind, schema, id, { ...stored, id });
}

function check<T>(
  kind: RecordKind,
  schema: Schema<T>,
  id: string,
  candidate: unknown,
): Result<T, Diagnostic> {
  const valid = validate(schema, candidate);
  return valid.ok ? valid : err(recordDiagnostic(kind, id, valid.error));
}

function notARecord(kind: RecordKind, id: string): Result<never, Diagnostic> {
  return err(leftOut(kind, id, 'it is not stored as a record'));
}

function pick(stored: Y.Map<unknown>, names: readonly string[]): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const name of names) {
    const value = stored.get(name);
    if (value !== undefined) fields[name] = value;
  }
  return fields;
}

function textOf(stored: unknown): string {
  return stored instanceof Y.Text ? stored.toString() : '';
}

function keysOf(stored: unknown): string[] {
  return stored instanceof Y.Map ? [...stored.keys()] : [];
}

function anchorsOf(stored: unknown): unknown[] {
  if (!(stored instanceof Y.Map)) return [];
  return [...stored.entries()].map(([id, value]) => (isPlain(value) ? { ...value, id } : value));
}
