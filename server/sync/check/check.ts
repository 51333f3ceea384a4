import * as Y from 'yjs';
import { ok } from '../../../shared/base/result.ts';
import type { CheckEdit, EditKind } from '../../live/edit.ts';
import type { Limits } from '../../live/limits.ts';
import {
  CATCH_UP_CLIENTS_MAX,
  CATCH_UP_STRUCTS_MAX,
  CLOCK_MAX,
  DELETE_RANGES_MAX,
  UPDATE_CLIENTS_MAX,
  UPDATE_STRUCTS_MAX,
} from './limits.ts';
import { appliesWhole } from './order.ts';
import { placesFault } from './places.ts';
import { type Struct, structFault } from './structs.ts';
import { GAP, invalid, tooBig, type Verdict } from './verdict.ts';

type Decoded = ReturnType<typeof Y.decodeUpdate>;

/**
 * Judges an update from its decoded form, before anything is applied: `applyUpdate` on a bad one throws after it
 * has applied and emitted a part, makes roots that stay, or keeps the rest pending where nobody sees it.
 */
export function makeCheck(limits: Pick<Limits, 'updateBytes' | 'catchUpBytes'>): CheckEdit {
  return (doc, bytes, kind) => {
    const bytesMax = { update: limits.updateBytes, 'catch-up': limits.catchUpBytes, stored: undefined }[kind];
    if (bytesMax !== undefined && bytes.length > bytesMax) return tooBig('The change is too large.');
    const decoded = decode(bytes);
    if (decoded === undefined) return invalid('It is not a Yjs update.');
    return kind === 'stored' ? judgeStored(doc.store, decoded) : judge(doc.store, decoded, kind);
  };
}

/** A stored row was judged when it came, and may be a whole map; what it builds on may be lost all the same. */
function judgeStored(store: Y.Doc['store'], { structs, ds }: Decoded): Verdict {
  const runs = structs.some((struct) => struct instanceof Y.Skip) ? undefined : runsOf(structs);
  const isWhole = runs !== undefined && appliesWhole(store, runs) && deletesKnown(store, runs, ds);
  return isWhole ? ok({ writers: [] }) : GAP;
}

function decode(bytes: Uint8Array): Decoded | undefined {
  try {
    return Y.decodeUpdate(bytes);
  } catch {
    // Any exception means the same here: these bytes are not an update. Far too deep nesting ends here too.
    return undefined;
  }
}

function judge(store: Y.Doc['store'], { structs, ds }: Decoded, kind: EditKind): Verdict {
  const size = sizeFault(structs, ds, kind);
  if (size !== undefined) return tooBig(size);
  const runs = runsOf(structs);
  if (runs === undefined) return invalid('Its pieces are not in order.');
  for (const struct of structs) {
    const fault = structFault(struct);
    if (fault !== undefined) return invalid(`It contains ${fault}.`);
  }
  const deletes = deletesFault(ds);
  if (deletes !== undefined) return invalid(deletes);
  if (!appliesWhole(store, runs) || !deletesKnown(store, runs, ds)) return GAP;
  const misplaced = placesFault(store, runs, ds);
  if (misplaced !== undefined) return invalid(misplaced);
  return ok({ writers: writersOf(store, runs) });
}

/** The clients whose run goes beyond what the document has of them. */
function writersOf(store: Y.Doc['store'], runs: ReadonlyMap<number, readonly Struct[]>): number[] {
  const writers: number[] = [];
  for (const [client, structs] of runs) {
    const last = structs.at(-1);
    if (last !== undefined && last.id.clock + last.length > Y.getState(store, client)) writers.push(client);
  }
  return writers;
}

function sizeFault(structs: readonly Struct[], ds: Decoded['ds'], kind: EditKind): string | undefined {
  const most = kind === 'update' ? UPDATE_STRUCTS_MAX : CATCH_UP_STRUCTS_MAX;
  if (structs.length > most) return `It has more than ${most} pieces.`;
  const ranges = [...ds.clients.values()].reduce((sum, each) => sum + each.length, 0);
  if (ranges > DELETE_RANGES_MAX) return `It takes away more than ${DELETE_RANGES_MAX} ranges.`;
  const clients = new Set(structs.map(({ id }) => id.client)).size;
  const max = kind === 'update' ? UPDATE_CLIENTS_MAX : CATCH_UP_CLIENTS_MAX;
  return clients > max ? `It has content of more than ${max} clients.` : undefined;
}

/** The structs by client; undefined when a client's are not one run without holes, which Yjs would read differently. */
function runsOf(structs: readonly Struct[]): Map<number, Struct[]> | undefined {
  const runs = new Map<number, Struct[]>();
  let last: Struct | undefined;
  for (const struct of structs) {
    const run = runs.get(struct.id.client);
    if (run === undefined) runs.set(struct.id.client, [struct]);
    else if (last?.id.client === struct.id.client && last.id.clock + last.length === struct.id.clock) {
      run.push(struct);
    } else return undefined;
    last = struct;
  }
  return runs;
}

function deletesFault(ds: Decoded['ds']): string | undefined {
  for (const ranges of ds.clients.values()) {
    for (const { clock, len } of ranges) {
      if (len < 1 || clock < 0 || clock + len > CLOCK_MAX) return 'It takes away a range that cannot be.';
    }
  }
  return undefined;
}

/** Whether everything that is taken away is there, before or with this update. */
function deletesKnown(
  store: Y.Doc['store'],
  runs: ReadonlyMap<number, readonly Struct[]>,
  ds: Decoded['ds'],
): boolean {
  for (const [client, ranges] of ds.clients) {
    const last = runs.get(client)?.at(-1);
    const after = last === undefined ? 0 : last.id.clock + last.length;
    const state = Math.max(Y.getState(store, client), after);
    if (ranges.some(({ clock, len }) => clock + len > state)) return false;
  }
  return true;
}
