import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';

/** As much of axe, once it is in the page, as is used here. */
interface Axe {
  run(options: object): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }>;
}

/**
 * The engine that @axe-core/playwright brings, to be run in the page itself: the wrapper loads it anew at each look and
 * carries all that passed out of the page, which takes more than the looking.
 */
const ENGINE = readFileSync(
  createRequire(import.meta.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** What passed is not written down: nobody reads it. */
const VIOLATIONS_ONLY = { resultTypes: ['violations'] } as const;

/**
 * Whatever axe finds against accessibility on the page as it stands, in short: all rules of WCAG 2.2 AA and of good
 * practice in the light theme, and what depends on colours once more in the dark one.
 */
export async function violations(page: Page): Promise<string[]> {
  await showTheme(page, 'light');
  // The size of targets is the one rule of 2.2, and off unless it is asked for.
  const light = await listViolations(page, 'light', { rules: { 'target-size': { enabled: true } } });
  await showTheme(page, 'dark');
  const dark = await listViolations(page, 'dark', { runOnly: ['color-contrast'] });
  await showTheme(page, 'light');
  return [...light, ...dark];
}

/** Asks for a theme as the system would, and waits until the page wears it. */
async function showTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
}

/** The one place outside of all landmarks: a menu or a list that is open has the focus, and closes when that goes. */
const OPEN_MENU = '[data-radix-popper-content-wrapper';

async function listViolations(page: Page, theme: string, options: object): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(ENGINE);
  const found = await page.evaluate(
    async (chosen) => {
      const { violations: all } = await (window as unknown as { axe: Axe }).axe.run(chosen);
      return all.map(({ id, nodes }) => ({ id, targets: nodes.map(({ target }) => target.join(' ')) }));
    },
    { ...VIOLATIONS_ONLY, ...options },
  );
  return found.flatMap(({ id, targets }) =>
    targets
      .filter((target) => id !== 'region' || !target.includes(OPEN_MENU))
      .map((target) => `${theme}: ${id}: ${target}`),
  );
}
