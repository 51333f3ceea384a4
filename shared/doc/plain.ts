import * as Y from 'yjs';
import type { PlainCollections, PlainRecord } from '../model/migrations.ts';
import { COLLECTIONS, type CollectionName, fieldShape, readableRoot } from './shape.ts';

/** Every stored record as plain data of its own schema version; what is not stored as a record is passed over. */
export function plainCollections(doc: Y.Doc): PlainCollections {
  return Object.fromEntries(COLLECTIONS.map((name) => [name, plainRecords(doc, name)]));
}

function plainRecords(doc: Y.Doc, collection: CollectionName): PlainRecord[] {
  const records: PlainRecord[] = [];
  for (const [id, stored] of readableRoot(doc, collection).entries()) {
    if (stored instanceof Y.Map) records.push(plainFields(collection, id, stored));
    else if (isPlain(stored)) records.push({ ...stored, id });
  }
  return records;
}

function plainFields(collection: CollectionName, id: string, stored: Y.Map<unknown>): PlainRecord {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of stored.entries()) {
    const plain = collection === 'elements' ? plainElementField(name, value) : value;
    if (!(plain instanceof Y.AbstractType)) fields[name] = plain;
  }
  return { ...fields, id };
}

function plainElementField(name: string, value: unknown): unknown {
  const shape = fieldShape(name);
  if (shape === 'text' && value instanceof Y.Text) return value.toString();
  if (shape === 'set' && value instanceof Y.Map) return [...value.keys()];
  if (shape === 'anchors' && value instanceof Y.Map) return plainAnchors(value);
  return value;
}

function plainAnchors(stored: Y.Map<unknown>): PlainRecord[] {
  return [...stored.entries()].flatMap(([id, value]) => (isPlain(value) ? [{ ...value, id }] : []));
}

/** Whether a value is plain data with fields, and neither a shared type nor a list. */
export function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return !(value instanceof Y.AbstractType || value instanceof Y.Doc || value instanceof Uint8Array);
}
