import * as Y from 'yjs';
import type { MapId } from '../../shared/base/ids.ts';
import type { MapRow, Snapshot, Storage } from '../storage/storage.ts';
import { hasPending } from './apply.ts';
import type { CheckEdit } from './edit.ts';
import type { Log } from './log.ts';

/** A document as stored, with what is needed to decide when to compact it. */
export interface LoadedDoc {
  readonly doc: Y.Doc;
  readonly row: MapRow;
  /** Number of the last stored row. */
  readonly seq: number;
  /** Rows and bytes after the newest snapshot. */
  readonly tail: { readonly rows: number; readonly bytes: number };
  /** Upper estimate of the document's size in bytes. */
  readonly bytes: number;
}

interface LoadParts {
  readonly storage: Storage;
  readonly check: CheckEdit;
  readonly log: Log;
}

interface Row {
  readonly seq: number;
  readonly bytes: Uint8Array;
}

/** Brings a map's document back from storage; undefined when there is no such map. */
export async function loadDoc(id: MapId, parts: LoadParts): Promise<LoadedDoc | undefined> {
  const row = await parts.storage.findMap(id);
  if (row === undefined) return undefined;
  const { snapshot, rows, damaged } = await parts.storage.loadLog(id);
  let doc = replay(snapshot, rows);
  if (damaged.length > 0 || hasPending(doc)) {
    doc = replay(snapshot, []);
    const orphaned = applySound(doc, rows, parts.check);
    parts.log.error({ map: id, damaged, orphaned }, 'stored edits are damaged and were left out');
  }
  const tailBytes = rows.reduce((sum, { bytes }) => sum + bytes.length, 0);
  return {
    doc,
    row,
    seq: rows.at(-1)?.seq ?? snapshot?.seq ?? 0,
    tail: { rows: rows.length, bytes: tailBytes },
    bytes: tailBytes + (snapshot?.bytes.length ?? 0),
  };
}

function replay(snapshot: Snapshot | undefined, rows: readonly Row[]): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    if (snapshot !== undefined) Y.applyUpdate(doc, snapshot.bytes);
    for (const { bytes } of rows) Y.applyUpdate(doc, bytes);
  });
  return doc;
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
      const fits = check(doc, bytes, 'catch-up').ok;
      if (fits) Y.applyUpdate(doc, bytes);
      return !fits;
    });
  }
  return waiting.map(({ seq }) => seq);
}
