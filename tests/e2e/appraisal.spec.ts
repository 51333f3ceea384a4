import { readFile } from 'node:fs/promises';
import { choose, findCard } from './support/acts.ts';
import { violations } from './support/axe.ts';
import { expect, test } from './support/seminar.ts';
import { smallMap } from './support/small-map.ts';

test('a scheme brings its questions, one of them is raised at the step it is about, and the other sees it at once', async ({
  seminar,
}) => {
  const { links } = await seminar.map(smallMap());
  const ana = await seminar.person('Ana', links.host);
  const ben = await seminar.person('Ben', links.participant);
  await ana.card('Trials take longer').click();
  const inspector = ana.page.getByLabel('Inspector');
  await inspector.getByRole('button', { name: 'Choose a scheme' }).click();
  const search = ana.page.getByRole('dialog', { name: 'How does this card argue?' });
  await expect(search.getByRole('option')).toHaveCount(15);
  await expect(search.getByText('Often so for: claim')).toBeVisible();
  expect(await violations(ana.page)).toEqual([]);
  await search.getByRole('combobox').fill('alike');
  await search.getByRole('option', { name: /^Analogy/ }).click();

  await expect(inspector.getByText('4 critical questions open.')).toBeVisible();
  const mark = ben.card('Trials take longer').locator('.open-questions');
  await expect(mark).toHaveText(/^4/);
  const relevant = 'Are the two alike in what matters here?';
  await inspector
    .getByRole('group', { name: relevant })
    .getByRole('button', { name: 'No', exact: true })
    .click();
  await expect(mark).toHaveText(/^3/);

  await inspector.getByRole('button', { name: `Raise it: “${relevant}”` }).click();
  await expect(ben.card(relevant)).toBeVisible();
  expect(await violations(ana.page)).toEqual([]);
  await ben.card(relevant).click();
  const other = ben.page.getByLabel('Inspector');
  await expect(other.getByRole('heading', { name: 'Question' })).toBeVisible();
  await expect(other.getByText('A critical question (analogy) about')).toBeVisible();
  await expect(other.getByText('The words are only a start')).toBeVisible();
  // The step is the relation by which the card rebuts the cost.
  await expect(other.getByText(/undercuts/i).first()).toBeVisible();
  await other.getByRole('textbox', { name: 'Statement' }).fill('Do trials and meetings compare at all?');
  await expect(other.getByText('The words are only a start')).toHaveCount(0);
  const answered = inspector.locator('.item-answer', { hasText: relevant });
  await expect(answered.getByText('Do trials and meetings compare at all?')).toBeVisible();

  await ana.page.getByLabel('Map', { exact: true }).focus();
  await ana.page.keyboard.press('Control+z');
  await expect(ben.card('Do trials and meetings compare at all?')).toHaveCount(0);
  await expect(answered.getByText('Do trials and meetings compare at all?')).toHaveCount(0);
});

test('by keyboard alone a scheme is chosen, a question answered, noted and raised as an objection', async ({
  seminar,
}) => {
  const { links } = await seminar.map(smallMap());
  const ana = await seminar.person('Ana', links.host);
  const { page, card } = ana;
  const { keyboard } = page;
  await findCard(ana, 'length', 'Length is not the point');
  const inspector = page.getByLabel('Inspector');
  await inspector.getByRole('button', { name: 'Choose a scheme' }).focus();
  await keyboard.press('Enter');
  const schemes = page.getByRole('dialog', { name: 'How does this card argue?' }).getByRole('combobox');
  await expect(schemes).toBeFocused();
  await keyboard.type('sunk');
  await expect(page.getByText('No scheme holds all of these words.')).toBeVisible();
  await keyboard.press('Control+a');
  await keyboard.press('Delete');
  await choose(page, 'wast', /waste/i);
  await expect(inspector.getByText('3 critical questions open.')).toBeVisible();

  const first = 'Can what is spent already still matter to the choice?';
  await inspector.getByRole('group', { name: first }).getByRole('button', { name: 'Yes' }).focus();
  await keyboard.press('Tab');
  await keyboard.press('Space');
  await expect(inspector.getByRole('button', { name: 'No', exact: true, pressed: true })).toBeFocused();
  for (let steps = 0; steps < 3; steps += 1) await keyboard.press('Tab');
  await expect(inspector.getByRole('button', { name: `Add a note on “${first}”` })).toBeFocused();
  await keyboard.press('Enter');
  await expect(inspector.getByRole('textbox', { name: `Note on “${first}”` })).toBeFocused();
  await keyboard.type('Two years are gone whatever we do.');
  await keyboard.press('Escape');
  await expect(inspector.getByText('Two years are gone whatever we do.')).toBeVisible();
  await expect(inspector.getByRole('button', { name: `Edit the note on “${first}”` })).toBeFocused();
  for (let steps = 0; steps < 3; steps += 1) await keyboard.press('Tab');
  await expect(inspector.getByRole('button', { name: `Raise it as…: “${first}”` })).toBeFocused();
  await keyboard.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await keyboard.press('End');
  await expect(page.getByRole('menuitem', { name: 'As an objection' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(card('What is spent is spent, whatever is chosen.')).toBeVisible();

  await page.getByRole('button', { name: 'Outline' }).click();
  const row = page.getByRole('treeitem', { name: /Length is not the point.*2 critical questions open/ });
  await expect(row).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('a checklist of a source is filled together, its answers point to cards, and it goes out as text and table', async ({
  seminar,
}) => {
  const { links } = await seminar.map({ template: 'oliver-williams' });
  const ana = await seminar.person('Ana', links.host);
  const ben = await seminar.person('Ben', links.participant);
  const cleo = await seminar.person('Cleo', links.observer);
  const open = async ({ page }: typeof ana) => {
    await page.getByRole('button', { name: 'Open the list' }).click();
    await page.getByLabel('Find a source').fill('dark side of coproduction');
    await page
      .locator('[data-source="s_oliver-2019"]')
      .getByRole('button', { name: /hecklist/ })
      .click();
    return page.getByRole('dialog', { name: 'Checklist' });
  };
  const mine = await open(ana);
  const bens = await open(ben);
  await expect(mine.getByText('0 of 6 answered')).toBeVisible();
  await mine
    .getByRole('group', { name: 'Is it clear whose opinion this is?' })
    .getByRole('button', { name: 'Yes' })
    .click();
  await expect(bens.getByText('1 of 6 answered')).toBeVisible();
  await expect(bens.getByText('Answered by Ana')).toBeVisible();
  const standing = 'Do the authors have standing in the field?';
  await bens.getByRole('group', { name: standing }).getByRole('button', { name: 'Unclear' }).click();
  await bens.getByRole('button', { name: `Add a note on “${standing}”` }).click();
  await bens.getByRole('textbox', { name: `Note on “${standing}”` }).fill('Look at their posts.');
  await bens.getByText('2 of 6 answered').click();
  await expect(mine.getByText('Look at their posts.')).toBeVisible();

  await mine.getByRole('button', { name: `Link a card to “${standing}”` }).click();
  const search = ana.page.getByRole('dialog', { name: `Link a card to “${standing}”` });
  await search.getByRole('combobox').fill('time');
  await search.getByRole('option').first().click();
  await expect(bens.getByRole('list', { name: 'Cards that the answer points to' })).toBeVisible();
  expect(await violations(ana.page)).toEqual([]);

  const seen = await open(cleo);
  await expect(seen.getByText('2 of 6 answered')).toBeVisible();
  await expect(seen.getByText('Unclear', { exact: true })).toBeVisible();
  await expect(seen.getByRole('group')).toHaveCount(0);
  await expect(seen.getByRole('button', { name: /^(Link|Add a note)/ })).toHaveCount(0);

  const download = ana.page.waitForEvent('download');
  await mine.getByRole('button', { name: 'CSV' }).click();
  const table = await readFile((await (await download).path()) ?? '', 'utf8');
  expect(table.split('\r\n')[2]).toMatch(/,Unclear,Look at their posts\.,.+,Ben,\d{4}-\d\d-\d\d$/);
  await ana.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await mine.getByRole('button', { name: 'Copy as text' }).click();
  await expect(mine.getByText('Copied as text.')).toBeVisible();
  const copied = (): Promise<string> => ana.page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).toContain('1. Is it clear whose opinion this is?\n   Yes (Ana, ');
});
