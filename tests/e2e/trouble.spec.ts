import { readFileSync } from 'node:fs';
import { addCard, statementOf, typeStatement } from './support/acts.ts';
import { expect, test } from './support/seminar.ts';
import { smallMap } from './support/small-map.ts';

test.describe('when something goes wrong', () => {
  test('work done offline is kept, shown as such, and merged on return', async ({ seminar }) => {
    const { links } = await seminar.map(smallMap());
    const ana = await seminar.person('Ana', links.host);
    const ben = await seminar.person('Ben', links.participant);
    await seminar.down();
    await expect(ana.savedState).toContainText('Offline');
    await addCard(ana, '2', 'Written offline by Ana.');
    await expect(ana.savedState).toContainText('kept on this device');
    await addCard(ben, '3', 'Written offline by Ben.');
    await seminar.up();
    await ana.saved();
    await ben.saved();
    await expect(ana.card('Written offline by Ben.')).toHaveCount(1);
    await expect(ben.card('Written offline by Ana.')).toHaveCount(1);
  });

  test('what was never opened before opens without a connection', async ({ seminar }) => {
    const { links } = await seminar.map({ template: 'oliver-williams' });
    const { page, savedState, context } = await seminar.person('Ana', links.participant);
    // The files of tools/budget.json in which all of it comes.
    const files = ['opening', 'views', 'shown', 'opened'];
    await page.waitForFunction(
      (names) =>
        names.every((name) =>
          performance.getEntriesByType('resource').some((each) => each.name.includes(`/${name}-`)),
        ),
      files,
    );
    // And with each part whatever it needs itself.
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await seminar.down();
    await expect(savedState).toContainText('Offline');
    await page.keyboard.press('r');
    await expect(page.getByRole('complementary', { name: 'Papers' })).toBeVisible();
    await page.keyboard.press('r');
    await expect(page.getByRole('complementary', { name: 'Papers' })).toHaveCount(0);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('bibliography');
    await page.getByRole('option', { name: /^Sources/ }).click();
    await expect(page.getByRole('dialog').getByText('76 sources', { exact: true })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.getByRole('button', { name: 'Outline', exact: true }).click();
    await expect(page.getByRole('treeitem').first()).toBeVisible();
    await page.getByRole('button', { name: 'Matrix', exact: true }).click();
    await expect(page.getByRole('table').first()).toBeVisible();
  });

  test('a part that cannot be fetched is waited for, and the page stands meanwhile', async ({ seminar }) => {
    const { links } = await seminar.map(smallMap());
    const ana = await seminar.person('Ana', links.participant);
    const { page } = ana;
    // The file of the outline does not come through, not even ahead.
    await page.route(/\/assets\/views-/, (route) => route.abort());
    await page.reload();
    await expect(ana.card('Meetings take time.')).toBeVisible();
    await page.getByRole('button', { name: 'Outline', exact: true }).click();
    await expect(page.getByText('Opening the map…')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Share' })).toBeVisible();
    await page.unroute(/\/assets\/views-/);
    await expect(page.getByRole('treeitem').first()).toBeVisible();
    // What came through meanwhile could not do without that file, and does now.
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  });

  test('nothing that said saved is gone after the server was killed', async ({ seminar }) => {
    const { links } = await seminar.map(smallMap());
    const ana = await seminar.person('Ana', links.host);
    await ana.page.keyboard.press('1');
    await typeStatement(ana, 'Said and saved.');
    await expect(statementOf(ana)).toHaveValue('Said and saved.');
    await ana.saved();
    await ana.context.close();
    await seminar.crash();
    const ben = await seminar.person('Ben', links.participant);
    await expect(ben.card('Said and saved.')).toBeVisible();
  });

  test('an observer reads, selects and folds, and is offered nothing to change', async ({ seminar }) => {
    const { links } = await seminar.map(smallMap());
    const olga = await seminar.person('Olga', links.observer);
    await expect(olga.page.getByText('Read only', { exact: true })).toBeVisible();
    await expect(olga.page.getByRole('button', { name: 'Add: Cost' })).toHaveCount(0);
    await olga.card('Meetings take time.').click();
    await expect(olga.page.locator('[data-card-id][data-selected]')).toHaveCount(1);
    await olga.page.keyboard.press('Delete');
    await olga.page.keyboard.press('1');
    await expect(olga.page.locator('[data-card-id]')).toHaveCount(3);
    await olga.page.getByRole('button', { name: 'Fold what hangs under this' }).click();
    await expect(olga.card('Trials take longer.')).toHaveCount(0);
    await olga.page.getByRole('button', { name: /folded under this/ }).click();
    await expect(olga.card('Trials take longer.')).toBeVisible();
  });

  test('a wrong link says so and what to do', async ({ seminar, page }) => {
    const { id } = await seminar.map();
    await page.goto(`${seminar.server.url}/m/${id}#not-the-secret`);
    await expect(page.getByRole('heading')).toContainText(/link/i);
    await expect(page.getByText(/ask/i).first()).toBeVisible();
  });

  test('a file that is not a map is refused by name and nothing is made', async ({ seminar, page }) => {
    await page.goto(seminar.server.url);
    await page.locator('input[type=file]').setInputFiles({
      name: 'notes.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"format":"shopping-list"}'),
    });
    await expect(page.getByText(/not a Penumbra map/)).toBeVisible();
    await expect(page).toHaveURL(`${seminar.server.url}/`);
  });

  test('a deleted map explains itself to whoever has it open', async ({ seminar }) => {
    const { id, links } = await seminar.map(smallMap());
    const ana = await seminar.person('Ana', links.host);
    const ben = await seminar.person('Ben', links.participant);
    const gone = await ana.page.request.delete(`${seminar.server.url}/api/maps/${id}`);
    expect(gone.status()).toBe(204);
    const dialog = ben.page.getByRole('dialog');
    await expect(dialog).toContainText('A host deleted this map');
    await expect(dialog).not.toContainText('Nothing was lost');
    await expect(ben.savedState).toContainText('Closed');
    const [download] = await Promise.all([
      ben.page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Download a copy' }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toContain('Meetings take time.');
  });
});
