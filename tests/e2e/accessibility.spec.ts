import type { Page } from '@playwright/test';
import { enter, tabTo } from './support/acts.ts';
import { violations } from './support/axe.ts';
import { type Stop, smallTargets, stopOf, tooWide } from './support/measure.ts';
import { expectNoSidewaysScrolling } from './support/place.ts';
import { expect, type Person, test } from './support/seminar.ts';
import { smallMap } from './support/small-map.ts';

/** A laptop, and the same window zoomed to 200 % and to 400 %, in CSS pixels. */
const WINDOWS = [
  { width: 1280, height: 1024 },
  { width: 640, height: 512 },
  { width: 320, height: 256 },
] as const;

/** Whatever was found on some screens must be nothing; says which screen, when it is not. */
function expectNothing(found: Readonly<Record<string, readonly string[]>>): void {
  expect(Object.entries(found).filter(([, faults]) => faults.length > 0)).toEqual([]);
}

/** Opens a dialog by keys, looks at it, and closes it again. */
async function inDialog<T>(page: Page, keys: string, look: () => Promise<T>): Promise<T> {
  await page.keyboard.press(keys);
  await expect(page.getByRole('dialog')).toBeVisible();
  const seen = await look();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  return seen;
}

async function show({ page }: Person, view: 'Map' | 'Outline' | 'Matrix'): Promise<void> {
  await page.getByRole('button', { name: view, exact: true }).click();
  await expect(page.locator({ Map: '.canvas', Outline: '.outline', Matrix: '.matrix' }[view])).toBeVisible();
}

test('every screen passes axe in both themes, without a single violation', async ({ seminar }) => {
  // A dozen screens, each looked at twice.
  test.slow();
  const { links } = await seminar.map(smallMap());
  const home = await seminar.visitor('/');
  await expect(home.page.getByText(/201 cards/)).toBeVisible();
  const found: Record<string, string[]> = { home: await violations(home.page) };
  const ana = await seminar.visitor(links.host);
  const { page } = ana;
  await expect(page.getByLabel('Your name')).toBeVisible();
  found.join = await violations(page);
  await enter(ana, 'Ana');
  const cost = page.locator('[data-card-id="e_cost"]');
  await expect(cost).toBeVisible();
  found.workspace = await violations(page);
  await cost.click();
  await expect(page.getByLabel('Inspector').getByRole('article')).toBeVisible();
  found.inspector = await violations(page);
  await page.getByLabel('Inspector').getByRole('button', { name: 'More about this relation' }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  found.relation = await violations(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  found.share = await violations(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  found.palette = await inDialog(page, 'Control+k', () => violations(page));
  found.find = await inDialog(page, 'Control+f', () => violations(page));
  found.shortcuts = await inDialog(page, '?', () => violations(page));
  await cost.click({ button: 'right' });
  await expect(page.getByRole('menu')).toBeVisible();
  found.menu = await violations(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  found.connect = await inDialog(page, 'c', () => violations(page));
  expectNothing(found);
});

test('at 200 % and 400 % everything fits the window’s width and can be pressed, as on a laptop', async ({
  seminar,
}) => {
  const { links } = await seminar.map(smallMap());
  const lookAt = async ({ page }: Person, screen: string): Promise<void> => {
    for (const window of WINDOWS) {
      await page.setViewportSize(window);
      await expectNoSidewaysScrolling(page);
      // What hangs on the width is arranged anew a moment after the window has it.
      const faults = async () => [...(await smallTargets(page)), ...(await tooWide(page))];
      await expect.poll(faults, `${screen} at ${window.width}`).toEqual([]);
    }
  };
  const home = await seminar.visitor('/');
  await expect(home.page.getByText(/201 cards/)).toBeVisible();
  await lookAt(home, 'home');
  const ana = await seminar.visitor(links.host);
  const { page } = ana;
  await expect(page.getByLabel('Your name')).toBeVisible();
  await lookAt(ana, 'join');
  await page.setViewportSize(WINDOWS[0]);
  await enter(ana, 'Ana');
  await page.locator('[data-card-id="e_cost"]').click();
  await expect(page.getByLabel('Inspector').getByRole('article')).toBeVisible();
  // What lies on the canvas is measured as it is, and not as the zoom shows it.
  await page.keyboard.press('Control+0');
  await expect(page.locator('.zoom-percent')).toHaveText(/^100/);
  await lookAt(ana, 'map and inspector');
  await show(ana, 'Outline');
  await lookAt(ana, 'outline');
  await show(ana, 'Matrix');
  await lookAt(ana, 'matrix');
  for (const [keys, name] of [
    ['Control+k', 'palette'],
    ['Control+f', 'find'],
    ['?', 'shortcuts'],
  ] as const) {
    await inDialog(page, keys, () => lookAt(ana, name));
  }
  await page.keyboard.press('r');
  await expect(page.getByRole('complementary', { name: 'Papers' })).toBeVisible();
  await lookAt(ana, 'papers');
});

test('in the reader’s own colours the Tab key goes through the page in the order of reading, and shows where it is', async ({
  seminar,
}) => {
  const { links } = await seminar.map(smallMap());
  const ana = await seminar.person('Ana', links.host, { forcedColors: 'active' });
  const { page } = ana;
  const found: Record<string, string[]> = {};
  const walk = async (screen: string, last: string): Promise<void> => {
    await tabTo(ana, page.getByRole('link', { name: 'Skip to the map' }));
    const stops: Stop[] = [];
    for (let stop = await stopOf(page); stop !== null; stop = await stopOf(page)) {
      stops.push(stop);
      if (stop.name.includes(last)) break;
      await page.keyboard.press('Tab');
    }
    found[`${screen}: not seen`] = stops.filter(({ isSeen }) => !isSeen).map(({ name }) => name);
    found[`${screen}: against the order`] = stops
      .slice(1)
      .filter(({ isBefore }) => isBefore)
      .map(({ name }) => name);
    expect(stops.map(({ name }) => name).join()).toContain('Statement');
  };
  await page.locator('[data-card-id="e_cost"]').click();
  await expect(page.getByLabel('Inspector').getByRole('article')).toBeVisible();
  await walk('map', 'Delete');
  await show(ana, 'Matrix');
  await walk('matrix', 'Delete');
  expectNothing(found);
  // What is chosen has a frame where grounds are taken away, and so has what Enter would take.
  const framed = (selector: string): Promise<string> =>
    page
      .locator(selector)
      .first()
      .evaluate((each) => getComputedStyle(each).outlineStyle);
  await expect.poll(() => framed('.view-switch [aria-current]')).toBe('solid');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await expect.poll(() => framed('[role="option"][aria-selected="true"]')).toBe('solid');
});
