import { defineConfig } from 'vitest/config';

/** Folders whose tests need neither a real socket nor a second process. */
const UNIT_FOLDERS = 'shared,server,client,architecture,contract,convergence,golden,support,tools,fuzz,soak';

export default defineConfig({
  test: {
    environment: 'node',
    // A test left focused by mistake would silence all others; the runner refuses it everywhere, not only in CI.
    allowOnly: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Each file in a fresh world would take twice as long in all; what a test replaces, it puts back.
          isolate: false,
          include: [`tests/{${UNIT_FOLDERS}}/**/*.test.{ts,tsx}`],
          // Only what hangs waits so long: beside other work a second of computing may take many.
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/support/global-build.ts'],
          // Only what hangs waits so long: the unit tests, which run beside these, may take a server's time.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // These tests start servers and kill them; side by side they would take each other's processor time.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
