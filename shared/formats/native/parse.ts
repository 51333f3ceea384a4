import { err, ok, type Result } from '../../base/result.ts';
import { answer } from '../../model/answer.ts';
import { bearer } from '../../model/bearer.ts';
import { comment } from '../../model/comment.ts';
import { type Diagnostic, leftOut, type RecordKind, recordDiagnostic } from '../../model/diagnostic.ts';
import { type Element, element, elementAtRest } from '../../model/element.ts';
import type { ArgumentMap } from '../../model/map.ts';
import { migrate, type PlainRecord } from '../../model/migrations.ts';
import { participant } from '../../model/participant.ts';
import { region } from '../../model/region.ts';
import { relation } from '../../model/relation.ts';
import { soundRelations } from '../../model/sound-relations.ts';
import { source } from '../../model/source.ts';
import { step, tour } from '../../model/tour.ts';
import { type Complaint, type Schema, validate } from '../../model/validate.ts';
import { voice } from '../../model/voice.ts';
import { type Envelope, isObject, openEnvelope, type UnreadableFile, versionMessage } from './envelope.ts';
import { FILE_COLLECTIONS, type FileCollection, type FileParticipant } from './format.ts';

/** A file as read: the map, whom `addedBy` names, and what was left out. */
export interface ParsedFile {
  readonly map: ArgumentMap;
  readonly participants: readonly FileParticipant[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a native map from parsed JSON. A bad record is left out with a diagnostic; a file of another kind or from a newer version is refused. */
export function parseNative(data: unknown): Result<ParsedFile, UnreadableFile> {
  const envelope = openEnvelope(data);
  if (!envelope.ok) return envelope;
  const diagnostics = [...envelope.value.diagnostics];
  const lifted = migrate(plainRecords(envelope.value, diagnostics), envelope.value.schemaVersion);
  if (!lifted.ok) return err({ message: versionMessage(lifted.error) });
  const plain = lifted.value;
  const elements = readAll('element', readElement, plain.elements, diagnostics);
  const relations = readAll('relation', by(relation), plain.relations, diagnostics);
  const sound = soundRelations(elements, relations);
  for (const id of relations.keys()) if (!sound.has(id)) diagnostics.push(unsound(id));
  const map: ArgumentMap = {
    title: envelope.value.title,
    description: envelope.value.description,
    subject: envelope.value.subject,
    elements,
    relations: sound,
    regions: readAll('region', by(region), plain.regions, diagnostics),
    voices: readAll('voice', by(voice), plain.voices, diagnostics),
    sources: readAll('source', by(source), plain.sources, diagnostics),
    bearers: readAll('bearer', by(bearer), plain.bearers, diagnostics),
    comments: readAll('comment', by(comment), plain.comments, diagnostics),
    tours: readAll('tour', by(tour), plain.tours, diagnostics),
    steps: readAll('step', by(step), plain.steps, diagnostics),
    answers: readAll('answer', by(answer), plain.answers, diagnostics),
  };
  const participants = readAll('participant', by(participant), plain.participants, diagnostics);
  return ok({ map, participants: [...participants.values()], diagnostics });
}

/** Reads a native map from the text of a file. */
export function parseNativeText(text: string): Result<ParsedFile, UnreadableFile> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    return err({ message: 'This file is not JSON. Choose a map that was exported from Penumbra.' });
  }
  return parseNative(data);
}

/** The entries of each list that are records at all. */
function plainRecords(
  envelope: Envelope,
  diagnostics: Diagnostic[],
): Record<FileCollection, readonly PlainRecord[]> {
  const plain = {} as Record<FileCollection, readonly PlainRecord[]>;
  for (const name of FILE_COLLECTIONS) {
    const records = envelope.collections[name].filter(isObject);
    const others = envelope.collections[name].length - records.length;
    if (others > 0) {
      const message = `Of the ${name}, ${others} were left out: they are not records.`;
      diagnostics.push({ severity: 'error', path: name, message });
    }
    plain[name] = records;
  }
  return plain;
}

interface ReadRecord<T> {
  readonly value: T;
  /** What is wrong with it, although it was read. */
  readonly flaw?: Complaint;
}

type Read<T> = (record: PlainRecord) => Result<ReadRecord<T>, Complaint>;

function by<T>(schema: Schema<T>): Read<T> {
  return (record) => {
    const valid = validate(schema, record);
    return valid.ok ? ok({ value: valid.value }) : valid;
  };
}

/** Several people can together exceed the limits of an element, and what was exported must come back whole. */
function readElement(record: PlainRecord): Result<ReadRecord<Element>, Complaint> {
  const strict = validate(element, record);
  if (strict.ok) return ok({ value: strict.value });
  const loose = validate(elementAtRest, record);
  return loose.ok ? ok({ value: loose.value, flaw: strict.error }) : loose;
}

function readAll<T extends { readonly id: string }>(
  kind: RecordKind,
  read: Read<T>,
  records: readonly PlainRecord[] | undefined,
  diagnostics: Diagnostic[],
): Map<T['id'], T> {
  const found = new Map<T['id'], T>();
  for (const record of records ?? []) {
    const one = read(record);
    const id = typeof record.id === 'string' ? record.id : 'without an id';
    if (!one.ok) diagnostics.push(recordDiagnostic(kind, id, one.error));
    else if (found.has(one.value.value.id))
      diagnostics.push(leftOut(kind, id, 'another one before it has its id'));
    else {
      found.set(one.value.value.id, one.value.value);
      if (one.value.flaw !== undefined) diagnostics.push(flawed(kind, id, one.value.flaw));
    }
  }
  return found;
}

function flawed(kind: RecordKind, id: string, { path, what }: Complaint): Diagnostic {
  const message = `The ${kind} ${id} was read although ${path} ${what}.`;
  return { severity: 'warning', record: { kind, id }, path, message };
}

function unsound(id: string): Diagnostic {
  return leftOut('relation', id, 'an end is missing, or a rule of the model forbids it');
}
