/** How many tests a run had, by outcome. */
export interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NO_TESTS: Totals = { passed: 0, failed: 0, skipped: 0 };

/** Adds two totals. */
export function addTotals(a: Totals, b: Totals): Totals {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** Reads the totals from what Vitest's JSON reporter wrote. */
export function vitestTotals(report: unknown): Totals {
  const files = list(report, 'testResults');
  // A file that cannot be loaded fails without a single test of its own; it still has to count.
  const broken = files.filter(
    (file) => field(file, 'status') === 'failed' && list(file, 'assertionResults').length === 0,
  );
  return {
    passed: count(report, 'numPassedTests'),
    failed: count(report, 'numFailedTests') + broken.length,
    skipped: count(report, 'numPendingTests') + count(report, 'numTodoTests'),
  };
}

/** Reads the totals from what Playwright's JSON reporter wrote. */
export function playwrightTotals(report: unknown): Totals {
  const stats = field(report, 'stats');
  return {
    passed: count(stats, 'expected'),
    // A test that passes only on a second try is a failure here; errors outside any test count as well.
    failed: count(stats, 'unexpected') + count(stats, 'flaky') + list(report, 'errors').length,
    skipped: count(stats, 'skipped'),
  };
}

/** The tests that passed only on a second try, by title, out of what Playwright's JSON reporter wrote. */
export function secondTries(report: unknown): string[] {
  const suites = list(report, 'suites').flatMap(function within(suite): unknown[] {
    return [suite, ...list(suite, 'suites').flatMap(within)];
  });
  return suites
    .flatMap((suite) => list(suite, 'specs'))
    .filter((spec) => list(spec, 'tests').some((test) => field(test, 'status') === 'flaky'))
    .map((spec) => String(field(spec, 'title')));
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function count(value: unknown, name: string): number {
  const found = field(value, name);
  return typeof found === 'number' ? found : 0;
}

function list(value: unknown, name: string): readonly unknown[] {
  const found = field(value, name);
  return Array.isArray(found) ? found : [];
}
