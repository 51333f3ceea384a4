import type { Page } from '@playwright/test';
import { addCard, runCommand } from './support/acts.ts';
import { violations } from './support/axe.ts';
import { expect, type Person, test } from './support/seminar.ts';
import { smallMap } from './support/small-map.ts';

const panel = (page: Page) => page.getByRole('dialog', { name: 'Lenses' });
const bar = (page: Page) => page.getByRole('region', { name: 'Lens', exact: true });

async function show(page: Page, view: 'Map' | 'Outline' | 'Matrix'): Promise<void> {
  await page.getByRole('navigation', { name: 'View' }).getByRole('button', { name: view }).click();
}

const count = (page: Page) => bar(page).locator('.ui-strip__count');

/** Opens a link in a page that is open already, as somebody does who pastes it into the address. */
async function follow({ page }: Person, link: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(link);
}

test.describe('lenses', () => {
  test('a lens set on the canvas holds in the outline and the matrix, and a link shows others the same', async ({
    seminar,
  }) => {
    const { links } = await seminar.map({ template: 'oliver-williams' });
    const ana = await seminar.person('Ana', links.participant);
    const ben = await seminar.person('Ben', links.participant);
    const { page } = ana;

    await page.getByRole('button', { name: 'Lenses' }).click();
    await panel(page).getByRole('checkbox', { name: 'Undisputed costs' }).check();
    await panel(page).getByRole('button', { name: 'Type of cost' }).click();
    await panel(page).getByRole('checkbox', { name: 'Practical costs' }).check();
    await page.keyboard.press('Escape');
    await expect(panel(page)).toBeHidden();
    await expect(page.getByRole('button', { name: 'Lenses: one is on' })).toBeFocused();
    await expect(count(page)).toHaveText(/^Showing \d+ of 201 · \d+ faded$/);
    // Of a map that nobody changes meanwhile.
    const said = (await count(page).textContent()) ?? '';

    await show(page, 'Outline');
    await expect(page.getByRole('treeitem', { name: /Faded by the lens/ }).first()).toBeVisible();
    await expect(count(page)).toHaveText(said);

    await bar(page).getByRole('button', { name: 'Fold it away' }).click();
    await expect(bar(page)).toContainText('folded away');
    const shown = Number(/Showing (\d+)/.exec(said)?.[1]);
    await expect(page.locator('[data-row="element"]:not([data-faded])')).toHaveCount(shown);

    await show(page, 'Matrix');
    await expect(page.locator('.matrix-entry')).toHaveCount(shown);
    await expect(page.getByText(`${shown} of 41 rows`)).toBeVisible();
    await expect(page.getByText(/\d folded away by the lens/).first()).toBeVisible();
    await bar(page).getByRole('button', { name: 'Fade the rest' }).click();
    await expect(page.locator('.matrix-entry:not([data-faded])')).toHaveCount(shown);

    await page.context().grantPermissions(['clipboard-read']);
    await bar(page).getByRole('button', { name: 'Copy a link to this view' }).click();
    const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(copied).toContain('#lens=fade&pattern=undisputed&cost=practical');
    const link = await copied();
    await follow(ben, link);
    await expect(bar(ben.page)).toContainText(said);
    await expect(bar(ben.page)).toContainText('Undisputed costs');
    await bar(ben.page).getByRole('button', { name: 'Clear' }).click();
    await expect(bar(ben.page)).toBeHidden();
    await expect(ben.page).toHaveURL(/\/m\/[^#]*$/);
    await expect(bar(page)).toContainText(said);
  });

  test('what others do is seen through the lens at once, and a guest comes in by a link that has one', async ({
    seminar,
  }) => {
    const { links } = await seminar.map(smallMap());
    const ana = await seminar.person('Ana', `${links.host}&lens=fold&kind=cost`);
    const ben = await seminar.person('Ben', links.participant);
    await expect(bar(ana.page)).toContainText('Showing 1 of 3 · 2 folded away');
    await expect(ana.card('Meetings take time.')).toBeVisible();
    await expect(ana.card('Trials take longer.')).toBeHidden();

    await ben.page.locator('#map').focus();
    await addCard(ben, '1', 'Travel costs money.');
    await expect(ana.card('Travel costs money.')).toBeVisible();
    await expect(bar(ana.page)).toContainText('Showing 2 of 4 · 2 folded away');

    await bar(ana.page).getByRole('button', { name: 'Fade the rest' }).click();
    await ana.page.getByRole('button', { name: 'Lenses: one is on' }).click();
    await expect(panel(ana.page)).toBeFocused();
    for (const view of ['Map', 'Outline'] as const) {
      await show(ana.page, view);
      await expect(ana.page.locator('[data-faded], .card:not([data-near])').first()).toBeVisible();
      expect(await violations(ana.page)).toEqual([]);
    }
  });

  test('keys alone: find words, look at the map for them, see the way to the question', async ({
    seminar,
  }) => {
    const { links } = await seminar.map({ template: 'oliver-williams' });
    const ana = await seminar.person('Ana', links.observer);
    const { page } = ana;
    await page.locator('#map').focus();
    await page.keyboard.press('Control+f');
    await page.getByPlaceholder(/^Find in statements/).fill('bureaucra');
    await expect(page.getByText(/^\d+ cards?\. Enter goes there/)).toBeVisible();
    const only = page.getByRole('button', { name: /^Show only th/ });
    await expect(async () => {
      await page.keyboard.press('Tab');
      await expect(only).toBeFocused({ timeout: 500 });
    }).toPass();
    await page.keyboard.press('Enter');
    await expect(bar(page)).toContainText('“bureaucra”');
    await expect(page.getByRole('status').filter({ hasText: /cards fit the lens/ })).toHaveCount(1);

    await page.keyboard.press('l');
    await expect(panel(page)).toBeFocused();
    await page.keyboard.press('l');
    await expect(panel(page)).toBeHidden();

    await page.keyboard.press('Control+f');
    await page.getByPlaceholder(/^Find in statements/).fill('bureaucra');
    await expect(only).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(only).toBeHidden();
    await runCommand(ana, 'clear the lens', /lens/i);
    await expect(bar(page)).toBeHidden();
    await runCommand(ana, 'path from here', /path/i);
    await expect(bar(page)).toContainText('Path from');
    await bar(page).getByRole('button', { name: 'Fold it away' }).click();
    await show(page, 'Outline');
    await expect(page.getByRole('treeitem', { name: /^Question: Do the costs/ })).not.toHaveAttribute(
      'data-faded',
    );
  });
});
