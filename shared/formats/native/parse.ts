import type { z } from 'zod';
import { err, ok, type Result } from '../../base/result.ts';
import { bearer } from '../../model/bearer.ts';
import { type Diagnostic, type RecordKind, recordDiagnostic } from '../../model/diagnostic.ts';
import { element } from '../../model/element.ts';
import type { ArgumentMap } from '../../model/map.ts';
import { migrate, type PlainCollections, SCHEMA_VERSION } from '../../model/migrations.ts';
import { region } from '../../model/region.ts';
import { relation } from '../../model/relation.ts';
import { soundRelations } from '../../model/sound-relations.ts';
import { source } from '../../model/source.ts';
import { voice } from '../../model/voice.ts';
import { envelope, type FileParticipant, fileParticipant } from './format.ts';

/** A file as read: the map, whom `addedBy` names, and what was left out. */
export interface ParsedFile {
  readonly map: ArgumentMap;
  readonly participants: readonly FileParticipant[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Why a file could not be read at all, in a sentence that says what to do. */
export interface UnreadableFile {
  readonly message: string;
}

/** Reads a native map from parsed JSON. A bad record is left out with a diagnostic; a file of another kind or from a newer version is refused. */
export function parseNative(data: unknown): Result<ParsedFile, UnreadableFile> {
  const outside = envelope.safeParse(data);
  if (!outside.success) return err({ message: outsideMessage(outside.error) });
  const { format: _, schemaVersion, title, description, ...collections } = outside.data;
  const lifted = migrate(collections, schemaVersion);
  if (!lifted.ok) return err({ message: versionMessage(lifted.error) });
  const diagnostics: Diagnostic[] = [];
  const plain = lifted.value;
  const elements = readAll('element', element, plain['elements'], diagnostics);
  const relations = readAll('relation', relation, plain['relations'], diagnostics);
  const sound = soundRelations(elements, relations);
  for (const id of relations.keys()) if (!sound.has(id)) diagnostics.push(unsound(id));
  const map: ArgumentMap = {
    title,
    description,
    elements,
    relations: sound,
    regions: readAll('region', region, plain['regions'], diagnostics),
    voices: readAll('voice', voice, plain['voices'], diagnostics),
    sources: readAll('source', source, plain['sources'], diagnostics),
    bearers: readAll('bearer', bearer, plain['bearers'], diagnostics),
  };
  const participants = readAll('participant', fileParticipant, plain['participants'], diagnostics);
  return ok({ map, participants: [...participants.values()], diagnostics });
}

/** Reads a native map from the text of a file. */
export function parseNativeText(text: string): Result<ParsedFile, UnreadableFile> {
  try {
    return parseNative(JSON.parse(text));
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    return err({ message: 'This file is not JSON. Choose a map that was exported from Penumbra.' });
  }
}

function readAll<T extends { readonly id: string }>(
  kind: RecordKind,
  schema: z.ZodType<T>,
  records: PlainCollections[string] | undefined,
  diagnostics: Diagnostic[],
): Map<T['id'], T> {
  const read = new Map<T['id'], T>();
  for (const record of records ?? []) {
    const parsed = schema.safeParse(record);
    const id = String(record['id'] ?? 'without an id');
    if (!parsed.success) diagnostics.push(recordDiagnostic(kind, id, parsed.error));
    else if (read.has(parsed.data.id)) diagnostics.push(repeated(kind, id));
    else read.set(parsed.data.id, parsed.data);
  }
  return read;
}

function repeated(kind: RecordKind, id: string): Diagnostic {
  return {
    severity: 'error',
    record: { kind, id },
    message: `The ${kind} ${id} occurs twice; the first was kept.`,
  };
}

function unsound(id: string): Diagnostic {
  return {
    severity: 'error',
    record: { kind: 'relation', id },
    message: `The relation ${id} was left out: an end is missing, or a rule of the model forbids it.`,
  };
}

function outsideMessage(error: z.ZodError): string {
  const [issue] = error.issues;
  const path = issue?.path.join('.') ?? '';
  if (path === '' || path === 'format') {
    return 'This is not a Penumbra map. Choose a file that was exported from Penumbra.';
  }
  return `This map cannot be read: ${path} ${issue?.message ?? 'is not valid'}.`;
}

function versionMessage(failure: 'from-the-future' | 'unknown-version'): string {
  return failure === 'from-the-future'
    ? `This map was written by a newer Penumbra (this one reads up to version ${SCHEMA_VERSION}). Update, then try again.`
    : 'This map does not say which version it was written with, so it cannot be read.';
}
