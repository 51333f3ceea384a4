import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRST_SEED, FUZZ_MS, timeoutFor } from '../support/long-run.ts';
import { aStory, spell } from './server-script.ts';
import { tell } from './server-story.ts';

const SEEDS = 500;
const EVENTS = 60;
/** Milliseconds for one story; an ordinary one takes some 30. */
const STORY_MS = 20_000;

describe('people and a server that comes and goes', () => {
  it(
    'S5.3 S5.4 S5.5 S5.6 end in equal documents, equal to the log and to snapshot and tail, with nothing promised lost',
    async () => {
      const result = await fc.check(fc.asyncProperty(aStory(EVENTS), tell), {
        // A story that hangs is a failure too, and shrinks like one.
        timeout: STORY_MS,
        seed: FIRST_SEED,
        ...(FUZZ_MS === undefined
          ? { numRuns: SEEDS }
          : { numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit: FUZZ_MS }),
      });
      process.stdout.write(`${result.numRuns} stories from seed ${result.seed}\n`);
      if (!result.failed || result.counterexample === null) return;
      const { seed, counterexamplePath, errorInstance } = result;
      const cause = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
      expect.fail(`seed ${seed}, path ${counterexamplePath}: ${cause}\n${spell(result.counterexample[0])}`);
    },
    timeoutFor(180_000),
  );
});
