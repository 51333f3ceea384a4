import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { IndexeddbPersistence } from 'y-indexeddb';
import { CLOSE } from '../../../shared/wire/close-codes.ts';
import { FRAME } from '../../../shared/wire/frames.ts';
import { PRESENCE_INTERVAL_MS } from '../../../shared/wire/limits.ts';
import { aClaim, aSession } from '../../support/a-session.ts';
import { aStorage } from '../../support/a-storage.ts';
import { scriptedServer } from '../../support/scripted-server.ts';

/** Milliseconds within which a session asks the server whether all is stored, and comes back after a break. */
const SOON = 50;
const LATER = 10_000;

let server: ReturnType<typeof scriptedServer>;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  globalThis.indexedDB = new IDBFactory();
  globalThis.IDBKeyRange = IDBKeyRange;
  server = scriptedServer();
  server.greet();
  vi.advanceTimersByTime(SOON);
  server.store();
});
afterEach(() => {
  server.session.destroy();
  vi.useRealTimers();
});

const status = () => server.session.status();
const marks = () => server.storage.getItem('penumbra:unsent:m_test');

describe('a role that a host changed', () => {
  it('is taken over on a new connection at once, without a word of trouble', () => {
    expect(status().state).toBe('saved');
    server.shut(CLOSE.notAllowed, 'role-changed');
    expect(server.connections()).toBe(2);
    server.greet('observer');
    vi.advanceTimersByTime(SOON);
    server.store();
    expect([server.session.me.role, status().state]).toEqual(['observer', 'saved']);
    expect(server.seen.filter((state) => state === 'offline' || state === 'refused')).toEqual([]);
  });

  it('offers a copy of what an observer can no longer send, and never calls it saved', () => {
    aClaim(server.session, 'Written too late.');
    server.shut(CLOSE.notAllowed, 'role-changed');
    server.greet('observer');
    const refused = {
      state: 'refused',
      code: CLOSE.notAllowed,
      why: 'role-changed',
      copy: expect.stringContaining('Written too late.'),
    };
    expect(status()).toMatchObject(refused);
    vi.advanceTimersByTime(SOON);
    // The server stored everything that it was sent, which this was not.
    server.store();
    expect(status()).toMatchObject(refused);
    expect(marks()).toContain('1');
  });

  it('sends what was kept back once the person may edit again', () => {
    aClaim(server.session, 'Written too late.');
    server.shut(CLOSE.notAllowed, 'role-changed');
    server.greet('observer');
    server.shut(CLOSE.notAllowed, 'role-changed');
    server.greet('participant');
    expect(status()).toEqual({ state: 'saving', pending: 1 });
    vi.advanceTimersByTime(SOON);
    server.store();
    expect([status(), marks()]).toEqual([{ state: 'saved' }, null]);
  });
});

describe('somebody who is put out', () => {
  it.each([
    [CLOSE.notAllowed, 'removed', 'A host removed you from this map.'],
    [CLOSE.signIn, 'link-withdrawn', 'The link you came by was withdrawn. Ask a host for a new one.'],
  ] as const)(
    'is told why (%s %s), keeps a copy of what was not sent, and is not tried again',
    (code, why, reason) => {
      server.cut();
      aClaim(server.session, 'Written in the train.');
      expect(status()).toEqual({ state: 'offline', pending: 1 });
      vi.advanceTimersByTime(LATER);
      server.shut(code, why);
      const tries = server.connections();
      expect(status()).toMatchObject({
        state: 'refused',
        code,
        why,
        reason,
        copy: expect.stringContaining('Written in the train.'),
      });
      vi.advanceTimersByTime(10 * LATER);
      expect([server.connections(), marks()]).toEqual([tries, expect.stringContaining('1')]);
    },
  );

  it('has no copy when everything was stored', () => {
    server.shut(CLOSE.notAllowed, 'removed');
    expect(status()).toMatchObject({ state: 'refused', copy: null });
  });
});

describe('a server that cannot store', () => {
  it('shows as not saved, with what is kept here, until it has stored that', () => {
    aClaim(server.session, 'Kept here.');
    server.shut(CLOSE.overloaded, 'storage-down');
    const notSaved = { state: 'not-saved', reason: 'The server cannot store anything at present.' };
    expect(status()).toEqual({ ...notSaved, pending: 1 });
    vi.advanceTimersByTime(LATER);
    expect(server.connections()).toBe(2);
    server.greet();
    aClaim(server.session, 'And this.');
    // Being let in says nothing of the disk.
    expect(status()).toEqual({ ...notSaved, pending: 2 });
    vi.advanceTimersByTime(SOON);
    server.store();
    expect(status()).toEqual({ state: 'saved' });
  });

  it('shows as offline once it is gone altogether', () => {
    server.shut(CLOSE.overloaded, 'storage-down');
    expect(status()).toMatchObject({ state: 'not-saved', pending: 0 });
    vi.advanceTimersByTime(LATER);
    server.cut();
    expect(status()).toEqual({ state: 'offline', pending: 0 });
  });
});

describe('what is kept on this device', () => {
  it('is counted in acts, not in keystrokes', () => {
    const id = aClaim(server.session, '');
    server.cut();
    const text = server.session.text(id, 'text');
    [...'Typed in one go.'].forEach((letter, index) => {
      server.clock.at += 100;
      text?.splice({ index, length: 0, inserted: letter });
    });
    expect(status()).toEqual({ state: 'offline', pending: 2 });
    server.clock.at += 5_000;
    text?.splice({ index: 0, length: 0, inserted: 'Later: ' });
    expect(status()).toEqual({ state: 'offline', pending: 3 });
  });
});

describe('work of an earlier visit that this device is slow to load', () => {
  /** A device that keeps a claim which was never sent; with `marks`, it also kept how much was not. */
  async function aDevice(hasMarks: boolean): Promise<Storage> {
    const past = aSession();
    const database = new IndexeddbPersistence('penumbra:m_test:e', past.doc);
    await database.whenSynced;
    aClaim(past, 'Written in the train.');
    // Requests of one database are answered in order.
    await database.set('flushed', 1);
    await database.destroy();
    const storage = aStorage();
    storage.setItem('penumbra:epoch:m_test', 'e');
    if (hasMarks) storage.setItem('penumbra:unsent:m_test', '{"1":1}');
    return storage;
  }

  it.each([
    ['counted', true],
    ['not counted any more', false],
  ])('is not called saved before it was loaded and sent (%s)', async (_how, hasMarks) => {
    const storage = await aDevice(hasMarks);
    server.session.destroy();
    server = scriptedServer('participant', storage);
    const loaded = new Promise<void>((resolve) => void server.session.onMap(() => resolve()));
    server.greet();
    vi.advanceTimersByTime(SOON);
    // The server is quicker than the device, and has stored all that it got: nothing.
    server.store();
    expect([server.seen.includes('saved'), marks() !== null]).toEqual([false, hasMarks]);
    await loaded;
    await vi.waitFor(() => expect(server.heard().slice(-2)).toEqual([FRAME.sync, FRAME.barrier]));
    expect(server.seen).not.toContain('saved');
    server.store();
    expect([status(), marks()]).toEqual([{ state: 'saved' }, null]);
    expect([...server.session.reading().map.elements.values()]).toMatchObject([
      { text: 'Written in the train.' },
    ]);
  });
});

describe('a map that was deleted for everybody', () => {
  it('can be kept as it is seen here, though everything had been saved', () => {
    aClaim(server.session, 'Said by all.');
    vi.advanceTimersByTime(SOON);
    server.store();
    expect(status()).toEqual({ state: 'saved' });
    server.shut(CLOSE.deleted);
    expect(status()).toMatchObject({ state: 'refused', copy: expect.stringContaining('Said by all.') });
  });
});

describe('pointers of others (frame 105)', () => {
  const BEN = { id: 'p_ben', name: 'Ben', colour: '#2f6f8f', role: 'participant' };
  const cursors = () => [...server.session.presence.motion().values()].map(({ cursor }) => cursor);
  const names = () => server.session.presence.peers().map(({ user }) => user.name);
  const queries = () => server.heard().filter((kind) => kind === FRAME.queryAwareness).length;

  it('move in the order of their clocks, whatever arrives when', () => {
    server.presence([{ clientId: 7, clock: 1, state: { user: BEN, cursor: { x: 1, y: 1 } } }], []);
    server.presence([], [{ clientId: 7, clock: 3, cursor: { x: 3, y: 3 } }]);
    server.presence([], [{ clientId: 7, clock: 2, cursor: { x: 2, y: 2 } }]);
    expect([names(), cursors()]).toEqual([['Ben'], [{ x: 3, y: 3 }]]);
    server.presence([], [{ clientId: 7, clock: 4, cursor: { x: -4, y: 4 } }]);
    expect(cursors()).toEqual([{ x: -4, y: 4 }]);
  });

  it('are gone when they leave the map, and come back with the next move', () => {
    server.presence([{ clientId: 7, clock: 1, state: { user: BEN, cursor: { x: 1, y: 1 } } }], []);
    server.presence([{ clientId: 7, clock: 2, state: { user: BEN, cursor: null } }], []);
    expect([names(), cursors()]).toEqual([['Ben'], [null]]);
    server.presence([{ clientId: 7, clock: 3, state: { user: BEN, cursor: { x: 5, y: 5 } } }], []);
    server.presence([], [{ clientId: 7, clock: 4, cursor: { x: 6, y: 6 } }]);
    expect(cursors()).toEqual([{ x: 6, y: 6 }]);
  });

  it('are forgotten with the connection, and move again once the new one has told of their owner', () => {
    server.presence([{ clientId: 7, clock: 5, state: { user: BEN, cursor: { x: 1, y: 1 } } }], []);
    server.cut();
    expect(names()).toEqual([]);
    vi.advanceTimersByTime(LATER);
    server.greet();
    server.presence([], [{ clientId: 7, clock: 6, cursor: { x: 9, y: 9 } }]);
    expect(cursors()).toEqual([]);
    server.presence([{ clientId: 7, clock: 7, state: { user: BEN, cursor: { x: 2, y: 2 } } }], []);
    server.presence([], [{ clientId: 7, clock: 8, cursor: { x: 3, y: 3 } }]);
    expect([names(), cursors()]).toEqual([['Ben'], [{ x: 3, y: 3 }]]);
  });

  it.each([
    ['in their entries', Uint8Array.of(FRAME.presence, 3, 1, 7, 9, 1, 0)],
    ['in their moves', Uint8Array.of(FRAME.presence, 1, 0, 2, 1, 7)],
    ['as a whole', Uint8Array.of(FRAME.awareness, 4, 1, 7, 2, 9)],
  ])('that cannot be read (%s) are dropped whole, and the table is asked for once', (_where, frame) => {
    server.presence([{ clientId: 7, clock: 1, state: { user: BEN, cursor: { x: 1, y: 1 } } }], []);
    server.say(frame);
    server.say(frame);
    expect([queries(), cursors()]).toEqual([1, [{ x: 1, y: 1 }]]);
    server.presence([{ clientId: 7, clock: 2, state: { user: BEN, cursor: { x: 2, y: 2 } } }], []);
    expect(cursors()).toEqual([{ x: 2, y: 2 }]);
    server.say(frame);
    expect(queries()).toBe(2);
  });
});

describe('my own pointer (frame 105)', () => {
  /** Kinds of presence frames that the newest socket got since the last time. */
  function sentBy(act: () => void): number[] {
    const before = server.heard().length;
    act();
    vi.advanceTimersByTime(2 * PRESENCE_INTERVAL_MS);
    const kinds: readonly number[] = [FRAME.awareness, FRAME.presence];
    return server
      .heard()
      .slice(before)
      .filter((kind) => kinds.includes(kind));
  }
  const point = (x: number) => () => server.session.presence.publish({ cursor: { x, y: 0 } });
  const leave = () => server.session.presence.publish({ cursor: null });

  it('goes alone while nothing else changes, and with all the rest when it leaves the map', () => {
    expect(sentBy(point(1))).toEqual([FRAME.awareness]);
    expect(sentBy(point(2))).toEqual([FRAME.presence]);
    expect(sentBy(leave)).toEqual([FRAME.awareness]);
    expect(sentBy(point(3))).toEqual([FRAME.presence]);
  });

  it('goes with all the rest first on every new connection', () => {
    sentBy(point(1));
    server.cut();
    vi.advanceTimersByTime(LATER);
    server.greet();
    expect(sentBy(point(2))).toEqual([FRAME.awareness]);
    expect(sentBy(point(3))).toEqual([FRAME.presence]);
  });
});

it('gives up what else the device keeps of the map together with its copy', async () => {
  expect(server.discarded()).toBe(0);
  await server.session.discardDeviceCopy();
  expect(server.discarded()).toBe(1);
});
