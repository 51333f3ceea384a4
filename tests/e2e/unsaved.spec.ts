import { readFileSync } from 'node:fs';
import { fillDisk, freeDisk } from '../support/full-disk.ts';
import { expect, type Person, test } from './support/seminar.ts';
import { smallMap } from './support/small-map.ts';
import { withSwitch } from './support/switch.ts';

/** Adds a claim in a person's own words. */
async function write(person: Person, words: string): Promise<void> {
  await person.page.keyboard.press('2');
  await person.page.keyboard.type(words);
  await person.page.keyboard.press('Escape');
}

test.describe('work that is not saved', () => {
  test('is called so while the disk is full, stays here, and is saved once there is room', async ({
    seminar,
  }) => {
    test.slow();
    const { links } = await seminar.map(smallMap());
    const ana = await seminar.person('Ana', links.host);
    const ben = await seminar.person('Ben', links.participant);
    await fillDisk(seminar.server);
    await write(ana, 'There is no room for this.');
    await expect(ana.savedState).toHaveAttribute('data-state-saved', 'not-saved', { timeout: 20_000 });
    await expect(ana.savedState).toContainText('Not saved');
    await expect(ana.card('There is no room for this.')).toBeVisible();
    await expect(ben.card('There is no room for this.')).toHaveCount(0);
    await freeDisk(seminar.server);
    await ana.saved();
    await expect(ben.card('There is no room for this.')).toBeVisible();
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

  test('explains itself when the server refuses an edit, and can be had as a copy', async ({ seminar }) => {
    const { links } = await seminar.map(smallMap());
    const ana = await seminar.person('Ana', links.host);
    const ben = await seminar.person('Ben', links.participant);
    const network = await withSwitch(ana);
    await ana.page.keyboard.press('2');
    await ana.saved();
    network.damage();
    await ana.page.keyboard.insertText('Damaged on its way.');
    const dialog = ana.page.getByRole('dialog');
    await expect(dialog).toContainText('refused');
    await expect(ana.savedState).toContainText('Not saved');
    const download = ana.page.waitForEvent('download');
    await dialog.getByRole('button', { name: /download/i }).click();
    const path = await (await download).path();
    expect(readFileSync(path, 'utf8')).toContain('Damaged on its way.');
    await expect(ben.card('Damaged on its way.')).toHaveCount(0);
    await expect(ben.savedState).toHaveAttribute('data-state-saved', 'saved');
  });
});
