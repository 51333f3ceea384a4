import type { Locator } from '@playwright/test';
import { enter, findCard, statementOf, tabTo, typeStatement } from './support/acts.ts';
import { violations } from './support/axe.ts';
import { expectNoSidewaysScrolling } from './support/place.ts';
import { expect, type Person, test } from './support/seminar.ts';
import { smallMap } from './support/small-map.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** The row whose words for a screen reader hold these. */
function row({ page }: Person, words: string | RegExp): Locator {
  return page.getByRole('treeitem', { name: words });
}

async function openOutline({ page }: Person): Promise<void> {
  await page.getByRole('button', { name: 'Outline', exact: true }).click();
}

test('a whole journey by keyboard in the outline, while somebody watches on the canvas', async ({
  seminar,
}) => {
  const { links } = await seminar.map();
  const ben = await seminar.person('Ben', links.participant);
  const ana = await seminar.visitor(links.host);
  const { keyboard } = ana.page;
  await enter(ana, 'Ana');
  const field = ana.page.getByRole('textbox', { name: 'Statement' }).first();
  // From the top of the page to the outline.
  const outline = ana.page.getByRole('button', { name: 'Outline', exact: true });
  await tabTo(ana, outline);
  await keyboard.press('Enter');
  await expect(ana.page.getByText('Start with a cost or a claim')).toBeVisible();
  await keyboard.press('1');
  await expect(field).toBeFocused();
  await keyboard.type('It costs time.');
  await keyboard.press('Enter');
  await expect(row(ana, 'Practical cost: It costs time.')).toBeFocused();
  await keyboard.press('Tab');
  await expect(ana.page.getByRole('menuitem', { name: /^rebuts/ })).toBeFocused();
  await keyboard.press('Enter');
  await expect(field).toBeFocused();
  await keyboard.type('It saves time.');
  await expect(ben.card('It saves time.')).toHaveCount(1);
  await expect(ben.page.getByText('Ana is typing')).toBeVisible();
  await keyboard.press('Enter');
  await expect(row(ana, /^Rebuts\. Claim: It saves time\./)).toBeFocused();
  await keyboard.press('u');
  await expect(field).toBeFocused();
  await keyboard.type('Savings come later.');
  await keyboard.press('Escape');
  const undercut = row(ana, /^Undercuts\. Claim: Savings come later\./);
  await expect(undercut).toBeFocused();
  await expect(undercut).toHaveAttribute('aria-level', '4');
  await expect(row(ana, /^Step: it rebuts “It costs time\.” Undercut by 1\.$/)).toHaveCount(1);
  await expect(ben.card('Savings come later.')).toBeVisible();
  // Undo takes back my own act, and the focus goes on to what is left.
  await keyboard.press('Control+z');
  await keyboard.press('Control+z');
  await expect(ben.card('Savings come later.')).toHaveCount(0);
  await expect(row(ana, 'Claim: It saves time.')).toBeFocused();
  // Another parent and another relation by keys alone, and back.
  await keyboard.press('Alt+Shift+ArrowDown');
  await expect(row(ana, /^Undermines\. Claim: It saves time\./)).toBeFocused();
  await keyboard.press('Alt+Shift+ArrowLeft');
  await expect(row(ana, /^Claim: It saves time\./)).toHaveAttribute('aria-level', '1');
  await keyboard.press('Control+z');
  await expect(row(ana, /^Undermines\. Claim: It saves time\./)).toHaveAttribute('aria-level', '2');
  await ana.saved();
  // Escape, then Tab: out of the outline, and nothing was added.
  await keyboard.press('Escape');
  await keyboard.press('Tab');
  await expect(ana.page.getByRole('button', { name: 'Add: Cost' })).toBeFocused();
  await expect(ana.page.getByRole('treeitem')).toHaveCount(2);
});

test('two people write in one statement; a row that is deleted hands its focus on', async ({ seminar }) => {
  const { links } = await seminar.map(smallMap());
  const ana = await seminar.person('Ana', links.host);
  const ben = await seminar.person('Ben', links.participant);
  await openOutline(ana);
  await openOutline(ben);
  await row(ana, 'Meetings take time.').dblclick();
  await row(ben, 'Meetings take time.').click();
  await ben.page.keyboard.press('F2');
  await expect(statementOf(ben)).toBeFocused();
  await typeStatement(ana, ' Always.');
  await expect(statementOf(ben)).toHaveValue('Meetings take time. Always.');
  await ben.page.keyboard.press('Home');
  await ben.page.keyboard.type('All ');
  await expect(statementOf(ana)).toHaveValue('All Meetings take time. Always.');
  await expect(ana.page.getByText('Ben is typing')).toBeVisible();
  await ana.page.keyboard.press('Escape');
  await ben.page.keyboard.press('Escape');
  // Ben stands at the reply; Ana deletes it.
  await expect(row(ben, 'All Meetings take time. Always.')).toBeFocused();
  await ben.page.keyboard.press('ArrowDown');
  await expect(row(ben, 'Trials take longer.')).toBeFocused();
  await expect(row(ana, /Trials take longer\..*Ben is here\./)).toBeVisible();
  await row(ana, 'Trials take longer.').click();
  await expect(row(ana, 'Trials take longer.')).toBeFocused();
  await ana.page.keyboard.press('Delete');
  await expect(row(ben, 'All Meetings take time. Always.')).toBeFocused();
  await expect(ben.page.getByRole('status').filter({ hasText: 'Somebody deleted the row' })).toHaveCount(1);
  // What is dragged onto a row hangs under it, as what is chosen; it is one step back.
  const doubt = row(ana, /Claim: Length is not the point\./);
  await doubt.hover();
  await doubt.locator('.outline-row__grip').dragTo(row(ana, 'All Meetings take time. Always.'));
  await ana.page.getByRole('menuitem', { name: /^undermines/ }).click();
  await expect(row(ben, /^Undermines\. Claim: Length is not the point\./)).toHaveAttribute('aria-level', '2');
  await expect(row(ana, /^Undermines\. Claim: Length is not the point\./)).toBeFocused();
  await ana.page.keyboard.press('Control+z');
  await expect(row(ben, /^Claim: Length is not the point\./)).toHaveAttribute('aria-level', '1');
});

test('the outline keeps its place, shares folds and selection with the canvas, and passes axe', async ({
  seminar,
}) => {
  const { links } = await seminar.map({ template: 'oliver-williams' });
  const ana = await seminar.person('Ana', links.host);
  await openOutline(ana);
  const { page } = ana;
  await expect(page.getByRole('treeitem').first()).toHaveAttribute('aria-setsize', '1');
  await page.getByRole('button', { name: 'Unfold everything' }).click();
  await page.getByRole('treeitem').first().click();
  await expect(page.getByRole('treeitem').first()).toBeFocused();
  await page.keyboard.press('End');
  const last = page.getByRole('treeitem').last();
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport();
  await expect(last).not.toContainText(/lobby/i);
  expect((await violations(page)).join()).toBe('');
  // The same in prose.
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'The map in words' }).click();
  const inWords = page.getByRole('dialog', { name: 'The map in words' });
  await expect(inWords).toContainText('201 cards and 332 relations');
  await expect(inWords.getByRole('heading', { name: 'Costs to stakeholders' })).toBeVisible();
  expect((await violations(page)).join()).toBe('');
  await page.keyboard.press('Escape');
  await expect(inWords).toHaveCount(0);
  await page.locator('[role="treeitem"][tabindex="0"]').focus();
  // Found from here, the row comes to me.
  await findCard(ana, 'lobby', /lobby/i);
  await expect(page.locator('[role="treeitem"]:focus')).toContainText(/lobby/i);
  await page.getByRole('button', { name: 'Map', exact: true }).click();
  await expect(page.locator('[data-card-id][data-selected]')).toContainText(/lobby/i);
  await openOutline(ana);
  await expect(page.getByRole('treeitem', { selected: true })).toContainText(/lobby/i);
});

test('a phone opens in the outline, adds under a row by its menu, and switches to the map', async ({
  seminar,
}) => {
  const { links } = await seminar.map(smallMap());
  const ana = await seminar.person('Ana', links.participant, PHONE);
  const ben = await seminar.person('Ben', links.host);
  await row(ana, 'Meetings take time.').getByRole('button', { name: 'More actions' }).tap();
  await ana.page.getByRole('menuitem', { name: 'Add reply…' }).tap();
  await ana.page.getByRole('menuitem', { name: /^undermines/ }).tap();
  await typeStatement(ana, 'Whose time?');
  await expect(ben.card('Whose time?')).toHaveCount(1);
  await expect(row(ana, /^Undermines\. Claim: Whose time\?/)).toBeVisible();
  expect((await violations(ana.page)).join()).toBe('');
  await expectNoSidewaysScrolling(ana.page);
  await ana.page.getByRole('button', { name: 'Map', exact: true }).tap();
  await expect(ana.page.locator('[data-card-id]').first()).toBeVisible();
});
