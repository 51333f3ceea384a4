import type * as Y from 'yjs';
import { wellFormed } from '../base/text.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { oneLine } from '../model/fields.ts';
import { DESCRIPTION_MAX, SUBJECT_MAX, TITLE_MAX } from '../model/limits.ts';
import type { ArgumentMap, MapField } from '../model/map.ts';
import { assembleMap } from './assemble.ts';
import { READ } from './read-record.ts';
import type { MapRecords } from './records.ts';
import { COLLECTIONS, type CollectionName, readableRoot } from './shape.ts';

/** A map as the document gives it, with what had to be left out. */
export interface MapReading {
  readonly map: ArgumentMap;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a whole document. Total: bad records become diagnostics and the rest is read all the same. */
export function readMap(doc: Y.Doc): MapReading {
  const records = readRecords(doc);
  return { map: assembleMap(records), diagnostics: listDiagnostics(records) };
}

/** Reads every record of a document, before relations are sifted. */
export function readRecords(doc: Y.Doc): MapRecords {
  const records: MapRecords = {
    ...readMeta(doc),
    elements: new Map(),
    relations: new Map(),
    regions: new Map(),
    voices: new Map(),
    sources: new Map(),
    bearers: new Map(),
    comments: new Map(),
    tours: new Map(),
    steps: new Map(),
    answers: new Map(),
    diagnostics: new Map(),
  };
  for (const collection of COLLECTIONS) {
    for (const id of readableRoot(doc, collection).keys()) readInto(records, doc, collection, id);
  }
  return records;
}

/** The diagnostics in one order for everybody: by collection and id. */
export function listDiagnostics(records: MapRecords): Diagnostic[] {
  return [...records.diagnostics].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

/** Reads one record into `records`, or takes it out when it is gone or bad. */
export function readInto(records: MapRecords, doc: Y.Doc, collection: CollectionName, id: string): void {
  const target = records[collection] as Map<string, unknown>;
  const key = `${collection} ${id}`;
  records.diagnostics.delete(key);
  const stored = readableRoot(doc, collection);
  if (!stored.has(id)) {
    target.delete(id);
    return;
  }
  const reading = READ[collection](id, stored.get(id));
  if (reading.ok) target.set(id, reading.value);
  else {
    target.delete(id);
    records.diagnostics.set(key, reading.error);
  }
}

/** What the map says of itself; anything but text counts as empty. */
export function readMeta(doc: Y.Doc): Pick<ArgumentMap, MapField> {
  const meta = readableRoot(doc, 'meta');
  return {
    title: asText(meta.get('title'), TITLE_MAX),
    description: asText(meta.get('description'), DESCRIPTION_MAX),
    subject: oneLine(asText(meta.get('subject'), SUBJECT_MAX)),
  };
}

/** The subject as it is stored, whatever that is. */
export function storedSubject(doc: Y.Doc): unknown {
  return readableRoot(doc, 'meta').get('subject');
}

function asText(value: unknown, max: number): string {
  return typeof value === 'string' ? wellFormed(value.slice(0, max)) : '';
}
