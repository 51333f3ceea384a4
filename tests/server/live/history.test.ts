import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { recallLog } from '../../../server/live/compaction/recall.ts';
import type { CheckEdit } from '../../../server/live/edit.ts';
import { History } from '../../../server/live/history.ts';
import { emptyMap, seedUpdate } from '../../../server/live/seed.ts';
import type { MapId, ParticipantId } from '../../../shared/base/ids.ts';
import { seededRandom } from '../../../shared/base/random.ts';
import { err, ok } from '../../../shared/base/result.ts';
import { gate } from '../../support/failing-storage.ts';
import { settled } from '../../support/manual-time.ts';
import { Editor, liveFixture, MAP, OTHER, TICK } from './live-fixture.ts';

const ANA = 'p_ana' as ParticipantId;
const DAY = 24 * 3600 * 1000;

let live: ReturnType<typeof liveFixture>;
let history: History;
/** Does at once what a thread does in the product. */
const recall = async (bytes: Parameters<typeof recallLog>[0]) => recallLog(bytes);
let editor: Editor;
function historyWith(check: CheckEdit): History {
  const { storage, registry, time, log, meter } = live;
  return new History({ storage, registry, check, clock: time, random: seededRandom(1), log, meter, recall });
}

beforeEach(async () => {
  live = liveFixture();
  history = historyWith(() => ok({ writers: [] }));
  await live.create(MAP);
  editor = new Editor('ana', (await live.open()).room);
});

async function edit(title: string): Promise<void> {
  editor.set('title', title);
  await live.time.advance(TICK);
}

async function titleAt(seq: number): Promise<string> {
  const past = await history.at(MAP, seq);
  if (!past.ok) throw new Error(past.error);
  return past.value.title;
}

function loads(): number {
  return live.storage.calls.loadLog ?? 0;
}

async function head(): Promise<number> {
  const timeline = await history.timeline(MAP);
  if (!timeline.ok) throw new Error(timeline.error);
  return timeline.value.head;
}

describe('the past of a map', () => {
  it('S10.1 gives the map back as it was after any edit that is kept', async () => {
    const start = await head();
    await edit('One');
    await edit('Two');
    expect([await titleAt(start), await titleAt(start + 1), await titleAt(start + 2)]).toEqual([
      'Empty',
      'One',
      'Two',
    ]);
  });

  it('S10.1 says who changed how much when', async () => {
    await edit('One');
    const timeline = await history.timeline(MAP);
    expect(timeline).toMatchObject({
      ok: true,
      value: { activity: [{ participant: null }, { participant: 'p_ana', rows: 1 }] },
    });
  });

  it('S10.1 counts what somebody types in one text as one edit, and keeps every state of it', async () => {
    const text = new Y.Text();
    await edit('Typing');
    editor.set('words', text);
    await live.time.advance(TICK);
    const start = await head();
    for (const letter of 'abc') {
      const before = Y.encodeStateVector(editor.doc);
      text.insert(text.length, letter);
      editor.send(Y.encodeStateAsUpdate(editor.doc, before));
      await live.time.advance(TICK);
    }
    expect(await head()).toBe(start + 3);
    expect(await history.timeline(MAP)).toMatchObject({
      value: { activity: [{ participant: null }, { participant: 'p_ana', rows: 5, edits: 3 }] },
    });
  });

  it('S10.1 ends with what is stored, never with what is on its way', async () => {
    const before = await head();
    const storing = gate();
    live.storage.hold('appendUpdates', storing);
    editor.set('title', 'On its way');
    await live.time.advance(TICK);
    let known: number | undefined;
    const asking = head().then((seq) => {
      known = seq;
    });
    await settled();
    expect(known).toBeUndefined();
    storing.open();
    await asking;
    expect(known).toBe(before + 1);
  });

  it('S10.2 refuses what is older than what is kept, and what has not come yet', async () => {
    const start = await head();
    for (const title of ['One', 'Two', 'Three']) await edit(title);
    const { storage, time } = live;
    const snapshotAt = async (seq: number): Promise<void> => {
      const { snapshot, rows } = await storage.loadLog(MAP, seq);
      const doc = new Y.Doc();
      if (snapshot !== undefined) Y.applyUpdate(doc, snapshot.bytes);
      for (const { bytes } of rows) Y.applyUpdate(doc, bytes);
      const bytes = Y.encodeStateAsUpdate(doc);
      await storage.saveSnapshot(MAP, { seq, at: time.now(), bytes }, { dropRowsBefore: time.now() + DAY });
    };
    for (const seq of [start + 2, start + 3]) await snapshotAt(seq);
    expect(await history.at(MAP, start)).toEqual({ ok: false, error: 'too-old' });
    expect(await history.at(MAP, start + 4)).toEqual({ ok: false, error: 'not-yet' });
    expect(await titleAt(start + 3)).toBe('Three');
  });

  it('S10.3 replays a state once for all who ask for it', async () => {
    await edit('One');
    const seq = await head();
    const before = loads();
    await Promise.all([titleAt(seq), titleAt(seq), titleAt(seq)]);
    await titleAt(seq);
    expect(loads() - before).toBe(1);
  });

  it('S10.3 keeps the states of the last eight moments and makes older ones again', async () => {
    for (let index = 0; index < 9; index += 1) await edit(`Title ${index}`);
    const last = await head();
    const before = loads();
    for (let seq = last - 8; seq <= last; seq += 1) await titleAt(seq);
    await titleAt(last);
    expect(loads() - before).toBe(9);
    await titleAt(last - 8);
    expect(loads() - before).toBe(10);
  });

  it('S10.3 replays one state at a time and turns away a crowd, and who asks for much of one map first', async () => {
    for (let index = 0; index < 6; index += 1) await edit(`Title ${index}`);
    const last = await head();
    const others = Array.from({ length: 34 }, (_, index) => `m_other${index}` as MapId);
    for (const each of others) await live.create(each);
    // All are in memory, so that only replays read the log.
    for (const each of others) await live.open(each);
    const loading = gate();
    live.storage.hold('loadLog', loading);
    const ofOne = Array.from({ length: 6 }, (_, index) => history.at(MAP, last - index));
    await settled();
    const ofOthers = others.map((each) => history.at(each, 1));
    await settled();
    loading.open();
    const busy = async (asked: typeof ofOne): Promise<number> => {
      const outcomes = await Promise.all(asked);
      return outcomes.filter((each) => !each.ok && each.error === 'busy').length;
    };
    // Four of six, and 28 of 34: 32 in all.
    expect([await busy(ofOne), await busy(ofOthers)]).toEqual([2, 6]);
  });

  it.each([false, true])(
    'S10.3 forgets what it replayed when a backup is put in place (with histories kept: %s)',
    async (keepHistory) => {
      await edit('Before');
      const seq = await head();
      expect(await titleAt(seq)).toBe('Before');
      const epoch = keepHistory ? (await live.open()).room.epoch : 'another';
      await live.registry.reopenAll(async () => {
        await live.storage.eraseMap(MAP);
        const map = { id: MAP, epoch, createdAt: 0 };
        await live.storage.createMap({
          map,
          seed: seedUpdate(emptyMap('Restored')),
          links: [],
          participants: [],
        });
        // As many rows as before, so that the number means another state.
        await live.storage.appendUpdates([
          { map: MAP, participant: null, at: 1, bytes: Uint8Array.of(0, 0) },
        ]);
      });
      expect(await titleAt(seq)).toBe('Restored');
    },
  );

  it('S3.7 keeps nothing of a map that was erased', async () => {
    const seq = await head();
    await titleAt(seq);
    await live.registry.erase(MAP);
    await live.create(MAP);
    const before = loads();
    await titleAt(seq);
    // Once to open the map, once to replay it.
    expect(loads() - before).toBe(2);
  });

  it('S10.3 leaves out what stands on a damaged edit, as when a map is opened', async () => {
    await edit('One');
    await edit('Two');
    const seq = await head();
    const log = await live.storage.loadLog(MAP);
    const orphan = log.rows.at(-1);
    const damaged = [{ kind: 'row', seq: seq - 1 }] as const;
    const rows = log.rows.filter((row) => row.seq !== seq - 1);
    const torn = vi.spyOn(live.storage, 'loadLog').mockResolvedValue({ ...log, rows, damaged });
    const past = historyWith((_doc, bytes) =>
      bytes === orphan?.bytes ? err({ state: 'gap' as const }) : ok({ writers: [] }),
    );
    expect(await past.at(MAP, seq)).toMatchObject({ ok: true, value: { title: 'Empty' } });
    // Looking again, or at another moment, sounds no second alarm.
    await past.at(MAP, seq - 1);
    expect([
      live.meter.counts.damaged,
      live.log.lines.filter(({ level }) => level === 'error').length,
    ]).toEqual([1, 1]);
    torn.mockRestore();
  });

  it('refuses a state that was written by a newer version of the program', async () => {
    const before = await head();
    const { rows } = await live.storage.loadLog(MAP);
    const newer = new Y.Doc();
    for (const { bytes } of rows) Y.applyUpdate(newer, bytes);
    newer.getMap('meta').set('schemaVersion', 99);
    await live.storage.appendUpdates([
      { map: MAP, participant: null, at: live.time.now(), bytes: Y.encodeStateAsUpdate(newer) },
    ]);
    expect(await history.at(MAP, before + 1)).toEqual({ ok: false, error: 'unreadable' });
  });

  it('tries again after a failure', async () => {
    const seq = await head();
    live.storage.fail('loadLog');
    await expect(history.at(MAP, seq)).rejects.toThrow();
    live.storage.heal();
    expect(await titleAt(seq)).toBe('Empty');
  });

  it('says that there is no such map', async () => {
    expect(await history.timeline(OTHER)).toEqual({ ok: false, error: 'missing' });
    expect(await history.at(OTHER, 1)).toEqual({ ok: false, error: 'missing' });
  });
});

describe('a named version', () => {
  it('S10.4 keeps the present state whole, however the map goes on', async () => {
    await edit('Worth keeping');
    const named = await history.name(MAP, { name: 'Before lunch', seq: undefined, by: ANA });
    await edit('Spoilt');
    expect(named).toMatchObject({ ok: true, value: { name: 'Before lunch', namedBy: ANA } });
    if (!named.ok) return;
    expect(named.value.seq).toBe((await head()) - 1);
    const kept = await history.version(MAP, named.value.id);
    expect(kept).toMatchObject({ ok: true, value: { title: 'Worth keeping' } });
    expect(kept).toEqual(await history.at(MAP, named.value.seq));
  });

  it('S10.4 can be given to an earlier state, and says when that was', async () => {
    await edit('Then');
    const seq = await head();
    const then = (await live.storage.loadLog(MAP)).rows.at(-1)?.at;
    await live.time.advance(60_000);
    await edit('Now');
    const named = await history.name(MAP, { name: 'Then', seq, by: ANA });
    if (!named.ok) throw new Error(named.error);
    expect([named.value.at, named.value.namedAt]).toEqual([then, live.time.now()]);
    expect(await history.version(MAP, named.value.id)).toMatchObject({ ok: true, value: { title: 'Then' } });
  });

  it('is refused for a state that is not there, and unknown ones are none', async () => {
    expect(await history.name(MAP, { name: 'x', seq: 99, by: ANA })).toEqual({ ok: false, error: 'not-yet' });
    expect(await history.version(MAP, 'unknown')).toBeUndefined();
  });
});
