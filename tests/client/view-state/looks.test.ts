import { describe, expect, it } from 'vitest';
import { arrived, DWELL_MS, LOOKS_MAX, lookAt, stepped } from '../../../client/view-state/looks.ts';
import type { Looks } from '../../../client/view-state/types.ts';
import { e } from '../../support/builders.ts';

const NONE: Looks = { past: [], now: null, future: [] };
const plain = (name: string) => ({ id: e(name), focus: null });
const everything = () => true;

/** Looks at these one after the other, each for so long. */
function looking(names: readonly string[], each = DWELL_MS): Looks {
  return names.reduce((looks, name, index) => lookAt(looks, plain(name), index * each), NONE);
}
const namesOf = (looks: Looks) => [
  looks.past.map(({ id }) => id),
  looks.now?.id,
  looks.future.map(({ id }) => id),
];

describe('what was looked at', () => {
  it('is walked back and forward again', () => {
    const looks = looking(['a', 'b', 'c']);
    const back = stepped(looks, 'back', everything, 9_000) ?? NONE;
    expect(namesOf(back)).toEqual([[e('a')], e('b'), [e('c')]]);
    const twice = stepped(back, 'back', everything, 9_001) ?? NONE;
    expect(namesOf(twice)).toEqual([[], e('a'), [e('c'), e('b')]]);
    expect(stepped(twice, 'back', everything, 9_002)).toBeNull();
    const again = stepped(twice, 'forward', everything, 9_003) ?? NONE;
    expect(namesOf(again)).toEqual(namesOf(back));
  });

  it('has nothing ahead of it once something else is looked at', () => {
    const back = stepped(looking(['a', 'b']), 'back', everything, 5_000) ?? NONE;
    expect(namesOf(lookAt(back, plain('c'), 9_000))).toEqual([[e('a')], e('c'), []]);
  });

  it('leaves out what was only passed by', () => {
    const passing = looking(['a', 'b', 'c'], DWELL_MS - 1);
    expect(namesOf(passing)).toEqual([[], e('c'), []]);
  });

  it('keeps what one came from when one went somewhere on purpose, however short one was there', () => {
    const looks = arrived(looking(['a', 'b'], 1));
    expect(namesOf(looks)).toEqual([[e('a')], e('b'), []]);
    expect(arrived(looks)).toEqual(looks);
  });

  it('is told apart by what is in focus', () => {
    const near = { id: e('a'), focus: { id: e('a'), steps: 1 as const } };
    const looks = lookAt(looking(['a']), near, 9_000);
    expect(looks.past).toEqual([plain('a')]);
    expect(lookAt(looks, near, 99_000)).toBe(looks);
  });

  it('passes over what is gone meanwhile', () => {
    const back = stepped(looking(['a', 'b', 'c']), 'back', (id) => id !== e('b'), 9_000);
    expect(back?.now?.id).toBe(e('a'));
  });

  it('is kept up to a limit, the oldest forgotten first', () => {
    const names = Array.from({ length: LOOKS_MAX + 5 }, (_, index) => String(index));
    const { past } = looking(names);
    expect(past).toHaveLength(LOOKS_MAX);
    expect(past[0]?.id).toBe(e('4'));
  });
});
