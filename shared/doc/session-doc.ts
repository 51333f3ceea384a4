import * as Y from 'yjs';
import type * as z from 'zod/mini';
import type { RoundId } from '../base/ids.ts';
import { err, ok, type Result } from '../base/result.ts';
import { type RoundProgress, type RoundResult, roundProgress, roundResult } from '../judging/results.ts';
import { type Round, round, roundId } from '../judging/round.ts';
import type { MigrationFailure } from '../model/migrations.ts';
import { readableRoot, type SessionRootName } from './shape.ts';

/** Version of the session document that this program writes and reads. */
const VERSION = 1;

/** What the session document of a map says: rounds, the oldest first, and what was revealed of them. */
export interface SessionReading {
  readonly rounds: ReadonlyMap<RoundId, Round>;
  readonly results: ReadonlyMap<RoundId, RoundResult>;
  /** Who is done, of rounds on which anybody cast a ballot. */
  readonly progress: ReadonlyMap<RoundId, RoundProgress>;
}

/** A map on which nobody has judged anything. */
export const NO_SESSION: SessionReading = { rounds: new Map(), results: new Map(), progress: new Map() };

/** The one update that a session document starts from. */
export function sessionSeed(): Uint8Array {
  const doc = new Y.Doc();
  root(doc, 'session').set('version', VERSION);
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}

/** Whether this program can read a session document; a newer one is refused. */
export function liftSession(doc: Y.Doc): Result<undefined, MigrationFailure> {
  const version = readableRoot(doc, 'session').get('version');
  if (version === VERSION) return ok(undefined);
  return err(typeof version === 'number' && version > VERSION ? 'from-the-future' : 'unknown-version');
}

/** Reads a session document. Total: what is malformed is left out. */
export function readSession(doc: Y.Doc): SessionReading {
  const rounds = [...readAll(doc, 'rounds', round)].sort(([, a], [, b]) => compare(a, b));
  return {
    rounds: new Map(rounds),
    results: readAll(doc, 'results', roundResult),
    progress: readAll(doc, 'progress', roundProgress),
  };
}

/** Writes a round, new or as it has become. Only the server writes session documents. */
export function putRound(doc: Y.Doc, value: Round): void {
  root(doc, 'rounds').set(value.id, value);
}

/** Writes who is done with a round; false when that is what it says already. */
export function putProgress(doc: Y.Doc, id: RoundId, value: RoundProgress): boolean {
  const before = root(doc, 'progress').get(id);
  if (JSON.stringify(before) === JSON.stringify(value)) return false;
  root(doc, 'progress').set(id, value);
  return true;
}

/** Writes a round as revealed together with what it tells, so that nobody sees one without the other. */
export function putReveal(doc: Y.Doc, value: Round, result: RoundResult): void {
  doc.transact(() => {
    putRound(doc, value);
    root(doc, 'results').set(value.id, result);
  });
}

function root(doc: Y.Doc, name: SessionRootName): Y.Map<unknown> {
  return doc.getMap(name);
}

function readAll<T>(doc: Y.Doc, name: SessionRootName, schema: z.ZodMiniType<T>): Map<RoundId, T> {
  const read = new Map<RoundId, T>();
  for (const [key, value] of readableRoot(doc, name)) {
    const id = roundId.safeParse(key);
    const parsed = parsedOnce(schema, value);
    if (id.success && parsed !== undefined) read.set(id.data, parsed);
  }
  return read;
}

/** What was read of values before: they are replaced whole, so that one that is the same object says the same. */
const READ = new WeakMap<object, { readonly by: unknown; readonly parsed: unknown }>();

/** Reads a value, once: results may be large, and whoever shows them tells by identity what changed. */
function parsedOnce<T>(schema: z.ZodMiniType<T>, value: unknown): T | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const known = READ.get(value);
  // What this schema read before is of its type.
  if (known?.by === schema) return known.parsed as T | undefined;
  const parsed = schema.safeParse(value);
  READ.set(value, { by: schema, parsed: parsed.data });
  return parsed.data;
}

function compare(a: Round, b: Round): number {
  if (a.openedAt !== b.openedAt) return a.openedAt < b.openedAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
