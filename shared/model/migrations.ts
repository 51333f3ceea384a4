import { err, ok, type Result } from '../base/result.ts';

/** The version of the records this code writes. Files and documents say which one they were written with. */
export const SCHEMA_VERSION = 1;

/** A record of any version as plain data, before it has been validated. */
export type PlainRecord = Readonly<Record<string, unknown>>;

/** All records of a map as plain data, by collection. */
export type PlainCollections = Readonly<Record<string, readonly PlainRecord[]>>;

/** One named step that lifts a whole map from the version below to `to`. It meets stored data as it is, so it must bear bad records. */
export interface Migration {
  readonly to: number;
  readonly name: string;
  readonly up: (map: PlainCollections) => PlainCollections;
}

/** The steps in order: each version above the first has exactly one. Empty while there is only one version. */
export const MIGRATIONS: readonly Migration[] = [];

export type MigrationFailure = 'from-the-future' | 'unknown-version';

/** Whether data of this version can be lifted to `current`; a newer or malformed version is refused, not guessed at. */
export function checkVersion(
  version: unknown,
  current: number = SCHEMA_VERSION,
): Result<number, MigrationFailure> {
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return err('unknown-version');
  return version > current ? err('from-the-future') : ok(version);
}

/** Lifts plain records of `version` to `current` by the steps between; refused when one of them is unknown. */
export function migrate(
  map: PlainCollections,
  version: unknown,
  steps: readonly Migration[] = MIGRATIONS,
  current: number = SCHEMA_VERSION,
): Result<PlainCollections, MigrationFailure> {
  const known = checkVersion(version, current);
  if (!known.ok) return known;
  let lifted = map;
  for (let to = known.value + 1; to <= current; to += 1) {
    const step = steps.find((each) => each.to === to);
    if (step === undefined) return err('unknown-version');
    lifted = step.up(lifted);
  }
  return ok(lifted);
}
