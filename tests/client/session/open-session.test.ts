import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CLOSE } from '../../../shared/wire/close-codes.ts';
import { aClaim } from '../../support/a-session.ts';
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
