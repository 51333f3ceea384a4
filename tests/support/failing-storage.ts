import { memoryStorage } from '../../server/storage/memory.ts';
import type { Storage } from '../../server/storage/storage.ts';

/** An empty storage, for tests of rooms that know storage by its interface only. */
export function emptyStorage(): Storage {
  return memoryStorage();
}

/** A gate that holds a call until the test opens it. */
export interface Gate {
  open(): void;
  readonly passed: Promise<void>;
}

export function gate(): Gate {
  let open = (): void => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, passed };
}

type Call = 'appendUpdates' | 'loadLog' | 'saveSnapshot' | 'eraseMap' | 'ping';

/** A storage whose calls a test can make fail or wait; everything else goes through. */
export interface TestStorage extends Storage {
  /** How often a call was made. */
  readonly calls: Readonly<Record<Call, number>>;
  /** Makes the next calls of this name fail, until `heal`. */
  fail(call: Call): void;
  heal(): void;
  /** Holds calls of this name until the gate opens. */
  hold(call: Call, until: Gate): void;
}

export function testStorage(inner: Storage): TestStorage {
  const failing = new Set<Call>();
  const held = new Map<Call, Gate>();
  const calls: Record<Call, number> = { appendUpdates: 0, loadLog: 0, saveSnapshot: 0, eraseMap: 0, ping: 0 };
  async function through<T>(call: Call, run: () => Promise<T>): Promise<T> {
    calls[call] += 1;
    await held.get(call)?.passed;
    if (failing.has(call)) throw new Error(`${call} fails in this test`);
    return run();
  }
  return {
    ...inner,
    calls,
    fail: (call) => failing.add(call),
    heal: () => failing.clear(),
    hold: (call, until) => held.set(call, until),
    appendUpdates: (updates) => through('appendUpdates', () => inner.appendUpdates(updates)),
    loadLog: (id, upTo) => through('loadLog', () => inner.loadLog(id, upTo)),
    saveSnapshot: (id, snapshot, retention) =>
      through('saveSnapshot', () => inner.saveSnapshot(id, snapshot, retention)),
    eraseMap: (id) => through('eraseMap', () => inner.eraseMap(id)),
    ping: () => through('ping', () => inner.ping()),
  };
}
