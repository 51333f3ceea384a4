import type { Locator, Page } from '@playwright/test';
import { deleteCard, runCommand, typeStatement } from './support/acts.ts';
import { violations } from './support/axe.ts';
import { expectAbove, expectNoSidewaysScrolling, restingBox } from './support/place.ts';
import { expect, type Person, test } from './support/seminar.ts';
import { smallMap } from './support/small-map.ts';

const DEBATE = { template: 'oliver-williams' };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const ARGUMENT = 'The argument in five minutes';

const player = (page: Page): Locator => page.getByRole('region', { name: ARGUMENT });
const cards = (page: Page): Locator => page.locator('[data-card-id]');

async function start({ page }: Person): Promise<void> {
  await page.getByRole('button', { name: 'Start the tour' }).click();
  await expect(player(page)).toContainText('Step 1 of 14');
}

async function inView(page: Page, id: string): Promise<void> {
  const card = page.locator(`[data-card-id="${id}"]`);
  await expect(card).toBeInViewport({ ratio: 0.99 });
  await expect(card).toHaveAttribute('data-near', 'true');
  // Not behind what is said of it.
  await expectAbove(card, player(page));
}

test('by keys on a laptop: each step shows its cards, the rest steps back, and Escape gives the focus back', async ({
  seminar,
}) => {
  const { links } = await seminar.map(DEBATE);
  const ana = await seminar.person('Ana', links.observer);
  const { page } = ana;
  const offer = page.getByRole('region', { name: 'Tour of this map' });
  await expect(offer).toContainText('about 5 minutes');
  expect(await violations(page)).toEqual([]);
  // Who looks at the list of tours is offered none under it.
  await openTours(page);
  await expect(offer).toHaveCount(0);
  await page.getByRole('button', { name: 'Close the tours' }).press('Enter');
  await expect(offer).toBeVisible();
  await page.locator('#map').focus();
  await expect(page.locator('#map')).toBeFocused();
  await runCommand(ana, 'start argument', ARGUMENT);
  await expect(player(page)).toBeFocused();
  await expect(offer).toHaveCount(0);
  await inView(page, 'e_question');
  await page.keyboard.press('ArrowRight');
  await expect(player(page)).toContainText('Step 2 of 14');
  await inView(page, 'e_thesis');
  await page.keyboard.press('Space');
  await expect(player(page)).toContainText('Step 3 of 14');
  await page.keyboard.press('PageDown');
  await expect(player(page)).toContainText('Step 4 of 14');
  // Folded at first, like nine tenths of the map.
  await inView(page, 'e_practical-donated');
  await expect(page.locator('[data-card-id="e_practical-skills"]')).not.toHaveAttribute('data-near');
  await expect(player(page).locator('blockquote')).toHaveText(/donate their time for free/);
  await expect(player(page).locator('figcaption')).toContainText('Williams et al. 2020');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('ArrowLeft');
  await expect(player(page)).toContainText('Step 3 of 14');
  await page.keyboard.press('End');
  await expect(player(page)).toContainText('Step 14 of 14');
  await expect(page.locator('.canvas')).not.toHaveAttribute('data-focus');
  await page.keyboard.press('Home');
  await expect(player(page)).toContainText('Step 1 of 14');
  await page.keyboard.press('Escape');
  await expect(player(page)).toHaveCount(0);
  await expect(page.locator('#map')).toBeFocused();
  await expect(page.locator('.canvas')).not.toHaveAttribute('data-focus');
  // Offered once.
  await page.reload();
  await expect(cards(page).first()).toBeVisible();
  // Where the offer would stand there is something by now: the pane of tours came after it.
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('guided walks');
  await page.getByRole('option', { name: /^Tours: guided walks/ }).click();
  await expect(page.getByRole('complementary', { name: 'Tours' })).toBeVisible();
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('/opened-')),
  );
  await expect(offer).toHaveCount(0);
});

test('keys go to what is written in, and the tour goes on from its buttons', async ({ seminar }) => {
  const { links } = await seminar.map(DEBATE);
  const ana = await seminar.person('Ana', links.participant);
  await start(ana);
  const { page } = ana;
  await page.locator('[data-card-id="e_question"]').dblclick();
  await typeStatement(ana, ' a b');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('Escape');
  await expect(ana.card('a b')).toHaveCount(1);
  await expect(player(page)).toContainText('Step 1 of 14');
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(player(page)).toContainText('Step 2 of 14');
  await page.keyboard.press('Space');
  await expect(player(page)).toContainText('Step 3 of 14');
  // What a step unfolded is folded again once the tour is finished.
  await page.keyboard.press('PageDown');
  await inView(page, 'e_practical-donated');
  await page.keyboard.press('End');
  await page.getByRole('button', { name: 'Finish' }).click();
  await expect(player(page)).toHaveCount(0);
  await expect(page.locator('[data-card-id="e_practical-donated"]')).toHaveCount(0);
  await expect(page.locator('[data-card-id="e_question"]')).toBeInViewport({ ratio: 0.99 });
});

test('by touch on a phone: buttons for thumbs, a swipe, rows of the outline, and the map', async ({
  seminar,
}) => {
  const { links } = await seminar.map(DEBATE);
  const ana = await seminar.person('Ana', links.observer, PHONE);
  const { page } = ana;
  await expect(page.getByText('Read only', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Start the tour' }).tap();
  await expect(player(page)).toContainText('Step 1 of 14');
  // Where the words come from stands under them, whole.
  await expect(player(page).locator('figcaption')).toBeInViewport({ ratio: 0.99 });
  const next = page.getByRole('button', { name: 'Next', exact: true });
  for (const button of [next, page.getByRole('button', { name: 'End the tour' })]) {
    const { width, height } = await restingBox(button);
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  }
  for (const step of [2, 3, 4]) {
    await next.tap();
    await expect(player(page)).toContainText(`Step ${step} of 14`);
  }
  const row = page.locator('.outline-row', { hasText: 'Co-produced research is expensive.' }).first();
  await expect(row).toBeInViewport();
  await expect(row).toHaveAttribute('data-light', 'on');
  await expect(page.locator('.outline-row[data-light="off"]').first()).toBeAttached();
  expect(await violations(page)).toEqual([]);
  await swipe(page, 300, 60);
  await expect(player(page)).toContainText('Step 5 of 14');
  await swipe(page, 60, 300);
  await expect(player(page)).toContainText('Step 4 of 14');
  await page.getByRole('button', { name: 'Map', exact: true }).tap();
  await inView(page, 'e_practical');
  await expectNoSidewaysScrolling(page);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'End the tour' }).tap();
  await expect(player(page)).toHaveCount(0);
});

/** A finger across the words of the tour. */
async function swipe(page: Page, from: number, to: number): Promise<void> {
  await page.locator('.tour__caption').evaluate(
    (caption, [start, end]) => {
      const touch = (x: number) => new Touch({ identifier: 1, target: caption, clientX: x, clientY: 600 });
      const bubbles = true;
      caption.dispatchEvent(new TouchEvent('touchstart', { bubbles, touches: [touch(start)] }));
      caption.dispatchEvent(new TouchEvent('touchend', { bubbles, changedTouches: [touch(end)] }));
    },
    [from, to] as const,
  );
}

test('in the outline and in the matrix: what a step shows is unfolded, in view and marked', async ({
  seminar,
}) => {
  const { links } = await seminar.map(DEBATE);
  const ana = await seminar.person('Ana', links.observer);
  const { page } = ana;
  await page.getByRole('button', { name: 'Outline', exact: true }).click();
  await expect(page.getByRole('tree', { name: 'Outline of the map' })).toBeVisible();
  await start(ana);
  for (const step of [2, 3, 4, 5, 6, 7]) {
    await page.keyboard.press('ArrowRight');
    await expect(player(page)).toContainText(`Step ${step} of 14`);
  }
  const silenced = page
    .locator('.outline-row[data-light="on"]', { hasText: 'Researchers may be silenced' })
    .first();
  await expect(silenced).toBeInViewport();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Matrix', exact: true }).click();
  const cell = page.locator('[data-matrix-id="e_research-silenced"][data-light="on"]').first();
  await expect(cell).toBeInViewport();
  await page.getByRole('button', { name: 'Map', exact: true }).click();
  await inView(page, 'e_research-silenced');
});

test('two people: one writes and reorders steps while the other has the tour open, and play shows it', async ({
  seminar,
}) => {
  const { links } = await seminar.map(smallMap());
  const ana = await seminar.person('Ana', links.host);
  const ben = await seminar.person('Ben', links.participant);
  await openTours(ana.page);
  const hers = ana.page.getByRole('complementary', { name: /Tours|Steps of a tour/ });
  await hers.getByLabel('A new tour').fill('A short walk');
  await hers.getByRole('button', { name: 'Add', exact: true }).click();
  await ana.card('Meetings take time.').click();
  const addStep = async (said: string): Promise<void> => {
    await hers.getByRole('button', { name: /Add a step on what is selected/ }).click();
    // The words of the new step, not of the one before.
    await expect(hers.getByLabel('What is said')).toHaveValue('');
    await hers.getByLabel('What is said').fill(said);
  };
  await addStep('First look at the cost.');
  await ana.card('Length is not the point.').click();
  await addStep('Then at the reply.');
  await hers.getByLabel('What is said').press('Control+Enter');

  await openTours(ben.page);
  const his = ben.page.getByRole('complementary', { name: /Tours|Steps of a tour/ });
  await his.getByRole('button', { name: 'Edit “A short walk”' }).click();
  await expect(his.locator('.tours__step')).toHaveCount(2);
  await expect(his.locator('.tours__step').first()).toContainText('First look at the cost.');
  await his.getByRole('button', { name: /First look at the cost/ }).click();
  const caption = his.getByLabel('What is said');
  await caption.fill('First of all');
  // Ana puts that step last while Ben writes it: both are kept.
  await hers.getByRole('button', { name: 'Move step 1 down' }).click();
  await expect(his.locator('.tours__step').last()).toContainText('First look at the cost.');
  await expect(caption).toHaveValue('First of all');
  await caption.press('Control+Enter');
  await expect(hers.locator('.tours__step').last()).toContainText('First of all');
  // By keys, and by dragging.
  await hers.locator('.tours__toggle').last().press('Alt+ArrowUp');
  await expect(his.locator('.tours__step').first()).toContainText('First of all');
  await expect(hers.locator('.tours__toggle').first()).toBeFocused();
  await hers.locator('.tours__toggle').first().press('Enter');
  await expect(hers.getByLabel('What is said')).toHaveValue('First of all');
  expect(await violations(ana.page)).toEqual([]);
  await hers.locator('.tours__toggle').first().press('Enter');
  await expect(hers.getByLabel('What is said')).toHaveCount(0);
  await restingBox(hers.locator('.tours__step').first());
  await hers.locator('.tours__grip').last().dragTo(hers.locator('.tours__step').first());
  await expect(his.locator('.tours__step').first()).toContainText('Then at the reply.');
  // It plays at Ben's as it stands, and goes on when its step is deleted.
  await his.getByRole('button', { name: 'Start', exact: true }).click();
  const playing = ben.page.getByRole('region', { name: 'A short walk' });
  await expect(playing).toContainText('Then at the reply.');
  await hers.locator('.tours__toggle').first().click();
  await hers.getByRole('button', { name: 'Delete the step' }).click();
  await expect(playing).toContainText('First of all');
  await expect(playing).toContainText('Step 1 of 1');
  await deleteCard(ana, 'Meetings take time.');
  await expect(playing).toContainText('no longer on the map');
  await ana.page.getByRole('button', { name: 'Undo my last act' }).click();
  await expect(playing).not.toContainText('no longer on the map');
  await hers.getByRole('button', { name: 'Delete the tour' }).click();
  await expect(playing).toHaveCount(0);
  await ana.page.getByRole('button', { name: 'Undo my last act' }).click();
  await expect(his.locator('.tours__step')).toHaveText([/First of all/]);
});

async function openTours(page: Page): Promise<void> {
  await page.getByLabel('More', { exact: true }).click();
  await page.getByRole('menuitem', { name: 'Tours' }).click();
  await expect(page.getByRole('heading', { name: 'Tours' })).toBeFocused();
}

test('who follows somebody sees what their tour shows, in the same light', async ({ seminar }) => {
  const { links } = await seminar.map(DEBATE);
  const ana = await seminar.person('Ana', links.host);
  const ben = await seminar.person('Ben', links.observer);
  await ben.page.getByRole('button', { name: /Follow Ana/ }).click();
  await start(ana);
  for (const step of [2, 3, 4]) {
    await ana.page.keyboard.press('ArrowRight');
    await expect(player(ana.page)).toContainText(`Step ${step} of 14`);
  }
  const shown = ben.page.locator('[data-card-id="e_practical-donated"]');
  await expect(shown).toBeInViewport();
  await expect(shown).toHaveAttribute('data-near', 'true');
  await expect(ben.page.locator('.canvas')).toHaveAttribute('data-focus', 'true');
  await ana.page.keyboard.press('Escape');
  await expect(ben.page.locator('.canvas')).not.toHaveAttribute('data-focus');
});
