import type { Page } from '@playwright/test';
import { typeStatement, writeStatement } from './support/acts.ts';
import { violations } from './support/axe.ts';
import { article, debateOn, type KeptText, keepText, plainText } from './support/paper.ts';
import { restingBox } from './support/place.ts';
import { expect, type Person, type Seminar, test } from './support/seminar.ts';

const QUOTED = 'is expensive, as it requires';
/** Words of the article that one card each rests on, as another edition leaves them out or changes them. */
const LOST =
  'co-production is relatively inexpensive when compared to international research collaborations and academic ‘networking’ activities';
const CHANGED = 'Any research process labelled';
/** In the margin of a block on which several cards rest, of which one is to be chosen. */
const SEVERAL_REST = /^Rests on this: (?!1 \w+$)/;

/** The shipped debate with a text of its article, and its host. */
async function reading(seminar: Seminar, kept: KeptText): Promise<{ ana: Person; participant: string }> {
  const { id, links } = await seminar.map(debateOn(kept));
  const ana = await seminar.person('Ana', links.host);
  await keepText(ana.context.request, seminar.server.url, id, kept);
  return { ana, participant: links.participant };
}

const selectedWords = (page: Page): Promise<string> => page.evaluate(() => String(getSelection()));

const papers = (page: Page) => page.getByRole('complementary', { name: 'Papers' });

test('from a card’s quotation to its words, and from words to their card', async ({ seminar }) => {
  const { ana } = await reading(seminar, plainText(article()));
  const { page } = ana;
  await page.locator('[data-card-id="e_practical"]').click();
  await page.getByLabel('Inspector').getByRole('button', { name: QUOTED }).click();
  const pulse = papers(page).locator('mark[data-pulse]').first();
  await expect(pulse).toBeInViewport();
  await expect(papers(page).locator('mark[data-selected]').first()).toContainText('is expensive');
  // Every anchor of the debate stands in the article, so there is nothing to check.
  await expect(papers(page).getByRole('button', { name: /Quotations to check/ })).toHaveCount(0);
  await page.getByRole('button', { name: /^Contents/ }).click();
  await expect(papers(page).locator('[aria-current="location"]')).toBeVisible();
  await page.getByRole('button', { name: /^Contents/ }).click();

  const { keyboard } = page;
  await keyboard.press('Control+f');
  await expect(papers(page).getByRole('textbox', { name: /^Find/ })).toBeFocused();
  await keyboard.type('cobiquity');
  await expect(papers(page).getByRole('status')).toHaveText(/^\d+ of \d+$/);
  await keyboard.press('Escape');
  await page.getByRole('button', { name: /^Coverage: \d+ of \d+/ }).click();
  const section = papers(page).locator('details').first();
  await section.locator('summary').click();
  await section.getByRole('button').first().click();
  await expect(papers(page).locator('.reader-block[data-pulse]')).toBeInViewport();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: /^Coverage: \d+ of \d+/ }).click();

  await papers(page).getByRole('button', { name: SEVERAL_REST }).first().click();
  await page.getByRole('menu').getByRole('menuitem').first().click();
  await expect(page.locator('[data-card-id][data-selected]')).toBeInViewport();
});

test('a cost is made of words by keyboard alone while another watches, and words are attached', async ({
  seminar,
}) => {
  const { ana, participant } = await reading(seminar, plainText(article()));
  const ben = await seminar.person('Ben', participant);
  const { page } = ana;
  const { keyboard } = page;
  await page.locator('#map').focus();
  await keyboard.press('r');
  await expect(papers(page).locator('.reader')).toBeFocused();
  await page.getByRole('button', { name: /Lost in the shadows/ }).focus();
  await keyboard.press('Enter');
  const text = papers(page).getByRole('region', { name: /^Text of/ });
  await expect(text.locator('mark').first()).toBeAttached();
  await text.focus();
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  await keyboard.press('Shift+ArrowRight');
  await keyboard.press('Control+Shift+ArrowRight');
  await keyboard.press('Enter');
  const bar = page.getByRole('toolbar', { name: 'What to make of these words' });
  await expect(bar.getByRole('button', { name: 'Cost' })).toBeFocused();
  await keyboard.press('1');
  await expect(page.getByRole('menu', { name: 'Type of cost' }).getByRole('menuitem').first()).toBeFocused();
  await keyboard.press('Enter');
  const statement = page.locator('[data-card-id][data-selected]').getByRole('textbox', { name: 'Statement' });
  await expect(statement).toBeFocused();
  await expect(page.getByText('Words of the paper: say it in your own').first()).toBeVisible();
  await writeStatement(ana, 'Working together is dear.');
  const made = ana.card('Working together is dear.');
  await expect(made).toContainText('Paraphrased');
  await expect(ben.card('Working together is dear.')).toHaveCount(1);

  await text.focus();
  await keyboard.press(']');
  await expect.poll(() => selectedWords(page)).not.toBe('');
  await keyboard.press('Enter');
  await bar.getByRole('button', { name: /^Attach to “Working together/ }).click();
  await expect(page.getByLabel('Inspector').locator('blockquote')).toHaveCount(2);
  await page.getByRole('button', { name: 'Side by side' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Stretched' }).first().click();
  await expect(dialog.getByRole('button', { name: 'Stretched' }).first()).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  expect(await violations(page)).toEqual([]);
  await keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  const before = await selectedWords(page);
  await text.focus();
  await keyboard.press(']');
  await expect.poll(() => selectedWords(page)).not.toBe(before);
  const dragged = await page.evaluateHandle(() => new DataTransfer());
  await text.locator('.reader-column').dispatchEvent('dragstart', { dataTransfer: dragged });
  await page.locator('.canvas').dispatchEvent('drop', { dataTransfer: dragged, clientX: 800, clientY: 820 });
  await page.getByRole('menu', { name: 'What these words are' }).getByText('Evidence').click();
  await typeStatement(ana, 'Dropped where it belongs.');
  await expect(ben.card('Dropped where it belongs.')).toHaveCount(1);
});

test('quotations of a changed edition are found, listed and tied again', async ({ seminar }) => {
  const edition = article()
    .replace(LOST, 'zebras graze on the wide plains at night')
    .replace(CHANGED, 'Every study labelled');
  const { ana } = await reading(seminar, plainText(edition));
  const { page } = ana;
  await page.locator('#map').focus();
  await page.keyboard.press('r');
  await page.getByRole('button', { name: /Lost in the shadows/ }).click();
  const text = papers(page).getByRole('region', { name: /^Text of/ });
  await page.getByRole('button', { name: /^Quotations to check/ }).click();
  await expect(papers(page).getByText(/Still looking/)).toHaveCount(0, { timeout: 30_000 });
  const lost = papers(page).locator('[data-unsure="a_practical-comparison"]');
  const changed = papers(page).locator('[data-unsure="a_assess-features"]');
  await expect(papers(page).getByRole('heading', { name: /Not found in this text/ })).toBeVisible();
  await changed.getByRole('button', { name: 'Keep as it is now' }).click();
  await expect(changed).toHaveCount(0);
  await text.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => selectedWords(page)).not.toBe('');
  await lost.getByRole('button', { name: 'Re-anchor to my selection' }).click();
  await expect(lost).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo my last act' }).click();
  await expect(lost).toHaveCount(1);
  await expect(changed).toHaveCount(0);
});

test('a paper is read on a phone, and says when its text is missing', async ({ seminar }) => {
  const kept = plainText(article());
  const { id, links } = await seminar.map(debateOn(kept));
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  const ana = await seminar.person('Ana', links.participant, phone);
  const { page } = ana;
  await page.getByRole('button', { name: 'Read', exact: true }).tap();
  await page.getByRole('button', { name: /Lost in the shadows/ }).tap();
  await expect(papers(page).getByText(/The text of Williams et al. 2020 is not here yet/)).toBeVisible();
  await keepText(ana.context.request, seminar.server.url, id, kept);
  await page.reload();
  await ana.inside();
  await page.getByRole('button', { name: 'Read', exact: true }).tap();
  await page.getByRole('button', { name: /Lost in the shadows/ }).tap();
  // Words that are selected bring the bar up under the thumb, and leave the text to be seen.
  await papers(page).locator('.reader-column mark').first().waitFor();
  await page.evaluate(() => {
    const words = document.querySelector('.reader-column mark [data-at]');
    if (words !== null) getSelection()?.selectAllChildren(words);
  });
  const bar = page.getByRole('toolbar', { name: 'What to make of these words' });
  await expect(bar).toBeInViewport({ ratio: 0.99 });
  expect((await restingBox(bar)).height).toBeLessThan(220);
  await page.keyboard.press('Escape');
  await papers(page).getByRole('button', { name: SEVERAL_REST }).first().tap();
  await page.getByRole('menu').getByRole('menuitem').first().tap();
  await expect(papers(page)).toHaveCount(0);
  await expect(page.getByLabel('Inspector')).toBeVisible();
});
