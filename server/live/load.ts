import * as Y from 'yjs';
import type { Clock } from '../../shared/base/clock.ts';
import type { MapId } from '../../shared/base/ids.ts';
import { err, ok, type Result } from '../../shared/base/result.ts';
import { migrateDoc } from '../../shared/doc/migrate.ts';
import { liftSession } from '../../shared/doc/session-doc.ts';
import type { MigrationFailure } from '../../shared/model/migrations.ts';
import type { MapRow, NewUpdate, Storage, StoredLog } from '../storage/storage.ts';
import { hasPending } from './apply.ts';
import { Batch } from './batch.ts';
import { countRecords } from './capacity.ts';
import { replay } from './compaction/compact.ts';
import type { CheckEdit } from './edit.ts';
import type { Log } from './log.ts';
import type { Meter } from './meter.ts';
import type { Tail } from './room-compaction.ts';
import { isSessionDoc, rowOf } from './session-docs.ts';
import { Typing } from './typing.ts';

/** A document as stored, with what is needed to decide when to compact it. */
export interface LoadedDoc {
  readonly doc: Y.Doc;
  readonly row: MapRow;
  /** Number of the last stored row. */
  readonly seq: number;
  /** Rows and bytes after the newest snapshot, and when that was written. */
  readonly tail: Tail;
  /** Upper estimate of the document's size in bytes. */
  readonly bytes: number;
  readonly records: number;
  /** Who may write under each client id. */
  readonly owners: StoredLog['owners'];
  /** Until when (ms since 1970) people may bring back each other's edits: something they have may be missing here. */
  readonly recoveringUntil: number;
}

/** Why a document was not loaded: there is none, or it is of a version that this program cannot lift. */
export type LoadFailure = 'missing' | MigrationFailure;

/** Lifts a document to the present version in place; refuses, having written nothing, what it cannot lift. */
export type MigrateDoc = (doc: Y.Doc) => Result<unknown, MigrationFailure>;

interface LoadParts {
  readonly storage: Storage;
  readonly check: CheckEdit;
  readonly clock: Clock;
  readonly log: Log;
  readonly meter: Pick<Meter, 'damaged'>;
  readonly migrate?: MigrateDoc;
}

interface Row {
  readonly seq: number;
  readonly bytes: Uint8Array;
}

/** Milliseconds for which what damage took may be brought back: a day, as after a restore, in which most people return. */
const DAMAGE_RECOVERY_MS = 24 * 3600 * 1000;

/**
 * Brings a map's document back from storage, lifted to the present version. What lifting changed is stored before
 * anybody sees it, as an edit of the server's own.
 */
export async function loadDoc(id: MapId, parts: LoadParts): Promise<Result<LoadedDoc, LoadFailure>> {
  const row = await rowOf(parts.storage, id);
  if (row === undefined) return err('missing');
  const stored = await parts.storage.loadLog(id);
  const { doc, isWhole } = replayLog(id, stored, parts);
  const lifted = lift(id, doc, parts);
  // Damage may have taken the version too; a client that still has it brings it back.
  if (!lifted.ok && (isWhole || lifted.error === 'from-the-future')) {
    doc.destroy();
    return lifted;
  }
  const added = lifted.ok ? lifted.value : [];
  const seqs = added.length === 0 ? [] : await parts.storage.appendUpdates(added);
  const { snapshot } = stored;
  const rows = [...stored.rows, ...added];
  const tailBytes = rows.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const recoveryUntil = Number(await parts.storage.setting('recovery-until', '0'));
  return ok({
    doc,
    row,
    seq: seqs.at(-1) ?? stored.rows.at(-1)?.seq ?? snapshot?.seq ?? 0,
    tail: { rows: rows.length, bytes: tailBytes, since: snapshot?.at ?? 0 },
    bytes: tailBytes + (snapshot?.bytes.length ?? 0),
    records: countRecords(doc),
    owners: stored.owners,
    recoveringUntil: isWhole
      ? recoveryUntil
      : Math.max(recoveryUntil, parts.clock.now() + DAMAGE_RECOVERY_MS),
  });
}

/** Lifts a document in memory; returns what must be stored for that, which for most documents is nothing. */
function lift(
  id: MapId,
  doc: Y.Doc,
  { clock, migrate = isSessionDoc(id) ? liftSession : migrateDoc }: LoadParts,
): Result<NewUpdate[], MigrationFailure> {
  const batch = new Batch();
  const note = (bytes: Uint8Array): void => batch.add(null, bytes);
  doc.on('update', note);
  const lifted = migrate(doc);
  doc.off('update', note);
  return lifted.ok ? ok(batch.rows(id, clock.now(), new Typing())) : lifted;
}

/** The document of a log, and whether nothing of it had to be left out. */
export function replayLog(
  id: MapId,
  { snapshot, rows, damaged }: StoredLog,
  { check, log, meter }: LoadParts,
): { readonly doc: Y.Doc; readonly isWhole: boolean } {
  const bytesOf = (row: Row): Uint8Array => row.bytes;
  const doc = replay(snapshot?.bytes, rows.map(bytesOf));
  if (damaged.length === 0 && !hasPending(doc)) return { doc, isWhole: true };
  doc.destroy();
  const sound = replay(snapshot?.bytes, []);
  const orphaned = applySound(sound, rows, check);
  meter.damaged(damaged.length + orphaned.length);
  log.error({ map: id, damaged, orphaned }, 'stored edits are damaged and were left out');
  return { doc: sound, isWhole: false };
}

/**
 * Applies only rows that stand on what is there, and names the others: after a damaged row, Yjs would keep its
 * dependents pending, unseen, and apply their deletions, so that map keys vanish (yjs#405, #550). A peer that still
 * has the lost edit brings it back, with all that was left out, when it next catches up.
 */
function applySound(doc: Y.Doc, rows: readonly Row[], check: CheckEdit): number[] {
  let waiting = rows;
  // Rows of one tick may build on each other in either order, so what did not fit is tried again.
  for (let before = waiting.length + 1; waiting.length < before; ) {
    before = waiting.length;
    waiting = waiting.filter(({ bytes }) => {
      const fits = check(doc, bytes, 'stored').ok;
      if (fits) Y.applyUpdate(doc, bytes);
      return !fits;
    });
  }
  return waiting.map(({ seq }) => seq);
}
