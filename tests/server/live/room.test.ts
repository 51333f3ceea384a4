import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { CheckEdit } from '../../../server/live/edit.ts';
import type { Room } from '../../../server/live/room.ts';
import { err, ok } from '../../../shared/base/result.ts';
import { gate } from '../../support/failing-storage.ts';
import { letAll } from '../../support/live-parts.ts';
import { settled } from '../../support/manual-time.ts';
import { Editor, listenTo, liveFixture, MAP, OTHER, TICK } from './live-fixture.ts';

const SWEEP = 5_000;
/** A relation between two elements that are not there. */
const LOOSE = {
  id: 'r_loose',
  kind: 'support',
  from: 'e_gone',
  to: 'e_gone2',
  addedBy: 'p_ann',
  addedAt: '2026-01-05T09:00:00.000Z',
};

let live: ReturnType<typeof liveFixture>;
let room: Room;
let heard: ReturnType<typeof listenTo>;

async function start(options: Parameters<typeof liveFixture>[0] = {}): Promise<void> {
  live = liveFixture(options);
  await live.create(MAP);
  room = (await live.open()).room;
  heard = listenTo(room);
}
beforeEach(() => start());

const rowsOf = async () => (await live.storage.loadLog(MAP)).rows.slice(1);

describe('a tick', () => {
  it('S5.1 stores everything of all rooms in one call', async () => {
    await live.create(OTHER);
    const other = (await live.open(OTHER)).room;
    const [ann, bob] = [new Editor('ann', room), new Editor('bob', other)];
    ann.set('a', 1);
    ann.set('b', 2);
    bob.set('c', 3);
    await live.time.advance(TICK);
    expect(live.storage.calls.appendUpdates).toBe(1);
    expect([ann.outcomes, bob.outcomes]).toEqual([['stored', 'stored'], ['stored']]);
    expect((await live.stored()).getMap('meta').toJSON()).toMatchObject({ a: 1, b: 2 });
    expect((await live.stored(OTHER)).getMap('meta').toJSON()).toMatchObject({ c: 3 });
  });

  it('S5.2 writes one row per person, with their name on it', async () => {
    const [ann, bob] = [new Editor('ann', room), new Editor('bob', room)];
    ann.set('a', 1);
    bob.set('b', 2);
    ann.set('c', 3);
    await live.time.advance(TICK);
    expect((await rowsOf()).map(({ participant }) => participant)).toEqual(['p_ann', 'p_bob']);
  });

  it('S5.2 stores only what is new', async () => {
    const ann = new Editor('ann', room);
    const update = ann.change('a', 1);
    ann.send(update);
    ann.send(update);
    await live.time.advance(TICK);
    ann.send(update);
    await live.time.advance(TICK);
    expect([ann.outcomes.length, (await rowsOf()).length]).toEqual([3, 1]);
  });

  it('S5.3 tells nobody before it is stored, and then everybody in one update', async () => {
    const [ann, bob] = [new Editor('ann', room), new Editor('bob', room)];
    const storing = gate();
    live.storage.hold('appendUpdates', storing);
    ann.set('a', 1);
    bob.set('b', 2);
    await live.time.advance(TICK);
    expect([heard.updates, ann.outcomes]).toEqual([[], []]);
    storing.open();
    await settled();
    expect([heard.updates.length, heard.except, ann.outcomes]).toEqual([1, [null], ['stored']]);
    Y.applyUpdate(ann.doc, heard.updates[0]!);
    expect(ann.doc.getMap('meta').get('b')).toBe(2);
  });

  it('S5.3 spares the only one who changed something', async () => {
    const ann = new Editor('ann', room);
    ann.set('a', 1);
    await live.time.advance(TICK);
    expect(heard.except).toEqual([ann]);
  });

  it('S5.4 answers a barrier after what its sender sent before it, and only once that is stored', async () => {
    const ann = new Editor('ann', room);
    const answers: unknown[] = [];
    const storing = gate();
    live.storage.hold('appendUpdates', storing);
    ann.set('a', 1);
    room.barrier(ann, () => answers.push([...ann.outcomes]));
    ann.set('b', 2);
    await live.time.advance(TICK);
    expect(answers).toEqual([]);
    storing.open();
    await settled();
    expect(answers).toEqual([['stored']]);
  });

  it('S5.4 answers a barrier alone without touching the storage', async () => {
    let answered = false;
    room.barrier(new Editor('ann', room), () => {
      answered = true;
    });
    await live.time.advance(TICK);
    expect([answered, live.storage.calls.appendUpdates]).toEqual([true, 0]);
  });

  it('S5.6 makes whoever joins wait for the batch in flight', async () => {
    const ann = new Editor('ann', room);
    const storing = gate();
    live.storage.hold('appendUpdates', storing);
    ann.set('a', 1);
    await live.time.advance(TICK);
    let given: Uint8Array | undefined;
    room.whenSettled(() => {
      given = room.diff(Uint8Array.of(0));
    });
    expect(given).toBeUndefined();
    storing.open();
    await settled();
    const joiner = new Y.Doc();
    Y.applyUpdate(joiner, given!);
    expect(joiner.getMap('meta').get('a')).toBe(1);
  });

  it('takes what came during a commit with the next tick', async () => {
    const ann = new Editor('ann', room);
    const storing = gate();
    live.storage.hold('appendUpdates', storing);
    ann.set('a', 1);
    await live.time.advance(TICK);
    ann.set('b', 2);
    await live.time.advance(5 * TICK);
    expect(live.storage.calls.appendUpdates).toBe(1);
    storing.open();
    await live.time.advance(2 * TICK);
    expect([live.storage.calls.appendUpdates, ann.outcomes]).toEqual([2, ['stored', 'stored']]);
  });
});

describe('a commit that fails', () => {
  it('S5.5 publishes and acknowledges nothing, ends the rooms of the batch, and no other', async () => {
    await live.create(OTHER);
    const other = (await live.open(OTHER)).room;
    const ann = new Editor('ann', room);
    let answered = false;
    live.storage.fail('appendUpdates');
    ann.set('a', 1);
    room.barrier(ann, () => {
      answered = true;
    });
    let otherAnswered = false;
    other.barrier(new Editor('bob', other), () => {
      otherAnswered = true;
    });
    await live.time.advance(TICK);
    expect([heard.updates, heard.ended, ann.outcomes, answered]).toEqual([[], ['storage-down'], [], false]);
    expect([other.isGone, otherAnswered]).toEqual([false, true]);
    expect(live.meter.counts).toMatchObject({ commitFailed: 1 });
  });

  it('S5.5 loads the map from storage for the next one, without the lost edit, and takes it when it is sent again', async () => {
    const ann = new Editor('ann', room);
    live.storage.fail('appendUpdates');
    ann.set('a', 1);
    await live.time.advance(TICK);
    live.storage.heal();
    const again = (await live.open()).room;
    expect(new Editor('bob', again).doc.getMap('meta').has('a')).toBe(false);
    const returned = new Editor('ann', again);
    returned.send(Y.encodeStateAsUpdate(ann.doc), 'catch-up');
    await live.time.advance(TICK);
    expect([returned.outcomes, (await live.stored()).getMap('meta').get('a')]).toEqual([['stored'], 1]);
  });
});

describe('an edit that is not taken', () => {
  const refuseBad: CheckEdit = (_doc, bytes) =>
    bytes[0] === 99
      ? err({ state: 'refused', reason: { kind: 'invalid', message: 'bad' } })
      : ok({ writers: [] });

  it('S4.6 drops whatever its connection sends after it, and answers no barrier of it', async () => {
    await start({ check: refuseBad });
    const [ann, bob] = [new Editor('ann', room), new Editor('bob', room)];
    let answered = false;
    ann.set('a', 1);
    ann.send(Uint8Array.of(99));
    ann.set('b', 2);
    room.barrier(ann, () => {
      answered = true;
    });
    bob.set('c', 3);
    await live.time.advance(TICK);
    expect([ann.outcomes, bob.outcomes, answered]).toEqual([['stored', 'refused'], ['stored'], false]);
    const meta = (await live.stored()).getMap('meta');
    expect([meta.get('a'), meta.has('b'), meta.get('c')]).toEqual([1, false, 3]);
  });

  it.each([1, 4])(
    'S4.7 is undone when Yjs took in half of it (%i bytes are missing), and nobody else notices',
    async (missing) => {
      await start({ check: letAll });
      const [ann, bob] = [new Editor('ann', room), new Editor('bob', room)];
      bob.set('before', 1);
      ann.doc.getMap('meta').set('first', 1);
      ann.doc.getMap('elements').set('second', 'a longer value');
      const whole = Y.encodeStateAsUpdate(ann.doc, Y.encodeStateVector(new Editor('x', room).doc));
      ann.send(whole.slice(0, -missing));
      bob.set('after', 2);
      await live.time.advance(TICK);
      expect([ann.outcomes, bob.outcomes]).toEqual([['refused'], ['stored', 'stored']]);
      const [stored, reader] = [await live.stored(), new Editor('cat', room).doc];
      expect(stored.getMap('meta').toJSON()).toEqual(reader.getMap('meta').toJSON());
      expect(reader.getMap('meta').toJSON()).toMatchObject({ before: 1, after: 2 });
      expect(reader.getMap('meta').has('first')).toBe(false);
      expect(heard.ended).toEqual([]);
    },
  );

  it('S4.7 is undone when it builds on what nobody has', async () => {
    await start({ check: letAll });
    const ann = new Editor('ann', room);
    ann.change('lost', 1);
    ann.set('next', 2);
    await live.time.advance(TICK);
    expect([ann.outcomes, await rowsOf()]).toEqual([['refused'], []]);
    expect(new Editor('bob', room).doc.getMap('meta').has('next')).toBe(false);
  });

  it.each<[string, (meta: Y.Map<unknown>) => void]>([
    ['raises', (meta) => meta.set('schemaVersion', 99)],
    ['breaks', (meta) => meta.set('schemaVersion', 'x')],
    ['removes', (meta) => meta.delete('schemaVersion')],
  ])('S4.9 is undone when it %s the version of the map', async (_name, act) => {
    const [ann, eve] = [new Editor('ann', room), new Editor('eve', room)];
    const before = Y.encodeStateVector(eve.doc);
    act(eve.doc.getMap('meta'));
    ann.set('a', 1);
    eve.send(Y.encodeStateAsUpdate(eve.doc, before));
    await live.time.advance(TICK);
    expect([ann.outcomes, eve.outcomes]).toEqual([['stored'], ['refused']]);
    const meta = new Editor('bob', room).doc.getMap('meta');
    expect([meta.get('a'), meta.get('schemaVersion')]).toEqual([1, expect.any(Number)]);
    await live.registry.close();
    expect((await live.registry.open(MAP)).ok).toBe(true);
  });

  it.each<[string, unknown]>([
    ['too long', 'x'.repeat(81)],
    ['no text', 5],
    ['wider than its words', `${' '.repeat(500)}exams`],
    ['two lines', 'exams\nand marks'],
  ])('S4.14 is undone when it makes the subject of the map %s', async (_name, subject) => {
    const ann = new Editor('ann', room);
    ann.set('subject', 'homework');
    await live.time.advance(TICK);
    // She has seen his, so that hers replaces it.
    const eve = new Editor('eve', room);
    eve.set('subject', subject);
    ann.set('a', 1);
    await live.time.advance(TICK);
    expect([ann.outcomes, eve.outcomes]).toEqual([['stored', 'stored'], ['refused']]);
    const meta = new Editor('bob', room).doc.getMap('meta');
    expect([meta.get('a'), meta.get('subject')]).toEqual([1, 'homework']);
  });

  it('S4.8 lets a full map shrink but not grow', async () => {
    await start({ limits: { documentBytes: 2_000 } });
    const [ann, bob] = [new Editor('ann', room), new Editor('bob', room)];
    ann.set('big', 'x'.repeat(2_500));
    await live.time.advance(TICK);
    bob.set('small', 1);
    await live.time.advance(TICK);
    expect([ann.outcomes, bob.outcomes]).toEqual([['stored'], ['refused']]);
    const before = Y.encodeStateVector(ann.doc);
    ann.doc.getMap('meta').delete('big');
    ann.send(Y.encodeStateAsUpdate(ann.doc, before));
    await live.time.advance(TICK);
    ann.set('small', 1);
    await live.time.advance(TICK);
    expect(ann.outcomes).toEqual(['stored', 'stored', 'stored']);
  });
});

describe('the sweep', () => {
  it('S5.8 removes what two racing people left dangling, once, in the server’s own name', async () => {
    const ann = new Editor('ann', room);
    const before = Y.encodeStateVector(ann.doc);
    const loose = new Y.Map(Object.entries(LOOSE));
    ann.doc.getMap('relations').set('r_loose', loose);
    ann.send(Y.encodeStateAsUpdate(ann.doc, before));
    await live.time.advance(TICK);
    await live.time.advance(SWEEP + TICK);
    const reader = new Editor('bob', room).doc;
    expect((await rowsOf()).map(({ participant }) => participant)).toEqual(['p_ann', null]);
    expect([reader.getMap('relations').has('r_loose'), heard.except]).toEqual([false, [ann, null]]);
    await live.time.advance(10 * SWEEP);
    expect((await rowsOf()).length).toBe(2);
  });
});

describe('damage', () => {
  it('S3.6 leaves out a damaged row and what builds on it, opens the map, and takes the content back', async () => {
    await start({
      check: (doc, bytes) => (isWhole(doc, bytes) ? ok({ writers: [] }) : err({ state: 'gap' })),
    });
    const [ann, bob] = [new Editor('ann', room), new Editor('bob', room)];
    for (const key of ['a', 'b', 'c']) {
      ann.set(key, key);
      await live.time.advance(TICK);
    }
    bob.set('bob', 1);
    await live.time.advance(TICK);
    await live.registry.close();
    const { loadLog } = live.storage;
    live.storage.loadLog = async (id) => {
      const log = await loadLog(id);
      const rows = log.rows.filter(({ seq }) => seq !== 3);
      return { ...log, rows, damaged: [{ kind: 'row', seq: 3 }] };
    };
    const again = (await live.open()).room;
    expect(new Editor('x', again).doc.getMap('meta').toJSON()).toEqual({
      ...{ a: 'a', bob: 1 },
      ...{ title: 'Empty', description: '', schemaVersion: expect.any(Number) },
    });
    expect(live.log.lines.at(-1)).toMatchObject({
      level: 'error',
      facts: { damaged: [{ seq: 3 }], orphaned: [4] },
    });
    const returned = new Editor('ann', again);
    returned.send(Y.encodeStateAsUpdate(ann.doc, again.stateVector()), 'catch-up');
    await live.time.advance(TICK);
    expect(new Editor('y', again).doc.getMap('meta').toJSON()).toMatchObject({
      a: 'a',
      b: 'b',
      c: 'c',
      bob: 1,
    });
  });
});

/** Whether a copy of the document would take an update in as a whole. */
function isWhole(doc: Y.Doc, bytes: Uint8Array): boolean {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  Y.applyUpdate(copy, bytes);
  return copy.store.pendingStructs === null && copy.store.pendingDs === null;
}
