import type * as Y from 'yjs';
import { err, ok, type Result } from '../../base/result.ts';
import { RECORDS_MAX } from '../../model/limits.ts';
import { type Refusal, refusal } from '../../model/refusal.ts';
import { complaintSentence, type Schema, validate } from '../../model/validate.ts';
import { withArticle } from '../../model/words.ts';
import { COMMAND, type EditOrigin } from '../origin.ts';
import { COLLECTIONS, type CollectionName, RECORD_OF, recordOf, root } from '../shape.ts';

/** The outcome of a write: done, or the rule that forbids it. Nothing is written when it is refused. */
export type Written = Result<void, Refusal>;
export const DONE: Written = ok(undefined);

/** Runs several writes as one transaction: one update, one step of undo. */
export function inOneEdit<T>(doc: Y.Doc, edit: () => T, origin: EditOrigin = COMMAND): T {
  return doc.transact(edit, origin);
}

/** Checks a candidate against its schema; the refusal names the field. */
export function validated<T>(schema: Schema<T>, candidate: unknown): Result<T, Refusal> {
  const valid = validate(schema, candidate);
  return valid.ok ? valid : err(refusal('invalid-record', complaintSentence(valid.error, 'It')));
}

/** Puts a new record into a collection, unless its id is taken or the map is full. */
export function insert(doc: Y.Doc, collection: CollectionName, id: string, stored: unknown): Written {
  if (root(doc, collection).has(id)) {
    const what = withArticle(RECORD_OF[collection]);
    return err(refusal('already-there', `There is already ${what} with this id.`));
  }
  const count = COLLECTIONS.reduce((sum, each) => sum + root(doc, each).size, 0);
  if (count >= RECORDS_MAX) {
    return err(refusal('map-full', `A map holds at most ${RECORDS_MAX} records. Start another map.`));
  }
  inOneEdit(doc, () => root(doc, collection).set(id, stored));
  return DONE;
}

/** Sets or, where the value is undefined, removes fields of a record; equal values are not written again. */
export function setFields(
  doc: Y.Doc,
  collection: CollectionName,
  id: string,
  fields: Readonly<Record<string, unknown>>,
): Written {
  const record = recordOf(doc, collection, id);
  if (record === undefined) return missing(collection);
  inOneEdit(doc, () => {
    for (const [name, value] of Object.entries(fields)) {
      if (value === undefined) {
        if (record.has(name)) record.delete(name);
      } else if (!sameValue(record.get(name), value)) record.set(name, value);
    }
  });
  return DONE;
}

/** Takes a record out of its collection. */
export function remove(doc: Y.Doc, collection: CollectionName, id: string): Written {
  if (!root(doc, collection).has(id)) return missing(collection);
  inOneEdit(doc, () => root(doc, collection).delete(id));
  return DONE;
}

/** The refusal for a record that is gone, most often because somebody else deleted it. */
export function missing(collection: CollectionName): Result<never, Refusal> {
  return err(refusal('not-found', `This ${RECORD_OF[collection]} is gone. Somebody may have deleted it.`));
}

function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isPlainObject(a) || !isPlainObject(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && sameValue(a[key], b[key]));
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
