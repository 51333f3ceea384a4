import type { Tool } from './find-tool.ts';
import type { Totals } from './test-totals.ts';
import { playwrightTotals, vitestTotals } from './test-totals.ts';
import { CHROMIUM, NGINX } from './the-tools.ts';

/** One part of `npm test`. */
export interface Step {
  readonly name: string;
  /** Steps that stand next to each other in the same stage run side by side. */
  readonly stage: 'checks' | 'tests' | 'browsers';
  /** The script of package.json that does the work. */
  readonly script: string;
  /** What a runner of tests is told besides, and how its report is read; checks have none. */
  readonly tests?: {
    readonly args: (report: string) => readonly string[];
    readonly env: (report: string) => Readonly<Record<string, string>>;
    readonly whenFiltered: readonly string[];
    readonly totals: (report: unknown) => Totals;
  };
  /** Programs that npm does not bring. */
  readonly tools?: readonly Tool[];
}

const VITEST = {
  args: (report: string) => ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  env: () => ({}),
  whenFiltered: ['--passWithNoTests'],
  totals: vitestTotals,
} as const satisfies Step['tests'];

const PLAYWRIGHT = {
  args: () => [],
  env: (report: string) => ({ PENUMBRA_E2E_REPORT: report }),
  whenFiltered: ['--pass-with-no-tests'],
  totals: playwrightTotals,
} as const satisfies Step['tests'];

/**
 * First the checks, which tell of most slips within a minute or two. Then the unit tests, which compute, beside those of
 * integration, which mostly wait for servers: Vitest takes one worker fewer than there are cores and leaves those a
 * core. The browsers need every core for themselves.
 */
export const STEPS: readonly Step[] = [
  { name: 'lint', stage: 'checks', script: 'lint' },
  { name: 'types', stage: 'checks', script: 'types' },
  { name: 'unused', stage: 'checks', script: 'unused' },
  { name: 'unit', stage: 'tests', script: 'test:unit', tests: VITEST },
  { name: 'integration', stage: 'tests', script: 'test:integration', tests: VITEST, tools: [NGINX] },
  { name: 'e2e', stage: 'browsers', script: 'test:e2e', tests: PLAYWRIGHT, tools: [CHROMIUM, NGINX] },
];

/** Splits the command line: names of steps choose steps; everything else goes on to the runners of tests. */
export function chooseSteps(args: readonly string[]): { steps: readonly Step[]; rest: readonly string[] } {
  const names = new Set(STEPS.map((step) => step.name));
  const chosen = args.filter((arg) => names.has(arg));
  const rest = args.filter((arg) => !names.has(arg));
  if (chosen.length > 0) return { steps: STEPS.filter((step) => chosen.includes(step.name)), rest };
  // A filter means that someone wants particular tests: the checks of the whole repository would only delay them.
  return { steps: rest.length > 0 ? STEPS.filter((step) => step.tests) : STEPS, rest };
}

/** Puts steps that may run side by side together, and keeps the order otherwise. */
export function stagesOf(steps: readonly Step[]): readonly (readonly Step[])[] {
  const stages: Step[][] = [];
  for (const step of steps) {
    const last = stages.at(-1);
    if (last?.[0]?.stage === step.stage) last.push(step);
    else stages.push([step]);
  }
  return stages;
}
