import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { createPresence } from '../../../client/session/presence.ts';
import { PRESENCE_INTERVAL_MS } from '../../../shared/wire/limits.ts';

const BEN = { id: 'p_ben', name: 'Ben', colour: '#2f6f8f', role: 'participant' };

function pair() {
  const mine = new Awareness(new Y.Doc());
  const theirs = new Awareness(new Y.Doc());
  const say = (state: Record<string, unknown> | null): void => {
    theirs.setLocalState(state);
    applyAwarenessUpdate(mine, encodeAwarenessUpdate(theirs, [theirs.clientID]), 'server');
  };
  return { mine, say, store: createPresence(mine, 'p_me') };
}

describe('presence', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('lists others once they appear and forgets them when they go', () => {
    const { say, store } = pair();
    say({ user: BEN, cursor: { x: 1, y: 2 }, selection: ['e_a'] });
    expect(store.peers()).toMatchObject([{ user: BEN, selection: ['e_a'] }]);
    say(null);
    expect(store.peers()).toEqual([]);
    expect(store.motion().size).toBe(0);
  });

  it('keeps the list of peers the same while only the pointer moves', () => {
    const { say, store } = pair();
    say({ user: BEN, cursor: { x: 1, y: 2 } });
    const before = store.peers();
    let moves = 0;
    store.onMotion(() => (moves += 1));
    say({ user: BEN, cursor: { x: 5, y: 6 } });
    expect(store.peers()).toBe(before);
    expect(moves).toBe(1);
    expect([...store.motion().values()][0]?.cursor).toEqual({ x: 5, y: 6 });
  });

  it('takes in pointers that merely moved, of those it knows, without touching the list', () => {
    const { mine, say, store } = pair();
    say({ user: BEN, cursor: { x: 1, y: 2 } });
    const [before, [id]] = [store.peers(), [...store.motion().keys()]];
    const clock = mine.meta.get(id!)!.clock + 1;
    store.moved([
      { clientId: id!, clock, cursor: { x: 7, y: 8 } },
      { clientId: 99, clock, cursor: { x: 0, y: 0 } },
    ]);
    expect([...store.motion()]).toMatchObject([[id, { cursor: { x: 7, y: 8 } }]]);
    expect([store.peers() === before, mine.meta.get(id!)?.clock]).toEqual([true, clock]);
  });

  it('keeps somebody of whom nothing but the pointer moves for longer than the protocol waits', () => {
    const { say, store } = pair();
    say({ user: BEN, cursor: { x: 1, y: 2 } });
    const [id] = [...store.motion().keys()];
    for (let second = 0; second < 60; second += 1) {
      vi.advanceTimersByTime(1_000);
      store.moved([{ clientId: id!, clock: 100 + second, cursor: { x: second, y: 0 } }]);
    }
    expect(store.peers()).toHaveLength(1);
  });

  it('passes over entries that are not presence and my own other tabs', () => {
    const { say, store } = pair();
    say({ user: 'nobody' });
    expect(store.peers()).toEqual([]);
    say({ user: { ...BEN, id: 'p_me' } });
    expect(store.peers()).toEqual([]);
  });

  it('sends at most one change each interval, always ending with the newest', () => {
    const { mine, store } = pair();
    const sent: unknown[] = [];
    mine.on('update', () => sent.push(mine.getLocalState()?.cursor));
    for (let x = 0; x < 10; x += 1) store.publish({ cursor: { x, y: 0 } });
    expect(sent).toEqual([{ x: 0, y: 0 }]);
    vi.advanceTimersByTime(PRESENCE_INTERVAL_MS);
    expect(sent).toEqual([
      { x: 0, y: 0 },
      { x: 9, y: 0 },
    ]);
    vi.advanceTimersByTime(10 * PRESENCE_INTERVAL_MS);
    expect(sent).toHaveLength(2);
  });
});
