import { describe, expect, it } from 'vitest';
import { seeds, timeoutFor } from '../support/long-run.ts';
import { Seeded } from '../support/seeded.ts';
import { BASE } from './base.ts';
import { honestUpdates } from './honest-updates.ts';
import { hostileUpdate } from './hostile-updates.ts';
import { mutate } from './mutate.ts';
import { faultOf, OWN_CLIENTS, type Sent, shrink, Trial } from './trial.ts';

/** Attacks in an ordinary run, and frames in each: some 30,000 frames. */
const ATTACKS = 1_000;
const FRAMES = 30;
/** Milliseconds of the processor for one frame, with whatever is collected meanwhile. */
const FRAME_MS_MAX = 200;

/** A frame by grammar, or a real one, either as it is or with a few bytes changed. */
function aFrame(random: Seeded, trial: Trial, made: Uint8Array[]): Sent {
  const isReal = random.chance(0.35);
  const whole = isReal ? random.pick(made) : hostileUpdate(random, { doc: trial.doc, own: OWN_CLIENTS });
  if (!isReal) made.push(whole);
  const bytes = random.chance(isReal ? 0.9 : 0.25) ? mutate(random, whole, made) : whole;
  return { bytes, kind: random.chance(0.8) ? 'update' : 'catch-up' };
}

interface Attack {
  readonly frames: Sent[];
  readonly fault: string | undefined;
  readonly trial: Trial;
}

function attack(seed: number): Attack {
  const random = new Seeded(seed);
  const trial = new Trial();
  const made = [BASE, ...honestUpdates(seed)];
  const frames: Sent[] = [];
  for (let count = 0; count < FRAMES; count += 1) {
    const frame = aFrame(random, trial, made);
    frames.push(frame);
    const fault = trial.take(frame);
    if (fault !== undefined) return { frames, fault, trial };
  }
  return { frames, fault: trial.reloadFault(), trial };
}

function explain(seed: number, { frames, fault }: Attack): string {
  const few = shrink(frames);
  const lines = few.map(({ bytes, kind }) => `${kind} ${Buffer.from(bytes).toString('hex')}`);
  return [`seed ${seed}: ${fault}`, `with ${few.length} frames: ${faultOf(few)}`, ...lines].join('\n');
}

describe('updates that no Yjs client makes, and mutants of real ones', () => {
  it(
    'S4.1 S4.3 S4.12 neither throw, nor leave anything pending, nor read differently after a reload',
    () => {
      const sums = { attacks: 0, frames: 0, accepted: 0, undone: 0, slowest: 0 };
      for (const seed of seeds(ATTACKS)) {
        const done = attack(seed);
        if (done.fault !== undefined) expect.fail(explain(seed, done));
        sums.attacks += 1;
        sums.frames += done.frames.length;
        sums.accepted += done.trial.accepted;
        sums.undone += done.trial.undone;
        sums.slowest = Math.max(sums.slowest, done.trial.slowest);
      }
      const { attacks, frames, accepted, undone, slowest } = sums;
      process.stdout.write(
        `${attacks} attacks, ${frames} frames: ${accepted} let in, ${undone} undone, slowest ${slowest.toFixed(1)} ms\n`,
      );
      expect(slowest).toBeLessThan(FRAME_MS_MAX);
      // Where everything is refused, nothing was tried.
      expect(accepted).toBeGreaterThan(frames / 50);
    },
    timeoutFor(120_000),
  );
});
