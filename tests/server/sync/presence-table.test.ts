import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { DEFAULT_LIMITS } from '../../../server/live/limits.ts';
import {
  type PresenceDelta,
  type PresenceOwner,
  PresenceTable,
} from '../../../server/sync/presence-table.ts';
import type { ParticipantId } from '../../../shared/base/ids.ts';
import { PRESENCE_BYTES_MAX } from '../../../shared/wire/limits.ts';
import { decodeMoved } from '../../../shared/wire/motion.ts';
import { ManualTime } from '../../support/manual-time.ts';

const FLUSH = 50;

let time: ManualTime;
let sent: Uint8Array[];
let table: PresenceTable;
let deltas: PresenceDelta[];
let watcher: Awareness;
const made: Awareness[] = [];

beforeEach(() => {
  time = new ManualTime();
  sent = [];
  deltas = [];
  table = new PresenceTable(time, DEFAULT_LIMITS, (delta) => {
    deltas.push(delta);
    sent.push(delta.all());
    applyAwarenessUpdate(watcher, delta.all(), 'server');
  });
  watcher = client(1);
});
afterEach(() => {
  for (const awareness of made.splice(0)) awareness.destroy();
});

function client(clientId: number): Awareness {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  const awareness = new Awareness(doc);
  made.push(awareness);
  return awareness;
}

function owner(name: string): PresenceOwner {
  return { user: { id: `p_${name}` as ParticipantId, name, colour: '#0f8a83', role: 'participant' } };
}

const own = (awareness: Awareness): Uint8Array => encodeAwarenessUpdate(awareness, [awareness.clientID]);
const owners = { ann: owner('ann'), bob: owner('bob') };
const seen = (clientId: number): unknown => watcher.getStates().get(clientId);

describe('a presence', () => {
  it('S7.6 may come with echoes of as many as the operator lets in, and no more', () => {
    const limits = { ...DEFAULT_LIMITS, people: 2, socketsPerPerson: 1 };
    const small = new PresenceTable(time, limits, () => {});
    const all = [client(7), client(8), client(9)];
    const frame = (count: number): Uint8Array => {
      const known = client(6);
      for (const other of all) other.setLocalState({});
      for (const other of all) applyAwarenessUpdate(known, own(other), 'test');
      return encodeAwarenessUpdate(
        known,
        all.slice(0, count).map(({ clientID }) => clientID),
      );
    };
    expect(() => small.receive(owner('ann'), frame(2))).not.toThrow();
    expect(() => small.receive(owner('ann'), frame(3))).toThrow('3 presence entries');
    expect(() => table.receive(owner('ann'), frame(3))).not.toThrow();
  });

  it('S6.1 is shown under the name that the server knows, whatever the client says', async () => {
    const [ann, awareness] = [owner('ann'), client(7)];
    awareness.setLocalState({ user: { ...owner('bob').user, role: 'host' }, cursor: { x: 1, y: 2 } });
    expect(table.receive(ann, own(awareness))).toBe(true);
    await time.advance(FLUSH);
    expect(seen(7)).toMatchObject({ user: ann.user, cursor: { x: 1, y: 2 } });
  });

  it('S6.1 is shown even to peers for whom its first clock is nothing new', async () => {
    table.receive(owner('ann'), own(client(7)));
    await time.advance(FLUSH);
    expect(seen(7)).toMatchObject({ user: { name: 'ann' } });
  });

  it('S6.2 loses what is not part of a presence, or not within its limits', async () => {
    const [ann, awareness] = [owner('ann'), client(7)];
    awareness.setLocalState({ cursor: { x: 1, y: 2 }, script: '<b>' });
    table.receive(ann, own(awareness));
    await time.advance(FLUSH);
    expect(seen(7)).not.toHaveProperty('script');
    awareness.setLocalState({ selection: Array.from({ length: 51 }, (_, i) => `e_${i}`) });
    table.receive(ann, own(awareness));
    await time.advance(FLUSH);
    expect(seen(7)).toEqual({ user: ann.user });
  });

  it('S6.2 is not changed by an entry that is too large or no JSON', async () => {
    const [ann, awareness] = [owner('ann'), client(7)];
    awareness.setLocalState({ cursor: { x: 1, y: 2 } });
    table.receive(ann, own(awareness));
    await time.advance(FLUSH);
    awareness.setLocalState({ cursor: { x: 3, y: 4 }, more: 'x'.repeat(PRESENCE_BYTES_MAX) });
    table.receive(ann, own(awareness));
    await time.advance(FLUSH);
    expect(seen(7)).toMatchObject({ cursor: { x: 1, y: 2 } });
  });

  it('S6.1 cannot be written or removed by anybody else', async () => {
    const [ann, bob] = [owner('ann'), owner('bob')];
    const [awareness, forger] = [client(7), client(8)];
    table.receive(ann, own(awareness));
    table.receive(bob, own(forger));
    await time.advance(FLUSH);
    const forged = client(7);
    forged.meta.set(7, { clock: 1_000, lastUpdated: 0 });
    forged.setLocalState(null);
    expect(table.receive(bob, own(forged))).toBe(false);
    forged.setLocalState({ cursor: { x: 9, y: 9 } });
    expect(table.receive(bob, own(forged))).toBe(false);
    expect(table.claim(bob, 7)).toBe(false);
    await time.advance(FLUSH);
    expect(seen(7)).toMatchObject({ user: ann.user });
    expect(sent).toHaveLength(1);
  });

  it('S6.4 is gone when its connection is', async () => {
    const ann = owner('ann');
    table.receive(ann, own(client(7)));
    await time.advance(FLUSH);
    table.leave(ann);
    await time.advance(FLUSH);
    expect(seen(7)).toBeUndefined();
    expect(table.all()).toEqual(Uint8Array.of(0));
  });

  it('S6.4 is gone when the client says so, and back when it says that', async () => {
    const [ann, awareness] = [owner('ann'), client(7)];
    table.receive(ann, own(awareness));
    awareness.setLocalState(null);
    table.receive(ann, own(awareness));
    await time.advance(FLUSH);
    expect(seen(7)).toBeUndefined();
    awareness.setLocalState({});
    table.receive(ann, own(awareness));
    await time.advance(FLUSH);
    expect(seen(7)).toMatchObject({ user: ann.user });
  });

  it('S6.3 is visible at once after a reconnect with an old clock', async () => {
    const awareness = client(7);
    const first = owner('ann');
    table.receive(first, own(awareness));
    for (let move = 0; move < 5; move += 1) {
      awareness.setLocalState({ cursor: { x: move, y: 0 } });
      table.receive(first, own(awareness));
    }
    await time.advance(FLUSH);
    table.leave(first);
    await time.advance(FLUSH);
    const again = owner('ann');
    table.claim(again, 7);
    table.receive(again, own(awareness));
    await time.advance(FLUSH);
    expect(seen(7)).toMatchObject({ cursor: { x: 4, y: 0 } });
    awareness.setLocalState({ cursor: { x: 99, y: 0 } });
    table.receive(again, own(awareness));
    await time.advance(FLUSH);
    expect(seen(7)).toMatchObject({ cursor: { x: 99, y: 0 } });
  });

  it('S6.3 is visible at once to peers who saw it on the server’s last run', async () => {
    const awareness = client(7);
    table.receive(owner('ann'), own(awareness));
    await time.advance(FLUSH);
    watcher.states.delete(7);
    table = new PresenceTable(time, DEFAULT_LIMITS, (delta) =>
      applyAwarenessUpdate(watcher, delta.all(), 'server'),
    );
    awareness.meta.set(7, { clock: watcher.meta.get(7)!.clock, lastUpdated: 0 });
    table.receive(owner('ann'), own(awareness));
    await time.advance(FLUSH);
    expect(seen(7)).toMatchObject({ user: { name: 'ann' } });
  });

  it('S6.4 passes to the same person’s newer connection, and the late close of the old one is ignored', async () => {
    const [old, newer] = [owner('ann'), owner('ann')];
    const awareness = client(7);
    table.receive(old, own(awareness));
    expect(table.claim(newer, 7)).toBe(true);
    table.leave(old);
    await time.advance(FLUSH);
    expect(seen(7)).toMatchObject({ user: { name: 'ann' } });
    table.leave(newer);
    await time.advance(FLUSH);
    expect(seen(7)).toBeUndefined();
  });

  it('S6.4 stays with the newer connection when what the older one sent is read late', async () => {
    const [old, newer] = [owner('ann'), owner('ann')];
    table.enter(old);
    table.enter(newer);
    const awareness = client(7);
    awareness.setLocalState({ selection: ['e_old'] });
    const late = own(awareness);
    expect(table.claim(newer, 7)).toBe(true);
    awareness.setLocalState({ selection: ['e_new'] });
    table.receive(newer, own(awareness));
    table.receive(old, late);
    table.leave(old);
    await time.advance(FLUSH);
    expect(seen(7)).toMatchObject({ selection: ['e_new'] });
  });
});

describe('frames', () => {
  it('S6.5 carry in few bytes, to clients of ours, pointers that merely moved', async () => {
    const [ann, bob] = [client(7), client(8)];
    for (const [each, name] of [
      [ann, 'ann'],
      [bob, 'bob'],
    ] as const) {
      each.setLocalState({ cursor: { x: 0, y: 0 }, selection: [] });
      table.receive(owners[name], own(each));
    }
    await time.advance(FLUSH);
    for (const awareness of [ann, bob]) applyAwarenessUpdate(awareness, sent[0]!, 'server');
    ann.setLocalState({ cursor: { x: 10.4, y: -20 }, selection: [] });
    bob.setLocalState({ cursor: { x: 1, y: 1 }, selection: ['e_one'] });
    table.receive(owners.ann, own(ann));
    table.receive(owners.bob, own(bob));
    await time.advance(FLUSH);
    const { changed, moved } = deltas.at(-1)!;
    expect(decodeMoved(moved())).toEqual([
      { clientId: 7, clock: ann.meta.get(7)!.clock, cursor: { x: 10, y: -20 } },
    ]);
    expect([changed()[0], moved().length < 10]).toEqual([1, true]);
    expect(seen(7)).toMatchObject({ cursor: { x: 10.4, y: -20 } });
  });

  it('S6.5 carry every position of a pointer since the last frame, the last ones when there were many', async () => {
    const ann = client(7);
    ann.setLocalState({ cursor: { x: 0, y: 0 } });
    table.receive(owners.ann, own(ann));
    await time.advance(FLUSH);
    const { clock } = watcher.meta.get(7)!;
    for (const x of [1, 2, 3, 4, 5]) table.move(owners.ann, { clock: clock + x, cursor: { x, y: 0 } });
    await time.advance(FLUSH);
    const moved = decodeMoved(deltas.at(-1)!.moved());
    expect(moved.map(({ cursor, clock: at }) => [cursor.x, at - clock])).toEqual(
      [2, 3, 4, 5].map((x) => [x, x]),
    );
    expect(seen(7)).toMatchObject({ cursor: { x: 5, y: 0 } });
  });

  it('S6.7 carry the pointer that somebody sent without the rest of their presence', async () => {
    const ann = client(7);
    ann.setLocalState({ cursor: { x: 0, y: 0 }, selection: ['e_one'] });
    table.receive(owners.ann, own(ann));
    await time.advance(FLUSH);
    const { clock } = watcher.meta.get(7)!;
    expect(table.move(owners.ann, { clock: clock + 1, cursor: { x: 5, y: 6 } })).toBe(true);
    await time.advance(FLUSH);
    expect(decodeMoved(deltas.at(-1)!.moved())).toEqual([
      { clientId: 7, clock: clock + 1, cursor: { x: 5, y: 6 } },
    ]);
    expect(seen(7)).toMatchObject({ cursor: { x: 5, y: 6 }, selection: ['e_one'], user: { name: 'ann' } });
  });

  it('S6.7 carry a pointer that moved before its owner knew the clock it was given', async () => {
    const ann = client(7);
    ann.setLocalState({ selection: ['e_one'] });
    table.receive(owners.ann, own(ann));
    const clock = ann.meta.get(7)!.clock;
    expect(table.move(owners.ann, { clock: clock + 1, cursor: { x: 5, y: 6 } })).toBe(true);
    await time.advance(FLUSH);
    expect(seen(7)).toMatchObject({ cursor: { x: 5, y: 6 }, selection: ['e_one'] });
    expect(table.move(owners.ann, { clock: clock + 2, cursor: { x: 7, y: 8 } })).toBe(true);
    await time.advance(FLUSH);
    expect(seen(7)).toMatchObject({ cursor: { x: 7, y: 8 }, selection: ['e_one'] });
  });

  it('S6.7 are not set off by a pointer that is old, of nobody, or nowhere', async () => {
    const ann = client(7);
    table.receive(owners.ann, own(ann));
    await time.advance(FLUSH);
    const { clock } = watcher.meta.get(7)!;
    expect(table.move(owners.ann, { clock, cursor: { x: 5, y: 6 } })).toBe(true);
    expect(table.move(owners.bob, { clock: clock + 9, cursor: { x: 5, y: 6 } })).toBe(true);
    expect(table.move(owners.ann, { clock: clock + 1, cursor: { x: 1e9, y: 0 } })).toBe(false);
    await time.advance(FLUSH);
    expect(sent).toHaveLength(1);
  });

  it('S6.5 carry the whole entry when a pointer leaves the canvas, after it moved within one interval', async () => {
    const ann = client(7);
    ann.setLocalState({ cursor: { x: 0, y: 0 } });
    table.receive(owners.ann, own(ann));
    await time.advance(FLUSH);
    applyAwarenessUpdate(ann, sent[0]!, 'server');
    for (const cursor of [{ x: 1, y: 1 }, null]) {
      ann.setLocalState({ cursor });
      table.receive(owners.ann, own(ann));
    }
    await time.advance(FLUSH);
    expect([deltas.at(-1)!.changed()[0], decodeMoved(deltas.at(-1)!.moved())]).toEqual([1, []]);
  });

  it('S6.5 go out once per interval, with everybody’s newest state, and only when something changed', async () => {
    const people = [owner('ann'), owner('bob'), owner('cat')];
    const clients = [client(7), client(8), client(9)];
    for (let move = 0; move < 10; move += 1) {
      for (const [index, person] of people.entries()) {
        clients[index]!.setLocalState({ cursor: { x: move, y: index } });
        table.receive(person, own(clients[index]!));
      }
    }
    await time.advance(FLUSH);
    expect([sent.length, sent[0]![0]]).toEqual([1, 3]);
    expect(seen(9)).toMatchObject({ cursor: { x: 9, y: 2 } });
    await time.advance(10 * FLUSH);
    expect([sent.length, time.pending]).toEqual([1, 0]);
  });

  it('S6.5 are not set off by echoes, the own one included', async () => {
    const [ann, awareness] = [owner('ann'), client(7)];
    table.receive(ann, own(awareness));
    table.receive(owner('bob'), own(client(8)));
    await time.advance(FLUSH);
    applyAwarenessUpdate(awareness, sent[0]!, 'server');
    const echo = encodeAwarenessUpdate(awareness, [...awareness.getStates().keys()]);
    expect(table.receive(ann, echo)).toBe(false);
    await time.advance(FLUSH);
    expect(sent).toHaveLength(1);
  });

  it('S7.3 are no echoes when they are of nobody, newer than anybody’s, too large, or none at all', () => {
    const [ann, awareness] = [owner('ann'), client(7)];
    table.receive(ann, own(awareness));
    const [stranger, large] = [client(8), client(7)];
    large.meta.set(7, { clock: 5_000, lastUpdated: 0 });
    large.setLocalState({ text: 'x'.repeat(PRESENCE_BYTES_MAX) });
    expect([own(stranger), own(large), Uint8Array.of(0)].map((each) => table.receive(ann, each))).toEqual([
      true,
      true,
      true,
    ]);
    table.receive(owner('bob'), own(stranger));
    expect(table.receive(ann, own(stranger))).toBe(false);
    table.leave(owner('bob'));
    expect(table.receive(ann, own(stranger))).toBe(false);
    stranger.meta.set(8, { clock: 5_000, lastUpdated: 0 });
    expect(table.receive(ann, own(stranger))).toBe(true);
  });

  it('S6.5 keep what a client did before it learned the clock that it was given', async () => {
    const [ann, awareness] = [owner('ann'), client(7)];
    table.receive(ann, own(awareness));
    await time.advance(FLUSH);
    awareness.setLocalState({ cursor: { x: 1, y: 1 } });
    const early = own(awareness);
    applyAwarenessUpdate(awareness, sent[0]!, 'server');
    const echo = own(awareness);
    expect([table.receive(ann, early), table.receive(ann, echo)]).toEqual([true, false]);
    await time.advance(FLUSH);
    expect(seen(7)).toMatchObject({ cursor: { x: 1, y: 1 } });
    applyAwarenessUpdate(awareness, sent[1]!, 'server');
    expect(awareness.getLocalState()).toMatchObject({ cursor: { x: 1, y: 1 } });
    expect(table.receive(ann, own(awareness))).toBe(false);
    awareness.setLocalState({ cursor: { x: 2, y: 2 } });
    expect(table.receive(ann, own(awareness))).toBe(true);
    await time.advance(FLUSH);
    expect(seen(7)).toMatchObject({ cursor: { x: 2, y: 2 } });
  });

  it('throw on bytes that are no entries', () => {
    expect(() => table.receive(owner('ann'), Uint8Array.of(200))).toThrow();
    expect(() => table.receive(owner('ann'), Uint8Array.of(255, 255, 255, 127))).toThrow();
  });
});
