import { violations } from './support/axe.ts';
import { expect, test } from './support/seminar.ts';

test('every screen passes axe in both themes', async ({ seminar, browser }) => {
  test.slow();
  // Colours are judged as they are, not while they change.
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const found: Record<string, string[]> = {};
  await page.goto(seminar.server.url);
  await expect(page.getByText(/201 cards/)).toBeVisible();
  found.home = await violations(page);
  await page.getByRole('button', { name: 'Open the Oliver–Williams debate' }).click();
  await expect(page.getByLabel('Your name')).toBeVisible();
  found.join = await violations(page);
  await page.getByLabel('Your name').fill('Ana');
  await page.getByRole('button', { name: 'Enter' }).click();
  await expect(page.locator('[data-card-id]').first()).toBeVisible();
  found.workspace = await violations(page);
  await page.locator('[data-card-id="e_practical"]').click();
  await expect(page.getByLabel('Inspector').getByRole('article')).toBeVisible();
  found.inspector = await violations(page);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  found.share = await violations(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  found.palette = await violations(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('dialog')).toBeVisible();
  found.find = await violations(page);
  await page.keyboard.press('Escape');
  await page.locator('[data-card-id="e_practical"]').click({ button: 'right' });
  await expect(page.getByRole('menu')).toBeVisible();
  found.menu = await violations(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('c');
  await expect(page.getByRole('dialog')).toBeVisible();
  found.connect = await violations(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  found.shortcuts = await violations(page);
  await context.close();
  expect(Object.values(found).flat(), JSON.stringify(found, null, 1)).toEqual([]);
});

test('the debate opens folded to about two dozen cards and unfolds by the count on a card', async ({
  seminar,
}) => {
  const { links } = await seminar.map({ template: 'oliver-williams' });
  const ana = await seminar.person('Ana', links.host);
  const cards = ana.page.locator('[data-card-id]');
  await expect(ana.page.locator('[data-card-id="e_practical"]')).toBeVisible();
  const opened = await cards.count();
  expect(opened).toBeGreaterThanOrEqual(18);
  expect(opened).toBeLessThanOrEqual(28);
  const head = ana.page.locator('[data-card-id="e_practical"]');
  const under = ana.page.locator('[data-card-id^="e_practical-"]');
  await expect(under).toHaveCount(0);
  await head.getByRole('button', { name: /folded under/ }).click();
  await expect(under.first()).toBeVisible();
  await head.click();
  await ana.page.keyboard.press('f');
  await expect(under).toHaveCount(0);
});

test('who follows somebody sees what they unfold, until Escape', async ({ seminar }) => {
  const { links } = await seminar.map({ template: 'oliver-williams' });
  const ana = await seminar.person('Ana', links.host);
  const ben = await seminar.person('Ben', links.participant);
  const opened = await ben.page.locator('[data-card-id]').count();
  await ben.page.getByRole('button', { name: /Follow Ana/ }).click();
  await expect(ben.page.getByText('Following Ana')).toBeVisible();
  await ana.page.locator('[data-card-id="e_practical"]').click();
  await ana.page.keyboard.press('f');
  const unfolded = ana.page.locator('[data-kind="cost"][data-card-id^="e_practical-"]').first();
  await expect(unfolded).toBeVisible();
  const child = await unfolded.getAttribute('data-card-id');
  await expect(ben.page.locator(`[data-card-id="${child}"]`)).toBeVisible();
  expect(await ben.page.locator('[data-card-id]').count()).not.toBe(opened);
  await ben.page.keyboard.press('Escape');
  await expect(ben.page.getByText('Following Ana')).toHaveCount(0);
});

test('find reaches a folded card, unfolds what hides it and selects it', async ({ seminar }) => {
  const { links } = await seminar.map({ template: 'oliver-williams' });
  const ana = await seminar.person('Ana', links.host);
  await ana.page.keyboard.press('Control+f');
  await expect(ana.page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await ana.page.keyboard.type('lobby');
  await expect(ana.page.getByRole('option').first()).toContainText(/lobby/i);
  await ana.page.keyboard.press('Enter');
  await expect(ana.page.locator('[data-card-id][data-selected]')).toContainText(/lobby/i);
});

test('the debate works on a phone: cards, the sheet with details, and a saved change of its words', async ({
  seminar,
}) => {
  const { links } = await seminar.map({ template: 'oliver-williams' });
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  const ana = await seminar.person('Ana', links.participant, phone);
  await expect(ana.page.getByRole('tree', { name: 'Outline of the map' })).toBeVisible();
  await ana.page.getByRole('button', { name: 'Map', exact: true }).tap();
  await expect(ana.page.locator('[data-card-id]').first()).toBeVisible();
  await ana.page.locator('[data-card-id="e_question"]').tap();
  await expect(ana.page.getByLabel('Inspector')).toBeVisible();
  expect((await violations(ana.page)).join()).toBe('');
  const statement = ana.page.getByLabel('Inspector').getByRole('textbox').first();
  await statement.tap();
  await ana.page.keyboard.press('End');
  await ana.page.keyboard.type(' Who asks?');
  await ana.saved();
  await expect(ana.card('Who asks?')).toHaveCount(1);
  const overflow = await ana.page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});

test('a whole journey by keyboard: add a cost, rebut it, undercut the rebuttal, undo', async ({
  seminar,
}) => {
  const { links } = await seminar.map();
  const ana = await seminar.person('Ana', links.host);
  const { keyboard } = ana.page;
  await keyboard.press('1');
  await keyboard.type('It costs time.');
  await keyboard.press('Escape');
  await keyboard.press('2');
  await keyboard.type('It saves time.');
  await keyboard.press('Escape');
  await keyboard.press('c');
  await expect(ana.page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await keyboard.type('rebuts');
  await keyboard.press('Enter');
  await keyboard.type('It costs');
  await keyboard.press('Enter');
  await keyboard.press('2');
  await keyboard.type('Savings come later.');
  await keyboard.press('Escape');
  await keyboard.press('c');
  await expect(ana.page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await keyboard.type('undercuts');
  await keyboard.press('Enter');
  await keyboard.type('It saves time. rebuts');
  await keyboard.press('Enter');
  await ana.card('Savings come later.').click();
  await expect(
    ana.page
      .getByLabel('Inspector')
      .getByText(/undercuts/i)
      .first(),
  ).toBeVisible();
  await keyboard.press('Control+z');
  await expect(ana.page.getByLabel('Inspector').getByText(/undercuts/i)).toHaveCount(0);
});
