import { addCard, connect, enter, findCard } from './support/acts.ts';
import { violations } from './support/axe.ts';
import { expectNoSidewaysScrolling } from './support/place.ts';
import { expect, test } from './support/seminar.ts';

test('the debate opens folded to about two dozen cards and unfolds by the count on a card', async ({
  seminar,
}) => {
  const { links } = await seminar.map({ template: 'oliver-williams' });
  const ana = await seminar.person('Ana', links.host);
  const cards = ana.page.locator('[data-card-id]');
  await expect(ana.page.locator('[data-card-id="e_practical"]')).toBeVisible();
  // Cards are mounted a few in each frame.
  await expect.poll(() => cards.count()).toBeGreaterThanOrEqual(18);
  await expect.poll(() => cards.count()).toBeLessThanOrEqual(28);
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
  const practical = '[data-card-id^="e_practical-"]';
  await expect(ben.page.locator('[data-card-id="e_practical"]')).toBeVisible();
  await expect(ben.page.locator(practical)).toHaveCount(0);
  await ben.page.getByRole('button', { name: /Follow Ana/ }).click();
  await expect(ben.page.getByText('Following Ana')).toBeVisible();
  await ana.page.locator('[data-card-id="e_practical"]').click();
  await ana.page.keyboard.press('f');
  await expect(ana.page.locator(practical).first()).toBeVisible();
  await expect(ben.page.locator(practical).first()).toBeVisible();
  await ben.page.keyboard.press('Escape');
  await expect(ben.page.getByText('Following Ana')).toHaveCount(0);
});

test('find reaches a folded card, unfolds what hides it and selects it', async ({ seminar }) => {
  const { links } = await seminar.map({ template: 'oliver-williams' });
  const ana = await seminar.person('Ana', links.host);
  await findCard(ana, 'lobby', /lobby/i);
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
  await expect(statement).toBeFocused();
  await ana.page.keyboard.press('End');
  await ana.page.keyboard.type(' Who asks?');
  await ana.saved();
  await expect(ana.card('Who asks?')).toHaveCount(1);
  await expectNoSidewaysScrolling(ana.page);
});

test('a whole journey by keyboard: join, add a cost, rebut it, undercut the rebuttal, undo', async ({
  seminar,
}) => {
  const { links } = await seminar.map();
  const ana = await seminar.visitor(links.host);
  const { keyboard } = ana.page;
  await enter(ana, 'Ana');
  await addCard(ana, '1', 'It costs time.');
  await addCard(ana, '2', 'It saves time.');
  await connect(ana, 'rebuts', 'It costs time.');
  await addCard(ana, '2', 'Savings come later.');
  await connect(ana, 'undercuts', 'It saves time. rebuts', 'the step “It saves time.”');
  await findCard(ana, 'later', 'Savings come later.');
  const undercuts = ana.page.getByLabel('Inspector').getByText(/undercuts/i);
  await expect(undercuts.first()).toBeVisible();
  await keyboard.press('Control+z');
  await expect(undercuts).toHaveCount(0);
  await ana.saved();
});
