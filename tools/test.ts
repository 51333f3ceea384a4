import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findOrInstallTool } from './find-tool.ts';
import { ROOT } from './paths.ts';
import { prefixLines } from './prefix-lines.ts';
import type { Step } from './test-steps.ts';
import { chooseSteps, stagesOf } from './test-steps.ts';
import type { Totals } from './test-totals.ts';
import { addTotals, NO_TESTS, secondTries } from './test-totals.ts';

interface Outcome {
  readonly ok: boolean;
  readonly totals: Totals;
}

/** Runs one step, shows its output as it comes, and counts its tests. */
async function runStep(
  step: Step,
  rest: readonly string[],
  reports: string,
  isAlone: boolean,
): Promise<Outcome> {
  for (const tool of step.tools ?? []) {
    const found = findOrInstallTool(tool);
    // The tests that need it fail with the same words; the others still say what they have to say.
    if (!found.ok) say(found.message);
  }
  const report = join(reports, `${step.name}.json`);
  const filtered = rest.length > 0 ? (step.tests?.whenFiltered ?? []) : [];
  const args = step.tests ? [...step.tests.args(report), ...filtered, ...rest] : [];
  const ok = await runScript(step, args, { ...process.env, ...step.tests?.env(report) }, isAlone);
  const totals = step.tests ? (readReport(report, step.tests.totals) ?? NO_TESTS) : NO_TESTS;
  for (const title of readReport(report, secondTries) ?? []) say(`passed only on a second try: ${title}`);
  return { ok, totals };
}

/** Runs a step's script and tells whether it succeeded; beside others each of its lines says whose it is. */
function runScript(
  { name, script }: Step,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  isAlone: boolean,
): Promise<boolean> {
  const child = spawn('npm', ['run', '--silent', script, '--', ...args], {
    cwd: ROOT,
    stdio: isAlone ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    env,
  });
  for (const stream of [child.stdout, child.stderr]) {
    const show = prefixLines(`[${name}] `, (text) => process.stdout.write(text));
    stream
      ?.setEncoding('utf8')
      .on('data', show)
      .once('end', () => show('\n'));
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code === 0));
  });
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

async function runTimed(
  step: Step,
  rest: readonly string[],
  reports: string,
  isAlone: boolean,
): Promise<Totals> {
  const started = performance.now();
  const outcome = await runStep(step, rest, reports, isAlone);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(`── ${step.name}: ${outcome.ok ? 'ok' : 'FAILED'} in ${seconds} s`);
  return countFailure(outcome);
}

/** Runs what may run side by side, one such stage after the other, up to the first in which something fails. */
async function runAll(steps: readonly Step[], rest: readonly string[], reports: string): Promise<Totals> {
  let totals = NO_TESTS;
  const stages = stagesOf(steps);
  for (const [index, stage] of stages.entries()) {
    say(`── ${stage.map(({ name }) => name).join(', ')} (${index + 1} of ${stages.length})`);
    const isAlone = stage.length === 1;
    const each = await Promise.all(stage.map((step) => runTimed(step, rest, reports, isAlone)));
    totals = each.reduce(addTotals, totals);
    if (totals.failed > 0) {
      const failed = stage.filter((_, at) => (each[at]?.failed ?? 0) > 0).map(({ name }) => name);
      say(`stopped at ${failed.join(', ')}; run it alone with: npm test -- ${failed.join(' ')}`);
      break;
    }
  }
  return totals;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function main(): Promise<void> {
  const { steps, rest } = chooseSteps(process.argv.slice(2));
  const reports = mkdtempSync(join(tmpdir(), 'penumbra-test-'));
  try {
    const totals = await runAll(steps, rest, reports);
    if (totals.skipped > 0) say(`${totals.skipped} skipped`);
    // The last line, alone: whoever reads the log by machine reads this.
    say(`${totals.passed} passed, ${totals.failed} failed`);
    process.exitCode = totals.failed > 0 ? 1 : 0;
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
}

await main();
