import { defineConfig, devices } from '@playwright/test';
import { findTool } from './tools/find-tool.ts';
import { CHROMIUM } from './tools/the-tools.ts';

const found = findTool(CHROMIUM);

const LAUNCH_ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

// Chromium refuses its own sandbox under root, which is what containers usually run as.
const isRoot = process.getuid?.() === 0;
const reportFile = process.env.PENUMBRA_E2E_REPORT;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  globalSetup: './tests/e2e/global-setup.ts',
  fullyParallel: false,
  // Each test runs a server and up to three browsers, which wait for each other half of the time.
  workers: 2,
  // Long, since only what fails waits for them: on a machine that does something else as well, all takes its time.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  // Once more under CI, for the trace: a test that passes only then has failed all the same, and is named.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: true,
  reporter: reportFile === undefined ? 'list' : [['list'], ['json', { outputFile: reportFile }]],
  use: {
    trace: 'on-first-retry',
    launchOptions: {
      args: isRoot ? ['--no-sandbox', ...LAUNCH_ARGS] : LAUNCH_ARGS,
      ...(found.ok ? { executablePath: found.path } : {}),
    },
  },
  projects: [{ name: 'chromium', use: { ...devices['Desktop Chrome'] } }],
});
