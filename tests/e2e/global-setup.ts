import { buildStale } from '../../tools/build.ts';
import { findTool } from '../../tools/find-tool.ts';
import { CHROMIUM } from '../../tools/the-tools.ts';

/** Runs once before the browsers start, so that no test waits for, or races, a build of its own. */
export default async function globalSetup(): Promise<void> {
  const browser = findTool(CHROMIUM);
  if (!browser.ok) throw new Error(browser.message);
  await buildStale();
}
