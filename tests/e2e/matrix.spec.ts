import { statementOf, writeStatement } from './support/acts.ts';
import { violations } from './support/axe.ts';
import { expect, test } from './support/seminar.ts';
import { smallMap } from './support/small-map.ts';

test.describe('the matrix', () => {
  test('is arranged, filled in and corrected by keys while somebody else watches on the canvas', async ({
    seminar,
  }) => {
    const { links } = await seminar.map(smallMap());
    const ana = await seminar.person('Ana', links.host);
    const ben = await seminar.person('Ben', links.participant);
    await ana.page.getByRole('navigation', { name: 'View' }).getByRole('button', { name: 'Matrix' }).click();
    const row = ana.page.getByRole('row', { name: /Meetings take time/ });
    await expect(row).toBeVisible();

    const claim = row.getByRole('button', { name: 'Meetings take time.' });
    await claim.focus();
    await ana.page.keyboard.press('ArrowRight');
    await expect(claim).not.toBeFocused();
    await ana.page.keyboard.press('ArrowRight');
    await expect(row.locator('[data-column="rebuttals"] [data-stop]').first()).toBeFocused();
    await ana.page.keyboard.press('End');
    await row.getByRole('button', { name: 'Add a structural cause' }).focus();
    await ana.page.keyboard.press('Enter');
    await writeStatement(ana, 'Grants pay for no meetings.');
    await expect(row.getByRole('button', { name: 'Grants pay for no meetings.' })).toBeFocused();
    await expect(ben.card('Grants pay for no meetings.')).toBeVisible();

    await ana.page.keyboard.press('F2');
    await expect(statementOf(ana)).toBeFocused();
    await ana.page.keyboard.press('Control+Home');
    await writeStatement(ana, 'As a rule: ');
    await expect(ben.card('As a rule: Grants pay for no meetings.')).toBeVisible();
    await expect(row.getByRole('button', { name: 'As a rule: Grants pay for no meetings.' })).toBeFocused();
    await ana.page.keyboard.press('Delete');
    await expect(ben.card('As a rule: Grants pay for no meetings.')).toBeHidden();

    await ana.page.getByLabel('Rows that hold these words').fill('no such words');
    await expect(ana.page.getByText('No row holds these words.')).toBeVisible();
  });

  test('is sorted, loses a column, is copied, kept as CSV and passes axe in both themes', async ({
    seminar,
  }) => {
    const { links } = await seminar.map({ template: 'oliver-williams' });
    const ana = await seminar.person('Ana', links.observer);
    const { page } = ana;
    await page.getByRole('navigation', { name: 'View' }).getByRole('button', { name: 'Matrix' }).click();
    await expect(page.getByRole('row', { name: /Practical costs/ })).toBeVisible();
    await expect(page.getByText('41 rows')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Add a rebuttal' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Rebuttals' }).click();
    await expect(page.getByRole('columnheader', { name: 'Rebuttals' })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Context' }).click();
    await expect(page.getByRole('columnheader', { name: 'Context' })).toHaveCount(0);

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.csv$/);
    await page.getByRole('button', { name: 'Copy table' }).click();
    await expect(page.getByText(/^Copied\. Paste it/)).toBeVisible();

    expect(await violations(page)).toEqual([]);

    // Chromium repeats on every page only heads that hold no box of a button.
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.matrix__head')).toHaveCSS('break-inside', 'avoid');
    await expect(page.locator('.matrix__sort').first()).toHaveCSS('display', 'contents');
  });
});
