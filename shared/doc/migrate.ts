import type * as Y from 'yjs';
import { err, ok, type Result } from '../base/result.ts';
import {
  MIGRATIONS,
  type Migration,
  type MigrationFailure,
  migrate,
  type PlainRecord,
  SCHEMA_VERSION,
} from '../model/migrations.ts';
import { isEmpty } from './fill.ts';
import { MIGRATE } from './origin.ts';
import { plainCollections } from './plain.ts';
import { COLLECTIONS, type CollectionName, readableRoot, recordOf, root } from './shape.ts';
import { storedField, storedRecord } from './stored.ts';
import { setFields } from './write/edit.ts';

/** The schema version that a document says it was written with, whatever it says. */
export function versionOf(doc: Y.Doc): unknown {
  return readableRoot(doc, 'meta').get('schemaVersion');
}

/**
 * Lifts a document to the present schema version in one transaction, by the steps that also lift files; run by
 * the server when it loads a map, before anybody sees it. Only what the steps change is written. Returns the
 * version it had, or undefined for an empty document; a newer or unknown version is refused and nothing is written.
 */
export function migrateDoc(
  doc: Y.Doc,
  steps: readonly Migration[] = MIGRATIONS,
  current: number = SCHEMA_VERSION,
): Result<number | undefined, MigrationFailure> {
  if (isEmpty(doc)) return ok(undefined);
  const version = versionOf(doc);
  if (version === current) return ok(current);
  const before = plainCollections(doc);
  const lifted = migrate(before, version, steps, current);
  if (!lifted.ok) return err(lifted.error);
  doc.transact(() => {
    for (const name of COLLECTIONS) writeCollection(doc, name, before[name] ?? [], lifted.value[name] ?? []);
    root(doc, 'meta').set('schemaVersion', current);
  }, MIGRATE);
  return ok(version as number);
}

function writeCollection(
  doc: Y.Doc,
  name: CollectionName,
  before: readonly PlainRecord[],
  after: readonly PlainRecord[],
): void {
  const former = new Map(before.map((each) => [each.id, each]));
  for (const record of after) {
    const id = String(record.id);
    const was = former.get(id);
    former.delete(id);
    if (was !== record) writeRecord(doc, name, { ...record, id }, was);
  }
  for (const id of former.keys()) root(doc, name).delete(String(id));
}

/** Writes the fields that differ, so that what somebody typed offline into the others still finds its place. */
function writeRecord(
  doc: Y.Doc,
  name: CollectionName,
  record: PlainRecord & { readonly id: string },
  was: PlainRecord | undefined,
): void {
  if (was === undefined || recordOf(doc, name, record.id) === undefined) {
    root(doc, name).set(record.id, storedRecord(name, record));
    return;
  }
  const differing: Record<string, unknown> = {};
  for (const field of new Set([...Object.keys(was), ...Object.keys(record)])) {
    const value = record[field];
    if (field === 'id' || was[field] === value) continue;
    differing[field] = value === undefined ? undefined : storedField(name, field, value);
  }
  setFields(doc, name, record.id, differing);
}
