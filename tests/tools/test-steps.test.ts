import { describe, expect, it } from 'vitest';
import { chooseSteps, STEPS, stagesOf } from '../../tools/test-steps.ts';
import { playwrightTotals, secondTries, vitestTotals } from '../../tools/test-totals.ts';

const names = (...args: string[]): string[] => chooseSteps(args).steps.map((step) => step.name);

describe('chooseSteps', () => {
  it('takes all steps in order when nothing is said', () => {
    expect(names()).toEqual(['lint', 'types', 'unused', 'unit', 'integration', 'e2e']);
    expect(names()).toHaveLength(STEPS.length);
  });

  it('takes the named steps, in the order of the table', () => {
    expect(names('unit', 'lint')).toEqual(['lint', 'unit']);
  });

  it('passes everything else on to the runners of tests', () => {
    expect(names('tests/shared/graph')).toEqual(['unit', 'integration', 'e2e']);
    expect(chooseSteps(['unit', '-t', 'cycle']).rest).toEqual(['-t', 'cycle']);
  });
});

describe('the stages', () => {
  const stages = (...args: string[]): string[] =>
    stagesOf(chooseSteps(args).steps).map((stage) => stage.map(({ name }) => name).join('+'));

  it('let the checks run side by side, then unit beside integration, and the browsers alone', () => {
    expect(stages()).toEqual(['lint+types+unused', 'unit+integration', 'e2e']);
  });

  it('hold what was chosen, and nothing else', () => {
    expect(stages('unit', 'e2e', 'types')).toEqual(['types', 'unit', 'e2e']);
    expect(stages('tests/shared/graph')).toEqual(['unit+integration', 'e2e']);
  });
});

describe('the totals', () => {
  it('are read from a report of Vitest', () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [],
    };
    expect(vitestTotals(report)).toEqual({ passed: 5, failed: 1, skipped: 3 });
  });

  it('count a file that could not be loaded as a failure', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
    ];
    expect(vitestTotals({ numPassedTests: 0, numFailedTests: 1, testResults }).failed).toBe(2);
  });

  it('are read from a report of Playwright, where a second try is a failure and is named', () => {
    const report = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] };
    expect(playwrightTotals(report)).toEqual({ passed: 4, failed: 3, skipped: 2 });
    const spec = (title: string, status: string) => ({ title, tests: [{ status }] });
    const inner = { specs: [spec('one', 'flaky'), spec('two', 'expected')] };
    const suites = [{ specs: [spec('three', 'unexpected')], suites: [inner] }];
    expect(secondTries({ suites })).toEqual(['one']);
    expect(secondTries(null)).toEqual([]);
  });

  it('are zero for a report that is no report', () => {
    expect(vitestTotals(null)).toEqual({ passed: 0, failed: 0, skipped: 0 });
    expect(playwrightTotals('')).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });
});
