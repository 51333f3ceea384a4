import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { ElementId } from '../../shared/base/ids.ts';
import type { OwnPresence } from '../../shared/wire/presence.ts';
import { FIRST_SEED, seeds, timeoutFor } from '../support/long-run.ts';
import { type Event, PEOPLE, PresenceWorld } from './presence-world.ts';

/** Stories of a seed, and the longest of them in events. */
const STORIES = 60;
const EVENTS = 50;

// Before anything is imported: what the provider tells the time with takes hold of the clock when it is loaded.
vi.hoisted(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout', 'Date'] });
});
afterAll(() => {
  vi.useRealTimers();
});

const CARDS = ['e_a', 'e_b'] as ElementId[];
const person = fc.nat(PEOPLE - 1);
const place = fc.record({ x: fc.integer({ min: -9, max: 9 }), y: fc.nat(9) });
const said: fc.Arbitrary<Partial<OwnPresence>> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ cursor: place }) },
  fc.constant({ cursor: null }),
  fc.record({
    typing: fc.constantFrom<OwnPresence['typing']>(null, { id: CARDS[0]!, field: 'text' }),
  }),
  fc.record({ selection: fc.subarray(CARDS) }),
  fc.record({ drag: fc.constantFrom({}, { [CARDS[0]!]: { x: 1, y: 2 } }) }),
  fc.record({ viewport: fc.record({ x: fc.nat(9), y: fc.nat(9), zoom: fc.constant(1) }) }),
);
const count = fc.integer({ min: 1, max: 9 });
function a<T extends Event['type']>(type: T): fc.Arbitrary<T> {
  return fc.constant(type);
}
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ type: a('say'), person, said }) },
  { weight: 8, arbitrary: fc.record({ type: a('up'), person, count }) },
  { weight: 8, arbitrary: fc.record({ type: a('down'), person, count }) },
  {
    weight: 10,
    arbitrary: fc.record({ type: a('time'), ms: fc.constantFrom(10, 50, 50, 60, 200, 4_000, 16_000) }),
  },
  { weight: 2, arbitrary: fc.record({ type: a('lose'), person }) },
  { weight: 2, arbitrary: fc.record({ type: a('late'), count, ends: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ type: a('crash') }) },
);

async function tell(story: readonly Event[]): Promise<void> {
  const world = new PresenceWorld();
  await world.open();
  for (const each of story) await world.happen(each);
  await world.settle();
  const { people } = world;
  const seen = people.map((onlooker) => seenBy(onlooker));
  const meant = people.map((onlooker) =>
    Object.fromEntries(
      people
        .filter((each) => each !== onlooker)
        .map(({ doc, said: { cursor, viewport, typing, selection, drag } }) => [
          doc.clientID,
          { cursor: cursor ?? null, viewport: viewport ?? null, typing: typing ?? null, selection, drag },
        ]),
    ),
  );
  world.destroy();
  expect(seen).toEqual(meant);
}

function seenBy({ presence }: PresenceWorld['people'][number]): object {
  return Object.fromEntries(
    presence.peers().map(({ clientId, selection, typing }) => {
      const { cursor, viewport, drag } = presence.motion().get(clientId) ?? {};
      return [
        clientId,
        { cursor: cursor ?? null, viewport: viewport ?? null, typing: typing ?? null, selection, drag },
      ];
    }),
  );
}

/** Tells so many stories from a seed; what came of the first that ended badly, as small as it gets. */
async function tellFrom(seed: number): Promise<string | undefined> {
  const stories = fc.array(event, { maxLength: EVENTS, size: 'max' });
  const result = await fc.check(fc.asyncProperty(stories, tell), { seed, numRuns: STORIES });
  if (!result.failed || result.counterexample === null) return undefined;
  const { counterexamplePath, errorInstance } = result;
  const cause = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  const story = result.counterexample[0].map((each) => `  ${JSON.stringify(each)},`).join('\n');
  return `seed ${seed}, path ${counterexamplePath}: ${cause}\n${story}`;
}

describe('people who see each other, on lines that come and go', () => {
  it(
    'S6.3 S6.4 S6.5 S6.7 see in the end what everybody did last, and nobody who is not there',
    async () => {
      let told = 0;
      for (const seed of seeds(1)) {
        const failure = await tellFrom(seed);
        if (failure !== undefined) expect.fail(failure);
        told += STORIES;
      }
      process.stdout.write(`${told} stories of presence from seed ${FIRST_SEED}\n`);
    },
    timeoutFor(60_000),
  );
});
