import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findOrInstallTool } from './find-tool.ts';
import { ROOT } from './paths.ts';
import type { Step } from './test-steps.ts';
import { chooseSteps } from './test-steps.ts';
import type { Totals } from './test-totals.ts';
import { addTotals, NO_TESTS, secondTries } from './test-totals.ts';

interface Outcome {
  readonly ok: boolean;
  readonly totals: Totals;
}

/** Runs one step, shows its output as it comes, and counts its tests. */
function runStep(step: Step, rest: readonly string[], reports: string): Outcome {
  for (const tool of step.tools ?? []) {
    const found = findOrInstallTool(tool);
    // The tests that need it fail with the same words; the others still say what they have to say.
    if (!found.ok) say(found.message);
  }
  const report = join(reports, `${step.name}.json`);
  const filtered = rest.length > 0 ? (step.tests?.whenFiltered ?? []) : [];
  const args = step.tests ? [...step.tests.args(report), ...filtered, ...rest] : [];
  const run = spawnSync('npm', ['run', '--silent', step.script, '--', ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...step.tests?.env(report) },
  });
  const totals = step.tests ? (readReport(report, step.tests.totals) ?? NO_TESTS) : NO_TESTS;
  for (const title of readReport(report, secondTries) ?? []) say(`passed only on a second try: ${title}`);
  return { ok: run.status === 0, totals };
}

/** A runner that dies early leaves no report; the step has failed then, and there is nothing to count. */
function readReport<T>(report: string, read: (report: unknown) => T): T | undefined {
  try {
    return read(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    return undefined;
  }
}

/** A step that fails without a failing test (types, a browser that is missing) counts as one failure. */
function countFailure(outcome: Outcome): Totals {
  if (outcome.ok || outcome.totals.failed > 0) return outcome.totals;
  return addTotals(outcome.totals, { passed: 0, failed: 1, skipped: 0 });
}

function runAll(steps: readonly Step[], rest: readonly string[], reports: string): Totals {
  let totals = NO_TESTS;
  for (const [index, step] of steps.entries()) {
    say(`── ${step.name} (${index + 1} of ${steps.length})`);
    const started = performance.now();
    const outcome = runStep(step, rest, reports);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    say(`── ${step.name}: ${outcome.ok ? 'ok' : 'FAILED'} in ${seconds} s`);
    totals = addTotals(totals, countFailure(outcome));
    if (totals.failed > 0) {
      say(`stopped at the step "${step.name}"; run it alone with: npm test -- ${step.name}`);
      break;
    }
  }
  return totals;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function main(): void {
  const { steps, rest } = chooseSteps(process.argv.slice(2));
  const reports = mkdtempSync(join(tmpdir(), 'penumbra-test-'));
  try {
    const totals = runAll(steps, rest, reports);
    if (totals.skipped > 0) say(`${totals.skipped} skipped`);
    // The last line, alone: whoever reads the log by machine reads this.
    say(`${totals.passed} passed, ${totals.failed} failed`);
    process.exitCode = totals.failed > 0 ? 1 : 0;
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
}

main();
