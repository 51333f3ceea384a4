import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Y from 'yjs';
import { addConnected, changeKind } from '../../../client/commands/elements.ts';
import type { MapSession } from '../../../client/session/types.ts';
import type { Remembered, SeenMemory } from '../../../client/unseen/memory.ts';
import { type Tracker, trackUnseen } from '../../../client/unseen/tracker.ts';
import type { News } from '../../../client/view-state/types.ts';
import type { SeenId, SeenRecord } from '../../../shared/unseen/seen.ts';
import { aClaim, aCost, aSession, deleted, join, must } from '../../support/a-session.ts';

/** What a device remembers, in this test alone. */
function aMemory(): SeenMemory & { remembered: Remembered | undefined } {
  const memory: SeenMemory & { remembered: Remembered | undefined } = {
    remembered: undefined,
    load: async () => memory.remembered && { ...memory.remembered, seen: new Map(memory.remembered.seen) },
    keep: (changes, at) => {
      const seen = new Map<SeenId, SeenRecord>(memory.remembered?.seen);
      for (const [id, record] of changes) {
        if (record === undefined) seen.delete(id);
        else seen.set(id, record);
      }
      memory.remembered = { seen, at };
    },
  };
  return memory;
}

let state: 'saved' | 'connecting';
let me: MapSession;
let ben: MapSession;
let told: readonly News[];
let marks: ReadonlyMap<string, string>;
let memory: ReturnType<typeof aMemory>;
let tracker: Tracker;
let part: () => void;

function mine(doc?: Y.Doc): MapSession {
  const session = aSession({ seed: 1, ...(doc && { doc }) });
  const peers = () => [{ clientId: ben.doc.clientID, user: ben.me, selection: [], typing: null }];
  return { ...session, presence: { ...session.presence, peers }, status: () => ({ state }) as never };
}

async function visit(): Promise<void> {
  tracker = await trackUnseen(me, memory, (news, found) => {
    told = news;
    marks = found;
  });
}

/** What is told and not looked at, in short. */
function news(): [string, string, readonly string[], string | undefined][] {
  return told.filter(({ isSeen }) => !isSeen).map((each) => [each.became, each.id, each.who, each.when.kind]);
}

beforeEach(async () => {
  vi.useFakeTimers();
  state = 'saved';
  ben = aSession({ seed: 2 });
  me = mine();
  part = join(me.doc, ben.doc);
  memory = aMemory();
  told = [];
  marks = new Map();
});
afterEach(() => {
  tracker.destroy();
  vi.useRealTimers();
});

describe('what others did', () => {
  it('is nothing on the first visit, however much is there', async () => {
    aClaim(ben, 'There before.');
    await visit();
    expect(told).toEqual([]);
  });

  it('is told with who did it while I am here: added, reworded, deleted', async () => {
    const cost = aCost(ben, 'It costs time.');
    await visit();
    const claim = aClaim(ben, 'It saves time.');
    expect(news()).toEqual([['added', claim, [ben.me.id], 'moment']]);
    expect([...marks]).toEqual([[claim, 'added']]);
    must(
      ben.text(cost, 'text')?.splice({ index: 0, length: 2, inserted: 'This' }) ?? { ok: false, error: 0 },
    );
    expect(news()[0]).toEqual(['reworded', cost, [ben.me.id], 'moment']);
    deleted(ben, [cost]);
    // Nothing that is taken away says by whom.
    expect(news()[0]).toEqual(['deleted', cost, [ben.me.id], 'moment']);
    expect(told[0]).toMatchObject({ name: 'It costs time.', target: null });
  });

  it('does not name who deleted something that nobody had touched before', async () => {
    const cost = aCost(ben, 'It costs time.');
    await visit();
    deleted(ben, [cost]);
    expect(news()).toEqual([['deleted', cost, [], 'moment']]);
  });

  it('is none of what I do, and none of what I then change myself', async () => {
    await visit();
    const claim = aClaim(ben, 'It saves time.');
    aClaim(me, 'My own.');
    expect(news()).toHaveLength(1);
    must(changeKind(me, claim, { kind: 'evidence' }));
    expect(told).toEqual([]);
  });

  it('is forgotten when it is taken back', async () => {
    await visit();
    aClaim(ben, 'A slip.');
    ben.undo.undo();
    expect(told).toEqual([]);
  });

  it('shows a relation on the card that it starts from', async () => {
    const [cost, claim] = [aCost(ben, 'It costs time.'), aClaim(ben, 'It saves time.')];
    await visit();
    const before = new Set(ben.reading().map.relations.keys());
    const other = must(addConnected(ben, { kind: 'claim' }, { x: 0, y: 0 }, { kind: 'support' }, cost));
    const relation = [...ben.reading().map.relations.keys()].find((id) => !before.has(id));
    expect(marks.get(other)).toBe('added');
    expect(marks.get(relation ?? '')).toBe('added');
    expect(marks.has(claim)).toBe(false);
  });
});

describe('what happened while I was away', () => {
  it('is told on the next visit, with who only where the record says so', async () => {
    const cost = aCost(ben, 'It costs time.');
    await visit();
    tracker.destroy();
    part();
    const claim = aClaim(ben, 'It saves time.');
    must(changeKind(ben, cost, { kind: 'evidence' }));
    part = join(me.doc, ben.doc);
    await visit();
    expect(news().sort()).toEqual([
      ['added', claim, [ben.me.id], 'moment'],
      ['changed', cost, [], 'away'],
    ]);
  });

  it('is told as such when it arrives with the connection', async () => {
    const cost = aCost(ben, 'It costs time.');
    await visit();
    tracker.destroy();
    state = 'connecting';
    part();
    must(changeKind(ben, cost, { kind: 'evidence' }));
    await visit();
    expect(told).toEqual([]);
    part = join(me.doc, ben.doc);
    expect(news()).toEqual([['changed', cost, [], 'away']]);
  });

  it('is told again on each visit until it was looked at, and then no more', async () => {
    await visit();
    const claim = aClaim(ben, 'It saves time.');
    tracker.destroy();
    await visit();
    expect(news().map(([, id]) => id)).toEqual([claim]);
    tracker.look(claim);
    expect(marks.size).toBe(0);
    expect(told.map(({ isSeen }) => isSeen)).toEqual([true]);
    tracker.destroy();
    await visit();
    expect(told).toEqual([]);
  });

  it('is by who did it, though I was here a while after and did not look', async () => {
    await visit();
    const claim = aClaim(ben, 'It saves time.');
    // This clock goes on by a second each time it is read.
    for (let second = 0; second < 600; second += 1) me.clock.now();
    tracker.destroy();
    await visit();
    expect(news()).toEqual([['added', claim, [ben.me.id], 'moment']]);
  });

  it('is not said to be by whoever once made what others brought back', async () => {
    const claim = aClaim(ben, 'An old one.');
    deleted(ben, [claim]);
    memory.remembered = { seen: new Map(), at: Date.UTC(2026, 5, 1) };
    ben.undo.undo();
    await visit();
    expect(news()).toEqual([['added', claim, [], 'away']]);
  });

  it('is not what I did on another device', async () => {
    await visit();
    tracker.destroy();
    const elsewhere = aSession({ seed: 1 });
    const stop = join(me.doc, elsewhere.doc);
    aClaim(elsewhere, 'My own.');
    stop();
    await visit();
    expect(told).toEqual([]);
  });
});

describe('looking', () => {
  it('at everything leaves nothing marked, and the list as it is', async () => {
    const cost = aCost(ben, 'It costs time.');
    await visit();
    aClaim(ben, 'It saves time.');
    deleted(ben, [cost]);
    tracker.lookAtAll();
    expect([news(), told.length, marks.size]).toEqual([[], 2, 0]);
  });

  it('at a card does not clear what changes after', async () => {
    await visit();
    const claim = aClaim(ben, 'It saves time.');
    tracker.look(claim);
    must(changeKind(ben, claim, { kind: 'evidence' }));
    expect(news()).toEqual([['changed', claim, [ben.me.id], 'moment']]);
  });

  it('is written down at once, and what I did myself within seconds', async () => {
    await visit();
    const claim = aClaim(ben, 'It saves time.');
    tracker.look(claim);
    expect(memory.remembered?.seen.has(claim)).toBe(true);
    const own = aClaim(me, 'My own.');
    vi.advanceTimersByTime(2_000);
    expect(memory.remembered?.seen.has(own)).toBe(true);
  });
});
