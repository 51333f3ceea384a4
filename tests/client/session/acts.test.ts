import { describe, expect, it } from 'vitest';
import { createActs } from '../../../client/session/acts.ts';

const typed = (at: number) => ({ isTyping: true, at });
const done = (at: number) => ({ isTyping: false, at });

describe('acts', () => {
  it('are what was carried over and what is made, until the server has it', () => {
    const acts = createActs(2);
    expect([acts.pending(), acts.newest()]).toEqual([2, 2]);
    expect(acts.made(done(0))).toBe(3);
    acts.settle(2);
    expect(acts.pending()).toBe(1);
    acts.settle(3);
    expect(acts.pending()).toBe(0);
  });

  it('take keystrokes in close succession as one, and anything else by itself', () => {
    const acts = createActs(0);
    for (const change of [typed(0), typed(700), typed(1_400), done(1_401), done(1_402), typed(1_403)]) {
      acts.made(change);
    }
    expect(acts.pending()).toBe(4);
    acts.made(typed(9_000));
    expect(acts.pending()).toBe(5);
  });

  it('are pending for as long as their last keystroke is', () => {
    const acts = createActs(0);
    acts.made(typed(0));
    acts.made(typed(10));
    acts.settle(1);
    expect(acts.pending()).toBe(1);
    acts.settle(2);
    expect(acts.pending()).toBe(0);
  });
});
