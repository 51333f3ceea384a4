import { readFileSync } from 'node:fs';
import { fillDisk, freeDisk } from '../support/full-disk.ts';
import { addCard, statementOf } from './support/acts.ts';
import { expect, type Person, test } from './support/seminar.ts';
import { smallMap } from './support/small-map.ts';
import { withSwitch } from './support/switch.ts';

/** Adds a claim in a person's own words. */
const write = (person: Person, words: string): Promise<void> => addCard(person, '2', words);

/** Collects all that somebody's bar says about the work, in words and in colour, from now on. */
async function everythingRead({ page }: Person): Promise<() => Promise<string[]>> {
  // The bar is another element once its popover is loaded, so the page is watched and not the bar.
  await page.evaluate(() => {
    const texts: string[] = [];
    const note = (): void => {
      const bar = document.querySelector('[data-state-saved]');
      const text = `${bar?.className}: ${bar?.textContent}`;
      if (texts.at(-1) === text) return;
      texts.push(text);
      document.documentElement.setAttribute('data-read', JSON.stringify(texts));
    };
    note();
    const watched = { childList: true, characterData: true, subtree: true, attributeFilter: ['class'] };
    new MutationObserver(note).observe(document.body, watched);
  });
  return async () => JSON.parse((await page.locator('html').getAttribute('data-read')) ?? '[]');
}

test.describe('work that is not saved', () => {
  test.describe(() => {
    // A log that was written round once has room in itself for what the full disk should refuse.
    test.use({ ownServer: true });

    test('is called so while the disk is full, stays here, and is saved once there is room', async ({
      seminar,
    }) => {
      test.slow();
      const { links } = await seminar.map(smallMap());
      const ana = await seminar.person('Ana', links.host);
      const ben = await seminar.person('Ben', links.participant);
      const benRead = await everythingRead(ben);
      await fillDisk(seminar.server);
      await write(ana, 'There is no room for this.');
      await expect(ana.savedState).toHaveAttribute('data-state-saved', 'not-saved', { timeout: 20_000 });
      await expect(ana.savedState).toContainText('Not saved');
      await expect(ana.card('There is no room for this.')).toBeVisible();
      await expect(ben.card('There is no room for this.')).toHaveCount(0);
      // Ben only reads: he may learn of the trouble, and must not be told that something of his is not saved.
      await expect.poll(benRead).toContainEqual(expect.stringContaining('server cannot store'));
      expect((await benRead()).filter((text) => /not saved|0 changes|danger/i.test(text))).toEqual([]);
      await freeDisk(seminar.server);
      await ana.saved();
      expect((await benRead()).filter((text) => /not saved|0 changes|danger/i.test(text))).toEqual([]);
      await expect(ben.card('There is no room for this.')).toBeVisible();
    });
  });

  test('is counted while the network is cut, asked about on leaving, and sent on return', async ({
    seminar,
  }) => {
    const { links } = await seminar.map(smallMap());
    const ana = await seminar.person('Ana', links.host);
    const network = await withSwitch(ana);
    network.cut();
    await expect(ana.savedState).toContainText('Offline');
    await write(ana, 'Written without a network.');
    await expect(ana.savedState).toContainText(/kept on this device \(\d+ changes?\)/);
    const asked = ana.page.waitForEvent('dialog');
    await ana.page.close({ runBeforeUnload: true });
    const question = await asked;
    expect(question.type()).toBe('beforeunload');
    await question.dismiss();
    network.mend();
    await ana.saved();
    const ben = await seminar.person('Ben', links.participant);
    await expect(ben.card('Written without a network.')).toBeVisible();
  });

  test('is asked about when the map is left inside the application, by a button or by Back', async ({
    seminar,
  }) => {
    test.slow();
    const { id, links } = await seminar.map(smallMap());
    const ana = await seminar.person('Ana', links.host);
    const network = await withSwitch(ana);
    // Comes in anew by way of the start page, so that there is something to go back to.
    await ana.page.getByRole('button', { name: 'Start page' }).click();
    await expect(ana.page).toHaveURL(`${seminar.server.url}/`);
    await ana.page.getByText('Small map').first().click();
    await ana.inside();
    const here = `${seminar.server.url}/m/${id}`;
    network.cut();
    await expect(ana.savedState).toContainText('Offline');
    await write(ana, 'Not to be left behind.');
    const dialog = ana.page.getByRole('dialog', { name: 'Leave the map?' });

    await ana.page.getByRole('button', { name: 'Start page' }).click();
    await expect(dialog).toContainText(/\d+ changes? (is|are) not saved yet\./);
    await dialog.getByRole('button', { name: 'Stay' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(ana.card('Not to be left behind.')).toBeVisible();

    await ana.page.goBack();
    await expect(dialog).toBeVisible();
    await expect(ana.page).toHaveURL(here);
    await dialog.getByRole('button', { name: 'Stay' }).click();
    await expect(ana.card('Not to be left behind.')).toBeVisible();

    await ana.page.goBack();
    await dialog.getByRole('button', { name: 'Leave' }).click();
    await expect(ana.page).toHaveURL(`${seminar.server.url}/`);

    network.mend();
    await ana.page.goto(here);
    await ana.inside();
    await expect(ana.card('Not to be left behind.')).toBeVisible();
    const ben = await seminar.person('Ben', links.participant);
    await expect(ben.card('Not to be left behind.')).toBeVisible();
  });

  test('of somebody who was made an observer stays on their device while they read on, and is sent once they may edit', async ({
    seminar,
  }) => {
    test.slow();
    const { links } = await seminar.map(smallMap());
    const ana = await seminar.person('Ana', links.host);
    const ben = await seminar.person('Ben', links.participant);
    const network = await withSwitch(ben);
    network.cut();
    await expect(ben.savedState).toContainText('Offline');
    await write(ben, 'Written too late.');
    await ana.page.getByRole('button', { name: /Show the list/ }).click();
    await ana.page.getByRole('button', { name: 'Manage people' }).click();
    const role = ana.page.getByRole('combobox', { name: 'Role of Ben' });
    await role.selectOption('observer');
    network.mend();
    const dialog = ben.page.getByRole('dialog');
    await expect(dialog).toContainText('This device keeps it as well', { timeout: 20_000 });
    await expect(dialog.getByRole('button', { name: 'Download a copy' })).toBeVisible();
    await dialog.getByRole('button', { name: 'Go on reading' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(ben.savedState).toContainText('Not saved');
    await expect(ben.card('Written too late.')).toBeVisible();
    await role.selectOption('participant');
    await ben.saved();
    await expect(ana.card('Written too late.')).toBeVisible();
  });

  test('explains itself when the server refuses an edit, and can be had as a copy', async ({ seminar }) => {
    const { links } = await seminar.map(smallMap());
    const ana = await seminar.person('Ana', links.host);
    const ben = await seminar.person('Ben', links.participant);
    const network = await withSwitch(ana);
    await ana.page.keyboard.press('2');
    await expect(statementOf(ana)).toBeFocused();
    await ana.saved();
    network.damage();
    await ana.page.keyboard.insertText('Damaged on its way.');
    const dialog = ana.page.getByRole('dialog');
    await expect(dialog).toContainText('refused');
    await expect(ana.savedState).toContainText('Not saved');
    await dialog.getByRole('button', { name: 'Reload the map' }).click();
    await expect(dialog).toContainText('Throw away what was not saved?');
    await dialog.getByRole('button', { name: 'Keep it' }).click();
    const download = ana.page.waitForEvent('download');
    await dialog.getByRole('button', { name: /download/i }).click();
    const path = await (await download).path();
    expect(readFileSync(path, 'utf8')).toContain('Damaged on its way.');
    await expect(ben.card('Damaged on its way.')).toHaveCount(0);
    await expect(ben.savedState).toHaveAttribute('data-state-saved', 'saved');
  });
});
