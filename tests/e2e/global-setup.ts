import { buildStale } from '../../tools/build.ts';
import { findBrowser } from '../../tools/find-browser.ts';

/** Runs once before the browsers start, so that no test waits for, or races, a build of its own. */
export default async function globalSetup(): Promise<void> {
  const browser = findBrowser();
  if (!browser.ok) throw new Error(browser.message);
  await buildStale();
}
