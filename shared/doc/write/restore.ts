import * as Y from 'yjs';
import type { Anchor } from '../../model/anchor.ts';
import { type Changes, compareMaps, equalValues } from '../../model/compare.ts';
import type { ArgumentMap } from '../../model/map.ts';
import type { PlainRecord } from '../../model/migrations.ts';
import { readRecords } from '../read.ts';
import { COLLECTIONS, type CollectionName, fieldShape, recordOf, root } from '../shape.ts';
import { smallestSplice, wholeCharacters } from '../splice.ts';
import { storedAnchor, storedField, storedRecord } from '../stored.ts';
import { inOneEdit } from './edit.ts';

/** Which of the differences between an earlier map and the present one are undone. */
export interface RestoreParts {
  /** What has gone since comes back. */
  readonly gone: boolean;
  /** What was changed since is changed back. */
  readonly changed: boolean;
  /** What was added since goes. */
  readonly added: boolean;
}

type Plain = PlainRecord & { readonly id: string };

/** Collections whose records are one value each, replaced whole. */
const ONE_VALUE: readonly CollectionName[] = ['voices', 'sources', 'bearers'];
/** Fields that come and go with the kind of an element or a relation: what a former kind left stored must not show again. */
const KIND_FIELDS: Readonly<Partial<Record<CollectionName, readonly string[]>>> = {
  elements: ['costType', 'role'],
  relations: ['mode', 'move'],
};

/**
 * Makes a document read as an earlier map, wholly or in part, in one transaction and one step of undo. Only what
 * differs is written, and texts by their smallest splice, so that what others do meanwhile elsewhere stays.
 */
export function restoreMap(doc: Y.Doc, then: ArgumentMap, parts: RestoreParts): void {
  // Before relations are sifted: one that cannot be shown now would come to light once its ends are back.
  const difference = compareMaps(then, readRecords(doc));
  inOneEdit(doc, () => {
    if (parts.changed) for (const field of difference.fields) root(doc, 'meta').set(field, then[field]);
    for (const collection of COLLECTIONS) {
      const records = then[collection] as ReadonlyMap<string, Plain>;
      restoreRecords(doc, collection, records, difference[collection] as Changes<string>, parts);
    }
  });
}

/** Undoes what happened to one collection since it held `records`. */
function restoreRecords(
  doc: Y.Doc,
  collection: CollectionName,
  records: ReadonlyMap<string, Plain>,
  { added, changed, gone }: Changes<string>,
  parts: RestoreParts,
): void {
  if (parts.added) for (const id of added) root(doc, collection).delete(id);
  for (const [id, record] of records) {
    const fields = changed.get(id);
    if (fields !== undefined && parts.changed) changeBack(doc, collection, record, fields);
  }
  if (!parts.gone) return;
  for (const id of gone) {
    const record = records.get(id);
    if (record !== undefined) root(doc, collection).set(id, storedRecord(collection, record));
  }
}

function changeBack(doc: Y.Doc, collection: CollectionName, then: Plain, fields: readonly string[]): void {
  const stored = ONE_VALUE.includes(collection) ? undefined : recordOf(doc, collection, then.id);
  if (stored === undefined) {
    root(doc, collection).set(then.id, storedRecord(collection, then));
    return;
  }
  const ofKind = fields.includes('kind') ? (KIND_FIELDS[collection] ?? []) : [];
  for (const name of new Set([...fields, ...ofKind])) {
    const value = then[name];
    const now = stored.get(name);
    if (value === undefined) stored.delete(name);
    else if (now instanceof Y.Text && fieldShape(name) === 'text') changeText(now, String(value));
    else if (now instanceof Y.Map && Array.isArray(value)) changeEntries(now, entriesOf(name, value));
    else stored.set(name, storedField(collection, name, value));
  }
}

/** What a set or the anchors of an element are stored as, by key. */
function entriesOf(name: string, value: readonly unknown[]): ReadonlyMap<string, unknown> {
  if (fieldShape(name) === 'set') return new Map((value as readonly string[]).map((key) => [key, true]));
  return new Map((value as readonly Anchor[]).map((each) => [each.id, storedAnchor(each)]));
}

/** Makes a stored map hold these entries, touching only those that differ. */
function changeEntries(stored: Y.Map<unknown>, entries: ReadonlyMap<string, unknown>): void {
  for (const key of [...stored.keys()]) if (!entries.has(key)) stored.delete(key);
  for (const [key, value] of entries) if (!equalValues(stored.get(key), value)) stored.set(key, value);
}

function changeText(text: Y.Text, then: string): void {
  const now = text.toString();
  const splice = smallestSplice(now, then, then.length);
  if (splice === undefined) return;
  const { index, length, inserted } = wholeCharacters(now, splice);
  if (length > 0) text.delete(index, length);
  if (inserted !== '') text.insert(index, inserted);
}
