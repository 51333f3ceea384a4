import { expect, it } from 'vitest';
import { type Outcome, type Runner, runStages } from '../../tools/run-stages.ts';
import { STEPS } from '../../tools/test-steps.ts';

/** What is to become of a step; what is not named passes without tests. */
type Outcomes = Readonly<Record<string, Outcome>>;

function tested(passed: number, failed = 0): Outcome {
  return { ok: failed === 0, totals: { passed, failed, skipped: 0 } };
}

/** Runs all steps; gives the totals, what was done in its order, and what was said. */
async function run(outcomes: Outcomes, more: Partial<Runner> = {}) {
  const done: string[] = [];
  const said: string[] = [];
  const totals = await runStages(STEPS, {
    prepare: (stage) => void done.push(`prepare ${stage.map(({ name }) => name).join('+')}`),
    run: async ({ name }, isAlone) => {
      done.push(isAlone ? `${name} alone` : name);
      return outcomes[name] ?? tested(0);
    },
    isStopped: () => false,
    say: (line) => void said.push(line),
    ...more,
  });
  return { totals, done, said };
}

it('all stages are run in their order, each made ready before any of its steps starts', async () => {
  const { totals, done, said } = await run({ unit: tested(5), integration: tested(3), e2e: tested(2) });
  expect(done).toEqual([
    ...['prepare lint+types+unused', 'lint', 'types', 'unused'],
    ...['prepare unit+integration', 'unit', 'integration'],
    ...['prepare e2e', 'e2e alone'],
  ]);
  expect(totals).toEqual({ passed: 10, failed: 0, skipped: 0 });
  expect(said.join('\n')).not.toContain('stopped');
});

it('when one of two fails, both are counted, the one is named, and no later stage is run', async () => {
  const { totals, done, said } = await run({ unit: tested(5), integration: tested(3, 2) });
  expect(totals).toEqual({ passed: 8, failed: 2, skipped: 0 });
  expect(done).not.toContain('e2e alone');
  expect(done).not.toContain('prepare e2e');
  expect(said).toContainEqual(expect.stringMatching(/^── unit: ok in /));
  expect(said).toContainEqual(expect.stringMatching(/^── integration: FAILED in /));
  expect(said.at(-1)).toBe('stopped at integration; run it alone with: npm test -- integration');
});

it('a step that fails without a failing test counts as one failure', async () => {
  const { totals, said } = await run({ types: { ok: false, totals: tested(0).totals } });
  expect(totals).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(said.at(-1)).toContain('stopped at types;');
});

it('nothing more is started once the process was told to end', async () => {
  const { done, said } = await run({}, { isStopped: () => true });
  expect(done).toEqual(['prepare lint+types+unused', 'lint', 'types', 'unused']);
  expect(said.at(-1)).not.toContain('run it alone');
});
