import { type Step, stagesOf } from './test-steps.ts';
import { addTotals, NO_TESTS, type Totals } from './test-totals.ts';

/** What became of a step. */
export interface Outcome {
  readonly ok: boolean;
  readonly totals: Totals;
}

/** What runs the steps; tests pass their own. */
export interface Runner {
  /** Makes ready what the steps of a stage need, before any of them is started. */
  prepare(stage: readonly Step[]): void;
  run(step: Step, isAlone: boolean): Promise<Outcome>;
  /** Whether this process was told to end. */
  isStopped(): boolean;
  say(line: string): void;
}

/** Runs what may run side by side, one such stage after the other, up to the first in which something fails. */
export async function runStages(steps: readonly Step[], runner: Runner): Promise<Totals> {
  let totals = NO_TESTS;
  const stages = stagesOf(steps);
  for (const [index, stage] of stages.entries()) {
    runner.say(`── ${stage.map(({ name }) => name).join(', ')} (${index + 1} of ${stages.length})`);
    runner.prepare(stage);
    const isAlone = stage.length === 1;
    const each = await Promise.all(stage.map((step) => runTimed(step, isAlone, runner)));
    totals = each.reduce(addTotals, totals);
    if (runner.isStopped()) break;
    if (totals.failed > 0) {
      const failed = stage.filter((_, at) => (each[at]?.failed ?? 0) > 0).map(({ name }) => name);
      runner.say(`stopped at ${failed.join(', ')}; run it alone with: npm test -- ${failed.join(' ')}`);
      break;
    }
  }
  return totals;
}

async function runTimed(step: Step, isAlone: boolean, runner: Runner): Promise<Totals> {
  const started = performance.now();
  const outcome = await runner.run(step, isAlone);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  runner.say(`── ${step.name}: ${outcome.ok ? 'ok' : 'FAILED'} in ${seconds} s`);
  return countFailure(outcome);
}

/** A step that fails without a failing test (types, a browser that is missing) counts as one failure. */
function countFailure(outcome: Outcome): Totals {
  if (outcome.ok || outcome.totals.failed > 0) return outcome.totals;
  return addTotals(outcome.totals, { passed: 0, failed: 1, skipped: 0 });
}
