import * as Y from 'yjs';
import { err, ok, type Result } from '../../base/result.ts';
import type { Anchor } from '../../model/anchor.ts';
import { type Changes, equalValues } from '../../model/compare.ts';
import { RECORDS_MAX } from '../../model/limits.ts';
import type { ArgumentMap } from '../../model/map.ts';
import type { PlainRecord } from '../../model/migrations.ts';
import { type Refusal, refusal } from '../../model/refusal.ts';
import { planRestore, type RestoreParts, type RestorePlan } from '../../model/restore-plan.ts';
import { assembleMap } from '../assemble.ts';
import { readRecords } from '../read.ts';
import { COLLECTIONS, type CollectionName, fieldShape, ONE_VALUE, recordOf, root } from '../shape.ts';
import { smallestSplice, wholeCharacters } from '../splice.ts';
import { storedAnchor, storedField, storedRecord } from '../stored.ts';
import { inOneEdit } from './edit.ts';
import { costOf, inParts, type Write } from './parts.ts';

type Plain = PlainRecord & { readonly id: string };

/** Fields that come and go with the kind of an element or a relation: what a former kind left stored must not show again. */
const KIND_FIELDS: Readonly<Partial<Record<CollectionName, readonly string[]>>> = {
  elements: ['costType', 'role'],
  relations: ['mode', 'move'],
};

/** What a restore is made of: edits to be run one after the other, none of them too large to be sent. */
export type RestoreEdits = Result<readonly (() => void)[], Refusal>;

/**
 * Prepares to make a document read as an earlier map, wholly or in part. Only what differs is written, and texts by
 * their smallest splice, so that what others do meanwhile elsewhere stays. What is `unread` of the earlier map stays
 * as it is. Refused where a map of at most `bytesMax` would not hold it; nothing is written until the edits are run.
 */
export function restoreEdits(
  doc: Y.Doc,
  then: ArgumentMap,
  parts: RestoreParts,
  { bytesMax, unread }: { readonly bytesMax: number; readonly unread?: ReadonlySet<string> },
): RestoreEdits {
  const records = readRecords(doc);
  const now = assembleMap(records);
  const plan = planRestore(then, now, parts, unread);
  if (isNothing(plan)) return ok([]);
  // Those that cannot be shown now would come to light once their ends are back.
  const back = new Set(plan.relations.gone);
  const hidden = [...records.relations.keys()].filter((id) => !now.relations.has(id) && !back.has(id));
  const whole = { ...plan, relations: { ...plan.relations, added: [...plan.relations.added, ...hidden] } };
  const writes = listWrites(doc, then, records, whole);
  const refused = findsNoRoom(doc, whole, writes, bytesMax);
  if (refused !== undefined) return err(refused);
  const runAll = (part: readonly Write[]): void => {
    for (const { run } of part) run();
  };
  return ok(inParts(writes.all).map((part) => () => inOneEdit(doc, () => runAll(part))));
}

function isNothing(plan: RestorePlan): boolean {
  const changes = COLLECTIONS.map((name) => plan[name] as Changes<string>);
  return plan.fields.length === 0 && changes.every((each) => countOf(each) === 0);
}

function countOf({ added, changed, gone }: Changes<string>): number {
  return added.length + changed.size + gone.length;
}

interface Writes {
  readonly all: readonly Write[];
  /** Bytes that the map grows by, at most; what goes is counted against it. */
  readonly growth: number;
}

/**
 * The writes in an order that leaves as little as possible unsound between two updates: relations go before the
 * cards they are on, and come after them.
 */
function listWrites(doc: Y.Doc, then: ArgumentMap, now: ArgumentMap, plan: RestorePlan): Writes {
  const all: Write[] = [];
  let growth = 0;
  const add = (run: () => void, written: unknown, freed: unknown): void => {
    const [to, from] = [costOf(written), costOf(freed)];
    growth += to.bytes - from.contentBytes;
    all.push({ run, bytes: to.bytes + from.bytes, pieces: to.pieces + from.pieces });
  };
  for (const field of plan.fields) {
    add(() => root(doc, 'meta').set(field, then[field]), then[field], '');
  }
  for (const collection of [...COLLECTIONS].reverse().sort(relationsFirst)) {
    for (const id of (plan[collection] as Changes<string>).added) {
      add(() => root(doc, collection).delete(id), undefined, recordsOf(now, collection).get(id));
    }
  }
  for (const collection of [...COLLECTIONS].sort(relationsFirst).reverse()) {
    const { changed, gone } = plan[collection] as Changes<string>;
    for (const [id, fields] of changed) {
      const record = recordsOf(then, collection).get(id);
      const present = recordsOf(now, collection).get(id);
      if (record === undefined) continue;
      const [to, from] = [pick(record, fields), pick(present ?? record, fields)];
      add(() => changeBack(doc, collection, record, fields), to, from);
    }
    for (const id of gone) {
      const record = recordsOf(then, collection).get(id);
      if (record !== undefined)
        add(() => root(doc, collection).set(id, storedRecord(collection, record)), record, undefined);
    }
  }
  return { all, growth };
}

function relationsFirst(a: CollectionName, b: CollectionName): number {
  return Number(b === 'relations') - Number(a === 'relations');
}

function recordsOf(map: ArgumentMap, collection: CollectionName): ReadonlyMap<string, Plain> {
  return map[collection] as ReadonlyMap<string, Plain>;
}

function pick(record: Plain, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(fields.map((name) => [name, record[name]]));
}

/** Says why the map cannot take it in, if so: it is better refused here than by the server, after it was seen. */
function findsNoRoom(
  doc: Y.Doc,
  plan: RestorePlan,
  { growth }: Writes,
  bytesMax: number,
): Refusal | undefined {
  const sum = (count: (name: CollectionName) => number): number =>
    COLLECTIONS.reduce((total, name) => total + count(name), 0);
  const [back, away] = [sum((name) => plan[name].gone.length), sum((name) => plan[name].added.length)];
  if (back > away && sum((name) => root(doc, name).size) + back - away > RECORDS_MAX) {
    const max = RECORDS_MAX.toLocaleString('en-GB');
    const words = `A map holds at most ${max} cards, relations and other things, and this would be more. Restore less of it.`;
    return refusal('map-full', words);
  }
  if (growth > 0 && Y.encodeStateAsUpdate(doc).length + growth > bytesMax) {
    const words = `A map holds at most ${Math.round(bytesMax / 1024 / 1024)} MB, and this would be more. Restore less of it.`;
    return refusal('map-full', words);
  }
  return undefined;
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
