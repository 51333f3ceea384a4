import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Children, createChildren } from './children.ts';
import { findOrInstallTool } from './find-tool.ts';
import { type Outcome, runStages } from './run-stages.ts';
import type { Step } from './test-steps.ts';
import { chooseSteps } from './test-steps.ts';
import { NO_TESTS, secondTries } from './test-totals.ts';

/** Runs one step, shows its output as it comes, and counts its tests. */
async function runStep(
  children: Children,
  step: Step,
  rest: readonly string[],
  reports: string,
  isAlone: boolean,
): Promise<Outcome> {
  const { name, script, tests } = step;
  const report = join(reports, `${name}.json`);
  const filtered = rest.length > 0 ? (tests?.whenFiltered ?? []) : [];
  const args = tests ? [...tests.args(report), ...filtered, ...rest] : [];
  const ok = await children.run({
    program: 'npm',
    args: ['run', '--silent', script, '--', ...args],
    env: { ...process.env, ...tests?.env(report) },
    ...(!isAlone && { prefix: `[${name}] ` }),
  });
  const totals = tests ? (readReport(report, tests.totals) ?? NO_TESTS) : NO_TESTS;
  for (const title of readReport(report, secondTries) ?? []) say(`passed only on a second try: ${title}`);
  return { ok, totals };
}

/** Finds what the steps need, or installs it, which nothing else can run beside. */
function findTools(stage: readonly Step[]): void {
  for (const tool of new Set(stage.flatMap(({ tools }) => tools ?? []))) {
    const found = findOrInstallTool(tool);
    // The tests that need it fail with the same words; the others still say what they have to say.
    if (!found.ok) say(found.message);
  }
}

/** A runner that dies early leaves no report; the step has failed then, and there is nothing to count. */
function readReport<T>(report: string, read: (report: unknown) => T): T | undefined {
  try {
    return read(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    return undefined;
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Passes on what tells this process to end; gives what it was told first, if it was. */
function listenToSignals(children: Children): () => NodeJS.Signals | undefined {
  let told: NodeJS.Signals | undefined;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      told ??= signal;
      children.signal(signal);
    });
  }
  return () => told;
}

async function main(): Promise<void> {
  const { steps, rest } = chooseSteps(process.argv.slice(2));
  const children = createChildren((text) => process.stdout.write(text));
  const told = listenToSignals(children);
  const reports = mkdtempSync(join(tmpdir(), 'penumbra-test-'));
  try {
    const totals = await runStages(steps, {
      prepare: findTools,
      run: (step, isAlone) => runStep(children, step, rest, reports, isAlone),
      isStopped: () => told() !== undefined,
      say,
    });
    if (totals.skipped > 0) say(`${totals.skipped} skipped`);
    const signal = told();
    if (signal !== undefined) say(`stopped by ${signal}`);
    // The last line, alone: whoever reads the log by machine reads this.
    say(`${totals.passed} passed, ${totals.failed} failed`);
    process.exitCode = totals.failed > 0 ? 1 : 0;
    if (signal !== undefined) process.exitCode = 128 + constants.signals[signal];
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
}

await main();
