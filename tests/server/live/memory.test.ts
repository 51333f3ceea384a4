import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { compactLog } from '../../../server/live/compaction/compact.ts';
import { compactInWorker } from '../../../server/live/compaction/in-worker.ts';
import { LiveDocument } from '../../../server/live/live-document.ts';
import type { Room } from '../../../server/live/room.ts';
import type { MapId } from '../../../shared/base/ids.ts';
import { Editor, listenTo, liveFixture, MAP, OTHER, TICK } from './live-fixture.ts';

let live: ReturnType<typeof liveFixture>;
let room: Room;

async function start(options: Parameters<typeof liveFixture>[0] = {}): Promise<void> {
  live = liveFixture(options);
  await live.create(MAP);
  room = (await live.open()).room;
}
beforeEach(() => start());

async function editTimes(count: number): Promise<void> {
  const editor = new Editor('ann', room);
  for (let index = 0; index < count; index += 1) {
    editor.set('k', index);
    await live.time.advance(TICK);
  }
}

describe('a document that rests', () => {
  const silent = { emitted: () => {}, changed: () => {} };

  it('S3.9 says the same as bytes as it said before, and comes back for an edit', () => {
    const doc = new Y.Doc();
    doc.getMap('meta').set('a', 1);
    const emitted: unknown[] = [];
    const live = new LiveDocument(doc, { ...silent, emitted: (_bytes, { origin }) => emitted.push(origin) });
    const [vector, whole] = [live.stateVector(), live.whole()];
    const behind = new Y.Doc();
    Y.applyUpdate(behind, whole);
    live.doc.getMap('meta').set('b', 2);
    const [lacking, everything] = [live.diff(Y.encodeStateVector(behind)), live.whole()];
    live.freeze();
    expect([live.diff(Uint8Array.of(0)), live.isFrozen]).toEqual([everything, true]);
    expect([live.diff(Y.encodeStateVector(behind)), live.isFrozen]).toEqual([lacking, false]);
    expect(live.stateVector()).not.toEqual(vector);
    live.freeze();
    expect(live.doc.getMap('meta').toJSON()).toEqual({ a: 1, b: 2 });
    expect(live.isFrozen).toBe(false);
    emitted.length = 0;
    live.doc.transact(() => live.doc.getMap('meta').set('c', 3), 'later');
    expect(emitted).toEqual(['later']);
  });

  it('S3.9 knows what everybody had before an update', () => {
    const doc = new Y.Doc();
    doc.getMap('meta').set('a', 1);
    const vector = Y.encodeStateVector(doc);
    let update: Uint8Array = new Uint8Array();
    doc.on('update', (bytes: Uint8Array) => {
      update = bytes;
    });
    const live = new LiveDocument(doc, silent);
    doc.getMap('meta').set('b', 2);
    expect(live.vectorBefore(update)).toEqual(vector);
  });

  it('S3.9 is put to rest after fifteen seconds without an edit, and serves, takes edits and rests again', async () => {
    const ann = new Editor('ann', room);
    ann.set('a', 1);
    await live.time.advance(TICK);
    const pending = live.time.pending;
    await live.time.advance(20_000);
    expect(live.time.pending).toBeLessThan(pending);
    expect(new Editor('bob', room).doc.getMap('meta').get('a')).toBe(1);
    const resting = live.time.pending;
    room.diff(Y.encodeStateVector(ann.doc));
    expect(live.time.pending).toBe(resting + 1);
    await live.time.advance(20_000);
    expect(live.time.pending).toBe(resting);
    ann.set('b', 2);
    await live.time.advance(TICK);
    expect([ann.outcomes, new Editor('cat', room).doc.getMap('meta').get('b')]).toEqual([
      ['stored', 'stored'],
      2,
    ]);
    expect(live.time.pending).toBeGreaterThan(0);
  });
});

describe('compaction', () => {
  it('S3.4 of a map in use writes a snapshot after 500 rows, at most one in half a minute', async () => {
    await editTimes(501);
    await editTimes(501);
    expect(live.storage.calls.saveSnapshot).toBe(1);
    await live.time.advance(25_000);
    await editTimes(1);
    expect(live.storage.calls.saveSnapshot).toBe(2);
    const { snapshot, rows } = await live.storage.loadLog(MAP);
    expect([snapshot?.seq, rows.length < 500]).toEqual([expect.any(Number), true]);
    expect((await live.stored()).getMap('meta').get('k')).toBe(0);
  });

  it('S3.4 does not wait for longer when the clock of the machine was set back', async () => {
    const wall = { at: Date.UTC(2026, 0, 5) };
    await start({ clock: { now: () => wall.at } });
    await editTimes(501);
    wall.at -= 3_600_000;
    await live.time.advance(30_000);
    await editTimes(501);
    expect(live.storage.calls.saveSnapshot).toBe(2);
  });

  it('S3.10 raises an alarm and reads the map anew when memory and log differ', async () => {
    await start({ compact: async () => compactLog({ snapshot: undefined, rows: [] }) });
    const heard = listenTo(room);
    await editTimes(501);
    expect([live.meter.counts.diverged, heard.ended]).toEqual([1, ['reopen']]);
    expect(live.log.lines).toContainEqual(expect.objectContaining({ level: 'error' }));
  });

  it('S3.10 folds a log in a thread of its own, and says why it cannot', async () => {
    const thread = compactInWorker();
    const doc = new Y.Doc();
    doc.getMap('meta').set('a', 1);
    const log = { snapshot: undefined, rows: [Y.encodeStateAsUpdate(doc)] };
    try {
      expect(await thread.compact(log)).toEqual(compactLog(log));
      await expect(thread.compact({ snapshot: Uint8Array.of(9), rows: [] })).rejects.toThrow();
    } finally {
      await thread.close();
    }
  });
});

describe('memory', () => {
  it('S3.11 is made by letting go of maps that nobody looks at, the longest left first', async () => {
    await start({ limits: { memoryBytes: 3_000 } });
    const third = 'm_three' as MapId;
    for (const id of [OTHER, third]) await live.create(id);
    const fill = async (id: MapId): Promise<() => void> => {
      const lease = await live.open(id);
      new Editor('ann', lease.room).set('big', 'x'.repeat(1_200));
      await live.time.advance(TICK);
      return lease.release;
    };
    const [first, second] = [await fill(OTHER), await fill(third)];
    second();
    first();
    await live.time.advance(TICK);
    expect([live.meter.counts.roomOpened, live.meter.counts.roomClosed ?? 0]).toEqual([3, 0]);
    new Editor('bob', room).set('big', 'x'.repeat(1_200));
    await live.time.advance(TICK);
    (await live.open(MAP)).release();
    // Opening another one is when the limit is looked at; who left first has to go.
    await live.create('m_four' as MapId);
    await live.open('m_four' as MapId);
    await live.time.advance(TICK);
    expect(live.meter.counts.roomClosed).toBe(1);
    expect((await live.stored(third)).getMap('meta').get('big')).toHaveLength(1_200);
  });
});
