import * as Y from 'yjs';
import { referencesOf } from './references.ts';
import type { Struct } from './structs.ts';

/** The structs of one client in an update, and how far they have been found to apply. */
interface Run {
  readonly structs: readonly Struct[];
  next: number;
  /** The first clock of the client that is not there yet. */
  state: number;
  /** Clients whose next struct waits for this run to reach a clock. */
  readonly waiters: { readonly client: number; readonly clock: number }[];
}

/** Whether every struct finds what it builds on, in the document or earlier in the update: then nothing is left pending. */
export function appliesWhole(
  store: Y.Doc['store'],
  byClient: ReadonlyMap<number, readonly Struct[]>,
): boolean {
  const runs = new Map<number, Run>();
  for (const [client, structs] of byClient) {
    runs.set(client, { structs, next: 0, state: Y.getState(store, client), waiters: [] });
  }
  const ready = [...runs.keys()];
  for (let client = ready.pop(); client !== undefined; client = ready.pop()) {
    const run = runs.get(client);
    if (run === undefined) continue;
    if (!advance(client, run, runs, store)) return false;
    const woken = run.waiters.filter(({ clock }) => clock < run.state);
    run.waiters.splice(0, run.waiters.length, ...run.waiters.filter(({ clock }) => clock >= run.state));
    ready.push(...woken.map((waiter) => waiter.client));
  }
  // What still waits stands in a circle: each needs the other first.
  return [...runs.values()].every(({ next, structs }) => next === structs.length);
}

/** Takes a run as far as it goes; false when it needs something that neither side has. */
function advance(client: number, run: Run, runs: ReadonlyMap<number, Run>, store: Y.Doc['store']): boolean {
  for (let struct = run.structs[run.next]; struct !== undefined; struct = run.structs[run.next]) {
    if (struct.id.clock > run.state) return false;
    const missing = firstMissing(struct, runs, store);
    if (missing !== undefined) {
      const source = runs.get(missing.client);
      if (source === undefined || missing.client === client) return false;
      source.waiters.push({ client, clock: missing.clock });
      return true;
    }
    run.state = Math.max(run.state, struct.id.clock + struct.length);
    run.next += 1;
  }
  return true;
}

function firstMissing(
  struct: Struct,
  runs: ReadonlyMap<number, Run>,
  store: Y.Doc['store'],
): Y.ID | undefined {
  // Also for what the document has already: Yjs looks for the neighbours first, and keeps the item pending.
  if (!(struct instanceof Y.Item)) return undefined;
  return referencesOf(struct).find(({ client, clock }) => {
    const state = runs.get(client)?.state ?? Y.getState(store, client);
    return clock >= state;
  });
}
