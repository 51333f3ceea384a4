import * as Y from 'yjs';
import type { z } from 'zod';
import { err, ok, type Result } from '../base/result.ts';
import { type Bearer, bearer } from '../model/bearer.ts';
import { type Diagnostic, type RecordKind, recordDiagnostic } from '../model/diagnostic.ts';
import { type Element, element } from '../model/element.ts';
import { NOTE_MAX, TEXT_MAX } from '../model/limits.ts';
import { type Region, region } from '../model/region.ts';
import { type Relation, relation } from '../model/relation.ts';
import { type Source, source } from '../model/source.ts';
import { type Voice, voice } from '../model/voice.ts';
import type { CollectionName } from './shape.ts';

/** A record of each collection. */
export interface RecordTypes {
  elements: Element;
  relations: Relation;
  regions: Region;
  voices: Voice;
  sources: Source;
  bearers: Bearer;
}

type ReadRecord<T> = (id: string, stored: unknown) => Result<T, Diagnostic>;

/** Reads one stored record of each collection. A bad one comes back as a diagnostic, never as an exception. */
export const READ: { readonly [C in CollectionName]: ReadRecord<RecordTypes[C]> } = {
  elements: readElement,
  relations: readRelation,
  regions: (id, stored) => check('region', region, id, { ...fieldsOf(stored), id }),
  voices: (id, stored) => check('voice', voice, id, { ...fieldsOf(stored), id }),
  sources: (id, stored) => check('source', source, id, { ...fieldsOf(stored), id }),
  bearers: (id, stored) => check('bearer', bearer, id, { ...fieldsOf(stored), id }),
};

/** Fields that every element may carry; those of its kind are added to them. */
const ELEMENT_FIELDS = ['kind', 'voice', 'addedBy', 'addedAt', 'scheme', 'position'] as const;
const KIND_FIELDS: Readonly<Record<string, readonly string[]>> = { cost: ['costType'], claim: ['role'] };
const RELATION_FIELDS = ['kind', 'from', 'to', 'addedBy', 'addedAt'] as const;
const REBUTTAL_FIELDS = ['mode', 'move'] as const;

/**
 * Two people may change the kind and a field of the old kind at once, so fields that the present kind does
 * not carry are passed over; and two people typing may together exceed a limit that each kept to, so a text
 * that is too long is still read whole.
 */
function readElement(id: string, stored: unknown): Result<Element, Diagnostic> {
  if (!(stored instanceof Y.Map)) return notARecord('element', id);
  const kind = stored.get('kind');
  const own = typeof kind === 'string' ? (KIND_FIELDS[kind] ?? []) : [];
  const text = textOf(stored.get('text'));
  const note = textOf(stored.get('note'));
  const checked = check('element', element, id, {
    ...pick(stored, [...ELEMENT_FIELDS, ...own]),
    id,
    text: text.slice(0, TEXT_MAX),
    note: note.slice(0, NOTE_MAX),
    bearers: keysOf(stored.get('bearers')),
    tags: keysOf(stored.get('tags')),
    anchors: anchorsOf(stored.get('anchors')),
  });
  return checked.ok ? ok({ ...checked.value, text, note }) : checked;
}

function readRelation(id: string, stored: unknown): Result<Relation, Diagnostic> {
  if (!(stored instanceof Y.Map)) return notARecord('relation', id);
  const own = stored.get('kind') === 'rebuttal' ? REBUTTAL_FIELDS : [];
  return check('relation', relation, id, { ...pick(stored, [...RELATION_FIELDS, ...own]), id });
}

function check<T>(
  kind: RecordKind,
  schema: z.ZodType<T>,
  id: string,
  candidate: unknown,
): Result<T, Diagnostic> {
  const parsed = schema.safeParse(candidate);
  return parsed.success ? ok(parsed.data) : err(recordDiagnostic(kind, id, parsed.error));
}

function notARecord(kind: RecordKind, id: string): Result<never, Diagnostic> {
  return err({
    severity: 'error',
    record: { kind, id },
    message: `The ${kind} ${id} was left out: it is not stored as a record.`,
  });
}

function fieldsOf(stored: unknown): Record<string, unknown> {
  if (stored instanceof Y.Map) return stored.toJSON();
  return typeof stored === 'object' && stored !== null ? { ...stored } : {};
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
  return stored instanceof Y.Map ? [...stored.keys()].sort() : [];
}

/** Anchors in reading order, so that equal documents list them equally. */
function anchorsOf(stored: unknown): unknown[] {
  if (!(stored instanceof Y.Map)) return [];
  const entries = [...stored.entries()].map(([id, value]) => ({ ...fieldsOf(value), id }));
  return entries.sort((a, b) => startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1));
}

function startOf(anchor: Record<string, unknown>): number {
  return typeof anchor['start'] === 'number' ? anchor['start'] : Number.MAX_SAFE_INTEGER;
}
