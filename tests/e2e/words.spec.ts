import type { Locator, Page } from '@playwright/test';
import { writeStatement } from './support/acts.ts';
import { keepText, plainText } from './support/paper.ts';
import { middleOf } from './support/place.ts';
import { expect, test } from './support/seminar.ts';
import { smallMap } from './support/small-map.ts';

const PAPER = plainText(
  [
    'Opening words that nobody rests on.',
    'Meetings cost each of us a working day a month.',
    'Trials, Smith says, last for years on end.',
    'Length alone decides nothing here.',
  ].join('\n\n'),
);

/** A small map with a paper whose text is kept. */
function mapWithPaper(): object {
  const source = { id: 's_paper', type: 'article-journal', title: 'On meetings', textHash: PAPER.hash };
  return { ...smallMap(), sources: [source] };
}

const papers = (page: Page) => page.getByRole('complementary', { name: 'Papers' });

async function openPaper(page: Page): Promise<Locator> {
  await page.locator('#map').focus();
  await page.keyboard.press('r');
  await papers(page)
    .getByRole('button', { name: /On meetings/ })
    .click();
  const text = papers(page).getByRole('region', { name: /^Text of/ });
  await expect(text).toContainText('Length alone');
  return text;
}

/** Drags the selected words of the paper to the middle of something on the map. */
async function dragWords(page: Page, text: Locator, to: { x: number; y: number }): Promise<void> {
  const dragged = await page.evaluateHandle(() => new DataTransfer());
  await text.locator('.reader-column').dispatchEvent('dragstart', { dataTransfer: dragged });
  const at = { dataTransfer: dragged, clientX: to.x, clientY: to.y };
  await page.locator('.canvas').dispatchEvent('dragover', at);
  await page.locator('.canvas').dispatchEvent('drop', at);
}

/** Selects the next words of the paper by keys. */
async function selectNext(page: Page, text: Locator): Promise<void> {
  const selected = (): Promise<string> => page.evaluate(() => String(getSelection()));
  await text.focus();
  await page.keyboard.press('ArrowRight');
  const before = await selected();
  await page.keyboard.press('ArrowRight');
  await expect.poll(selected).not.toBe(before);
}

test('words are dragged onto a card and onto a relation, and quoted at second hand; an observer reads along', async ({
  seminar,
}) => {
  const { id, links } = await seminar.map(mapWithPaper());
  const ana = await seminar.person('Ana', links.host);
  await keepText(ana.context.request, seminar.server.url, id, PAPER);
  const ole = await seminar.person('Ole', links.observer);
  const { page } = ana;
  const text = await openPaper(page);
  const inspector = page.getByLabel('Inspector');
  const words = (of: string): Locator => inspector.locator('blockquote').filter({ hasText: of });

  const cost = ana.card('Meetings take time.');
  const reply = ana.card('Trials take longer.');

  // Onto a card: it rests on them from now on.
  await selectNext(page, text);
  await dragWords(page, text, await middleOf(cost));
  await expect(page.getByText('The card now rests on these words.').first()).toBeAttached();
  await expect(words('a working day a month')).toHaveCount(1);

  // Onto the relation between two cards: what they say about it is asked, and a card undercuts it.
  await selectNext(page, text);
  await page.locator('#map').focus();
  await page.keyboard.press('Shift+Digit1');
  await expect(reply).toBeInViewport({ ratio: 0.99 });
  const [from, to] = [await middleOf(reply), await middleOf(cost)];
  await dragWords(page, text, { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 });
  const menu = page.getByRole('menu', { name: /^How these words bear on/ });
  await expect(menu).toBeVisible();
  await menu.getByRole('menuitem', { name: /undercut/i }).click();
  await writeStatement(ana, 'What is compared is not alike.');
  await expect(ole.card('What is compared is not alike.')).toHaveCount(1);

  // At second hand: whose words they are is asked before a card can be made of them.
  await text.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  const bar = page.getByRole('toolbar', { name: 'What to make of these words' });
  await bar.getByRole('button', { name: 'Quote as second hand' }).click();
  await expect(bar.getByRole('button', { name: 'Claim' })).toBeDisabled();
  await bar.getByLabel('The paper quotes').click();
  await page.getByRole('menuitemradio', { name: 'Somebody else…' }).click();
  await bar.getByLabel('Who, as in a reference').fill('Smith 2001');
  await bar.getByLabel('Page in the original').fill('5');
  await bar.getByRole('button', { name: 'Claim' }).click();
  await writeStatement(ana, 'Trials go on for years.');
  await expect(ole.card('Trials go on for years.')).toContainText('second hand');

  // An observer sees what rests on the words, and is offered nothing to make of them.
  const read = await openPaper(ole.page);
  await expect(read.locator('mark').first()).toBeAttached();
  await read.focus();
  await ole.page.keyboard.press('ArrowRight');
  await ole.page.keyboard.press('Enter');
  await expect(read.locator('mark')).toHaveCount(3);
  await expect(ole.page.getByRole('toolbar', { name: 'What to make of these words' })).toHaveCount(0);
});
