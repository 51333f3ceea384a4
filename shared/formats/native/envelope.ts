import { err, ok, type Result } from '../../base/result.ts';
import { wellFormed } from '../../base/text.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { oneLine } from '../../model/fields.ts';
import { DESCRIPTION_MAX, RECORDS_MAX, SUBJECT_MAX, TITLE_MAX } from '../../model/limits.ts';
import type { MapField } from '../../model/map.ts';
import { checkVersion, type MigrationFailure, SCHEMA_VERSION } from '../../model/migrations.ts';
import { FILE_COLLECTIONS, type FileCollection, FORMAT_NAME } from './format.ts';

/** The outside of a native file. Its records are checked one by one later, so that a bad one does not cost the rest. */
export interface Envelope {
  readonly schemaVersion: number;
  readonly title: string;
  readonly description: string;
  readonly subject: string;
  readonly collections: Readonly<Record<FileCollection, readonly unknown[]>>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Why a file could not be read at all, in a sentence that says what to do. */
export interface UnreadableFile {
  readonly message: string;
}

/** Opens a native file from parsed JSON; refused when it is another kind of file, too new, or not laid out like one. */
export function openEnvelope(data: unknown): Result<Envelope, UnreadableFile> {
  if (!isObject(data) || data.format !== FORMAT_NAME) {
    const message = 'This is not a Penumbra map. Choose a file that was exported from Penumbra.';
    return err({ message });
  }
  const version = checkVersion(data.schemaVersion);
  if (!version.ok) return err({ message: versionMessage(version.error) });
  const collections = openCollections(data);
  if (!collections.ok) return collections;
  const title = openText(data, 'title', TITLE_MAX);
  const description = openText(data, 'description', DESCRIPTION_MAX);
  const subject = openText(data, 'subject', SUBJECT_MAX);
  return ok({
    schemaVersion: version.value,
    title: title.text,
    description: description.text,
    subject: oneLine(subject.text),
    collections: collections.value,
    diagnostics: [...title.diagnostics, ...description.diagnostics, ...subject.diagnostics],
  });
}

/** Says why the version of a file keeps it from being read. */
export function versionMessage(failure: MigrationFailure): string {
  return failure === 'from-the-future'
    ? `This map was written by a newer Penumbra (this one reads up to version ${SCHEMA_VERSION}). Update, then try again.`
    : 'This map does not say which version it was written with, so it cannot be read. Export it again.';
}

function openCollections(
  data: Readonly<Record<string, unknown>>,
): Result<Envelope['collections'], UnreadableFile> {
  const opened = {} as Record<FileCollection, readonly unknown[]>;
  let count = 0;
  for (const name of FILE_COLLECTIONS) {
    const records = data[name] ?? [];
    if (!Array.isArray(records)) {
      return err({ message: `This map cannot be read: its ${name} are not a list. Export it again.` });
    }
    opened[name] = records;
    if (name !== 'participants') count += records.length;
  }
  if (count > RECORDS_MAX) {
    return err({ message: `This map has ${count} records; at most ${RECORDS_MAX} can be read. Divide it.` });
  }
  return ok(opened);
}

function openText(
  data: Readonly<Record<string, unknown>>,
  name: MapField,
  max: number,
): { readonly text: string; readonly diagnostics: readonly Diagnostic[] } {
  const value = data[name] ?? '';
  if (typeof value !== 'string') {
    const message = `The ${name} of the map was left out: it is not a text.`;
    return { text: '', diagnostics: [{ severity: 'warning', path: name, message }] };
  }
  const text = wellFormed(value.slice(0, max));
  if (value.length <= max) return { text, diagnostics: [] };
  const message = `The ${name} of the map was cut after ${max} characters.`;
  return { text, diagnostics: [{ severity: 'warning', path: name, message }] };
}

/** Whether a value from JSON is an object, and neither null nor a list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
