import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import * as decoding from 'lib0/decoding';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { removeAwarenessStates } from 'y-protocols/awareness';
import type { ElementId } from '../../../shared/base/ids.ts';
import { FRAME } from '../../../shared/wire/frames.ts';
import { PRESENCE_INTERVAL_MS } from '../../../shared/wire/limits.ts';
import { bareLink } from '../../support/bare-link.ts';
import { othersFrame, scriptedServer, tableFrame } from '../../support/scripted-server.ts';

const BEN = { id: 'p_ben', name: 'Ben', colour: '#2f6f8f', role: 'participant' };
const TYPING = { id: 'e_a' as ElementId, field: 'text' } as const;
/** Longer than any pause before a client tries again. */
const LATER = 10_000;

let server: ReturnType<typeof scriptedServer>;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  globalThis.indexedDB = new IDBFactory();
  globalThis.IDBKeyRange = IDBKeyRange;
  server = scriptedServer();
  server.greet();
});
afterEach(() => {
  server.session.destroy();
  vi.useRealTimers();
});

const ownId = (): number => server.session.doc.clientID;
const names = (): string[] => server.session.presence.peers().map(({ user }) => user.name);
const queries = (): number => server.heard().filter((kind) => kind === FRAME.queryAwareness).length;

/** What the newest socket was last told of my presence, with its clock. */
function lastSaid(): { clock: number; state: object | null } | undefined {
  const frame = server.frames().findLast(([kind]) => kind === FRAME.awareness);
  if (frame === undefined) return undefined;
  const inside = decoding.createDecoder(
    decoding.readVarUint8Array(decoding.createDecoder(frame.subarray(1))),
  );
  expect([decoding.readVarUint(inside), decoding.readVarUint(inside)]).toEqual([1, ownId()]);
  const clock = decoding.readVarUint(inside);
  return { clock, state: JSON.parse(decoding.readVarString(inside)) as object | null };
}

describe('my own presence', () => {
  it('takes over the clock that the server gave it and not what it said, which may be older', () => {
    server.session.presence.publish({ typing: TYPING });
    // Made up from what came before the typing did.
    server.presence([{ clientId: ownId(), clock: 1_025, state: { selection: [], drag: {} } }], []);
    server.cut();
    vi.advanceTimersByTime(LATER);
    server.greet();
    expect(lastSaid()).toMatchObject({ clock: 1_025, state: { typing: TYPING } });
  });

  it('is said again, in full, when the server has it no more', () => {
    server.session.presence.publish({ cursor: { x: 1, y: 1 } });
    vi.advanceTimersByTime(PRESENCE_INTERVAL_MS);
    server.session.presence.publish({ cursor: { x: 2, y: 2 } });
    server.presence([{ clientId: ownId(), clock: 2_000, state: null }], []);
    const said = lastSaid();
    expect(said?.state).toMatchObject({ cursor: { x: 2, y: 2 } });
    expect(said?.clock).toBeGreaterThan(2_000);
  });
});

describe('somebody else', () => {
  const state = { user: BEN, cursor: { x: 1, y: 1 } };

  it('is shown by the table of a new connection, though the clock in it was heard of before', () => {
    server.presence([{ clientId: 7, clock: 5, state }], []);
    server.cut();
    vi.advanceTimersByTime(LATER);
    server.greet();
    server.presence([], [{ clientId: 7, clock: 6, cursor: { x: 2, y: 2 } }]);
    server.table([{ clientId: 7, clock: 6, state }]);
    expect([names(), queries()]).toEqual([['Ben'], 0]);
  });

  it('who was given up for lack of news is asked for when they move, and shown by the answer', () => {
    const { awareness, hear, queries } = bareLink();
    hear(tableFrame([{ clientId: 7, clock: 5, state }]));
    removeAwarenessStates(awareness, [7], 'timeout');
    const moves = [{ clientId: 7, clock: 5, cursor: { x: 1, y: 1 } }];
    hear(othersFrame([], moves));
    hear(othersFrame([], moves));
    expect([awareness.states.has(7), queries()]).toEqual([false, 1]);
    hear(tableFrame([{ clientId: 7, clock: 5, state }]));
    expect(awareness.states.has(7)).toBe(true);
  });
});
