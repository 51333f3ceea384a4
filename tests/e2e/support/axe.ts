import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * Whatever axe finds against accessibility on the page as it stands, in short: all rules of WCAG 2.2 AA and of good
 * practice in the light theme, and what depends on colours once more in the dark one.
 */
export async function violations(page: Page): Promise<string[]> {
  await showTheme(page, 'light');
  // The size of targets is the one rule of 2.2, and off unless it is asked for.
  const all = new AxeBuilder({ page }).options({
    resultTypes: ['violations'],
    rules: { 'target-size': { enabled: true } },
  });
  const light = await listViolations(all, 'light');
  await showTheme(page, 'dark');
  const dark = await listViolations(new AxeBuilder({ page }).withRules(['color-contrast']), 'dark');
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

async function listViolations(axe: AxeBuilder, theme: string): Promise<string[]> {
  // Without a page of its own for putting the results of frames together: there are no frames.
  const { violations: found } = await axe.setLegacyMode().analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes
      .map(({ target }) => target.join(' '))
      .filter((target) => id !== 'region' || !target.includes(OPEN_MENU))
      .map((target) => `${theme}: ${id}: ${target}`),
  );
}
