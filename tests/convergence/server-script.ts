import fc from 'fast-check';
import type { Step } from '../../server/live/probe.ts';
import { type Act, anAct } from './acts.ts';
import type { Trouble } from './disk.ts';

/** People at their browsers. */
export const PEOPLE = 3;

const STEPS: readonly Step[] = ['applied', 'before-commit', 'committed', 'before-publish', 'before-answer'];
const TROUBLES: readonly Trouble[] = ['rolled-back', 'lost', 'stored-unheard'];
/** Milliseconds: less than a tick, a tick, a retry, the server's sweep, until a map is frozen, until it is let go. */
const SPANS = [1, 10, 60, 5_000, 15_000, 61_000] as const;

/** What happens next in a story of people and one server. */
export type Event =
  | { readonly type: 'act'; readonly act: Act }
  /** The server reads so many frames of somebody, who then takes as many of those that wait. */
  | { readonly type: 'up' | 'down'; readonly person: number; readonly count: number }
  | { readonly type: 'time'; readonly ms: number }
  | { readonly type: 'come' | 'cut'; readonly person: number }
  | { readonly type: 'reload'; readonly person: number; readonly isKept: boolean }
  /** The server dies when it next passes a step, or now. */
  | { readonly type: 'crash'; readonly at: Step | 'now' }
  | { readonly type: 'restart' }
  /** The disk keeps what is written in its cache until it is mended, and loses it when the server dies. */
  | { readonly type: 'cached' }
  | { readonly type: 'trouble'; readonly kind: Trouble }
  | { readonly type: 'compact' }
  /** Somebody who means harm sends a frame made from a seed. */
  | { readonly type: 'harm'; readonly seed: number };

const person = fc.nat(PEOPLE - 1);

function constant<T extends Event['type']>(type: T): fc.Arbitrary<T> {
  return fc.constant(type);
}

/** Any story of at most so many events. */
export function aStory(longest: number): fc.Arbitrary<Event[]> {
  const event: fc.Arbitrary<Event> = fc.oneof(
    { weight: 22, arbitrary: fc.record({ type: constant('act'), act: anAct(PEOPLE) }) },
    {
      weight: 14,
      arbitrary: fc.record({ type: constant('up'), person, count: fc.integer({ min: 1, max: 9 }) }),
    },
    {
      weight: 12,
      arbitrary: fc.record({ type: constant('down'), person, count: fc.integer({ min: 1, max: 9 }) }),
    },
    {
      weight: 14,
      arbitrary: fc.record({ type: constant('time'), ms: fc.constantFrom(...SPANS, 10, 10, 10) }),
    },
    { weight: 8, arbitrary: fc.record({ type: constant('come'), person }) },
    { weight: 3, arbitrary: fc.record({ type: constant('cut'), person }) },
    { weight: 2, arbitrary: fc.record({ type: constant('reload'), person, isKept: fc.boolean() }) },
    {
      weight: 3,
      arbitrary: fc.record({ type: constant('crash'), at: fc.constantFrom(...STEPS, 'now' as const) }),
    },
    { weight: 1, arbitrary: fc.record({ type: constant('restart') }) },
    { weight: 2, arbitrary: fc.record({ type: constant('trouble'), kind: fc.constantFrom(...TROUBLES) }) },
    { weight: 2, arbitrary: fc.record({ type: constant('cached') }) },
    { weight: 2, arbitrary: fc.record({ type: constant('compact') }) },
    { weight: 4, arbitrary: fc.record({ type: constant('harm'), seed: fc.nat(2 ** 31) }) },
  );
  return fc.array(event, { maxLength: longest, size: 'max' });
}

/** A story as lines, for whoever looks into a failure. */
export function spell(story: readonly Event[]): string {
  return story.map((event) => `  ${JSON.stringify(event)},`).join('\n');
}
