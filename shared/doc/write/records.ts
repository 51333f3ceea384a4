import type * as Y from 'yjs';
import type { Result } from '../../base/result.ts';
import { answer } from '../../model/answer.ts';
import { comment } from '../../model/comment.ts';
import type { Refusal } from '../../model/refusal.ts';
import { step, tour } from '../../model/tour.ts';
import type { Schema } from '../../model/validate.ts';
import { READ } from '../read-record.ts';
import type { RecordTypes } from '../records.ts';
import { recordOf } from '../shape.ts';
import { storedRecord } from '../stored.ts';
import { insert, missing, remove, setFields, validated, type Written } from './edit.ts';

/** What people say about a map, beside what the map says. */
export type Beside = 'comments' | 'tours' | 'steps' | 'answers';

const SCHEMAS: { readonly [C in Beside]: Schema<RecordTypes[C]> } = {
  comments: comment,
  tours: tour,
  steps: step,
  answers: answer,
};

/** Adds a comment, a tour, a step of one, or an answer. */
export function addRecord<C extends Beside>(doc: Y.Doc, collection: C, added: RecordTypes[C]): Written {
  const valid: Result<RecordTypes[C], Refusal> = validated(SCHEMAS[collection], added);
  return valid.ok ? insert(doc, collection, added.id, storedRecord(collection, { ...valid.value })) : valid;
}

/** Changes some fields, each by itself; one that is undefined is taken away. */
export function changeRecord<C extends Beside>(
  doc: Y.Doc,
  collection: C,
  id: RecordTypes[C]['id'],
  change: { readonly [F in Exclude<keyof RecordTypes[C], 'id'>]?: RecordTypes[C][F] | undefined },
): Written {
  const now = READ[collection](id, recordOf(doc, collection, id));
  if (!now.ok) return missing(collection);
  const valid: Result<RecordTypes[C], Refusal> = validated(SCHEMAS[collection], { ...now.value, ...change });
  if (!valid.ok) return valid;
  const changed = Object.keys(change).map((name) => [name, Reflect.get(valid.value, name)]);
  return setFields(doc, collection, id, Object.fromEntries(changed));
}

/** Takes one away; what hangs on it (replies, steps) is for the caller to name. */
export function deleteRecord<C extends Beside>(doc: Y.Doc, collection: C, id: RecordTypes[C]['id']): Written {
  return remove(doc, collection, id);
}
