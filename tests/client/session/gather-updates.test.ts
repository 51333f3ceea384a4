import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { gatherUpdates } from '../../../client/session/gather-updates.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

/** A document with a copy that notes what is stored, and somebody else who writes into it. */
function aCopy() {
  const doc = new Y.Doc();
  const copy = new Y.Doc();
  let stored = 0;
  const database = {
    _storeUpdate: (update: Uint8Array) => {
      stored += 1;
      Y.applyUpdate(copy, update);
    },
  };
  doc.on('update', database._storeUpdate);
  const gathering = gatherUpdates(database, doc);
  const other = new Y.Doc();
  const theyWrite = (key: string): void => {
    const before = Y.encodeStateVector(other);
    other.getMap('cards').set(key, 1);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other, before), 'server');
  };
  return {
    doc,
    database,
    gathering,
    theyWrite,
    iWrite: (key: string) => doc.getMap('cards').set(key, 1),
    kept: () => [...copy.getMap('cards').keys()].sort(),
    stored: () => stored,
  };
}

describe('the updates that go into the copy on the device', () => {
  it('are stored at once when they are this person’s own, with those they build on', () => {
    const { iWrite, theyWrite, kept, stored } = aCopy();
    iWrite('a');
    expect(kept()).toEqual(['a']);
    theyWrite('b');
    theyWrite('c');
    expect(stored()).toBe(1);
    iWrite('d');
    expect([kept(), stored()]).toEqual([['a', 'b', 'c', 'd'], 2]);
  });

  it('of others are stored together, a second later at most', () => {
    const { theyWrite, kept, stored } = aCopy();
    theyWrite('a');
    theyWrite('b');
    vi.advanceTimersByTime(999);
    theyWrite('c');
    expect(stored()).toBe(0);
    vi.advanceTimersByTime(1);
    expect([kept(), stored()]).toEqual([['a', 'b', 'c'], 1]);
    vi.advanceTimersByTime(5_000);
    expect(stored()).toBe(1);
  });

  it('never wait in great numbers', () => {
    const { theyWrite, stored } = aCopy();
    for (let at = 0; at < 200; at += 1) theyWrite(`${at}`);
    expect(stored()).toBe(1);
  });

  it('are stored before gathering ends, and not after', () => {
    const { theyWrite, iWrite, gathering, kept } = aCopy();
    theyWrite('a');
    gathering.stop();
    expect(kept()).toEqual(['a']);
    iWrite('b');
    expect(kept()).toEqual(['a']);
  });

  it('that came from the copy itself are not stored again', () => {
    const { doc, database, stored } = aCopy();
    const other = new Y.Doc();
    other.getMap('cards').set('a', 1);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), database);
    vi.advanceTimersByTime(5_000);
    expect(stored()).toBe(0);
  });

  it('end without harm when another tab has given the copy up, and with any other failure they do not', () => {
    const fail = (name: string) => {
      const doc = new Y.Doc();
      const asked = vi.fn(() => {
        throw new DOMException('no', name);
      });
      return { doc, asked, gathering: gatherUpdates({ _storeUpdate: asked }, doc) };
    };
    const closed = fail('InvalidStateError');
    closed.doc.getMap('cards').set('a', 1);
    closed.doc.getMap('cards').set('b', 1);
    closed.gathering.stop();
    expect(closed.asked).toHaveBeenCalledOnce();
    const full = fail('QuotaExceededError');
    Y.applyUpdate(full.doc, Y.encodeStateAsUpdate(closed.doc));
    expect(() => full.gathering.stop()).toThrow('no');
  });
});
