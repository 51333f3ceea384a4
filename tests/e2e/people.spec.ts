import { readFileSync } from 'node:fs';
import { addCard, typeStatement } from './support/acts.ts';
import { violations } from './support/axe.ts';
import { expect, type Person, type Seminar, test } from './support/seminar.ts';
import { smallMap } from './support/small-map.ts';
import { withSwitch } from './support/switch.ts';

async function twoPeople(seminar: Seminar): Promise<{ ana: Person; ben: Person; map: string }> {
  const { links, id } = await seminar.map(smallMap());
  const ana = await seminar.person('Ana', links.host);
  const ben = await seminar.person('Ben', links.participant);
  return { ana, ben, map: id };
}

async function openPeople({ page }: Person): Promise<void> {
  await page.getByRole('button', { name: /Show the list/ }).click();
  await page.getByRole('button', { name: 'Manage people' }).click();
  await expect(page.getByRole('dialog', { name: 'Manage people' })).toBeVisible();
}

test('managing people passes axe in both themes and fits a phone', async ({ seminar }) => {
  const { links } = await seminar.map(smallMap());
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  const ana = await seminar.person('Ana', links.host, phone);
  await seminar.person('Benedikt Okonkwo-Featherstonehaugh', links.participant);
  const found: Record<string, string[]> = {};
  await openPeople(ana);
  found.people = await violations(ana.page);
  await ana.page.getByRole('button', { name: /^Remove Benedikt/ }).click();
  const question = ana.page.getByRole('group', { name: /out at once/ });
  await expect(question).toBeFocused();
  found.remove = await violations(ana.page);
  await ana.page.getByRole('button', { name: 'Leave it as it is' }).click();
  await expect(ana.page.getByRole('listitem', { name: /^Benedikt/ })).toBeFocused();
  await ana.page.getByRole('button', { name: 'Links into the map' }).click();
  await ana.page.getByRole('button', { name: 'Make a new link to take part' }).click();
  await expect(ana.page.getByRole('button', { name: 'New link, keep them in' })).toBeVisible();
  found.renew = await violations(ana.page);
  const scrolledSideways = (): Promise<number> =>
    ana.page.evaluate(
      () =>
        [...document.querySelectorAll('dialog, dialog *')].filter(
          (each) => each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX === 'auto',
        ).length,
    );
  await expect.poll(scrolledSideways).toBe(0);
  expect(Object.values(found).flat(), JSON.stringify(found, null, 1)).toEqual([]);
});

test.describe('a host', () => {
  // Two browsers each, and somebody who goes and comes back.
  test.slow();

  test('lowers somebody who is typing and raises them again, with the map in sight all along', async ({
    seminar,
  }) => {
    const { ana, ben } = await twoPeople(seminar);
    await openPeople(ana);
    const role = ana.page.getByRole('combobox', { name: 'Role of Ben' });
    await ben.card('Meetings take time.').dblclick();
    await typeStatement(ben, ' Always.');
    await ben.saved();
    const field = ben.page.getByRole('textbox', { name: 'Statement' });
    await expect(field).toHaveCount(2);
    await role.selectOption('observer');
    await expect(field).toHaveCount(0);
    await expect(ben.card('Meetings take time. Always.')).toBeVisible();
    await expect(ben.page.getByText(/You are an observer now/).first()).toBeVisible();
    await ben.page.keyboard.type(' Never.');
    await ben.page.keyboard.press('2');
    await expect(ben.page.locator('[data-card-id]')).toHaveCount(3);
    await role.selectOption('participant');
    await expect(ben.page.getByRole('button', { name: 'Add: Cost' })).toBeVisible();
    await ben.card('Meetings take time. Always.').dblclick();
    await typeStatement(ben, ' Nearly.');
    await ben.saved();
    await expect(ana.card('Meetings take time. Always. Nearly.')).toHaveCount(1);
  });

  test('asks before making somebody a host, who can then do the same', async ({ seminar }) => {
    const { ana, ben } = await twoPeople(seminar);
    await openPeople(ana);
    const role = ana.page.getByRole('combobox', { name: 'Role of Ben' });
    await role.selectOption('host');
    await expect(ana.page.getByRole('group', { name: /host/ })).toBeFocused();
    await ana.page.keyboard.press('Tab');
    await ana.page.keyboard.press('Tab');
    await expect(ana.page.getByRole('button', { name: 'Leave it as it is' })).toBeFocused();
    await ana.page.keyboard.press('Enter');
    await expect(role).toHaveValue('participant');
    await role.selectOption('host');
    await ana.page.getByRole('button', { name: 'Make a host' }).click();
    await expect(role).toHaveValue('host');
    await expect(ben.page.getByText(/You are a host now/).first()).toBeVisible();
    await openPeople(ben);
    await ben.page.getByRole('combobox', { name: 'Role of Ana' }).selectOption('participant');
    await expect(ana.page.getByRole('dialog')).toHaveCount(0);
    await expect(ana.page.getByText(/You are a participant now/).first()).toBeVisible();
  });

  test('removes somebody with unsent work, who keeps it, and lets them in again', async ({ seminar }) => {
    const { ana, ben, map } = await twoPeople(seminar);
    const network = await withSwitch(ben);
    network.cut();
    await expect(ben.savedState).toContainText('Offline');
    await addCard(ben, '2', 'Written in the train.');
    await expect(ben.savedState).toContainText('kept on this device (2 changes)');
    await openPeople(ana);
    const row = ana.page.getByRole('listitem', { name: 'Ben' });
    await row.getByRole('button', { name: 'Remove Ben' }).click();
    await row.getByRole('button', { name: 'Remove', exact: true }).click();
    await expect(row).toContainText('Removed by a host');
    network.mend();
    const dialog = ben.page.getByRole('dialog');
    await expect(dialog).toContainText('A host removed you from this map.', { timeout: 20_000 });
    await expect(ben.savedState).toContainText('Not saved');
    const [download] = await Promise.all([
      ben.page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Download a copy' }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toContain('Written in the train.');
    await dialog.getByRole('button', { name: 'Go to the start page' }).click();
    await expect(ben.page).toHaveURL(`${seminar.server.url}/`);
    await ben.page.goto(`${seminar.server.url}/m/${map}`);
    await expect(ben.page.getByRole('heading')).toContainText('You need a link');
    await row.getByRole('button', { name: 'Let Ben in again' }).click();
    await expect(row.getByRole('combobox')).toHaveValue('participant');
    await ben.page.reload();
    await ben.inside();
    await expect(ana.card('Written in the train.')).toHaveCount(1);
  });

  test('withdraws a link, which puts out who came by it; a new one brings them back', async ({ seminar }) => {
    const { ana, ben } = await twoPeople(seminar);
    await ana.page.getByRole('button', { name: 'Share', exact: true }).click();
    await ana.page.getByRole('button', { name: 'Withdraw the link to take part' }).click();
    await expect(ana.page.getByText(/the 1 person who came by it is put out/)).toBeVisible();
    await ana.page.getByRole('button', { name: 'Withdraw the link', exact: true }).click();
    const dialog = ben.page.getByRole('dialog');
    await expect(dialog).toContainText('The link you came by was withdrawn.');
    await expect(dialog).toContainText('Nothing was lost');
    await dialog.getByRole('button', { name: 'Go to the start page' }).click();
    await ana.page.getByRole('button', { name: 'Make a new link to take part' }).click();
    await ana.page.getByRole('button', { name: 'Make a new link', exact: true }).last().click();
    const link = ana.page.getByRole('textbox', { name: 'Link: to take part' });
    await expect(link).toHaveValue(/#/);
    await ben.page.goto(await link.inputValue());
    await ben.inside();
    await ben.page.keyboard.press('2');
    await typeStatement(ben, 'Back again.');
    await ben.saved();
    await expect(ana.card('Back again.')).toHaveCount(1);
    await ana.page.getByRole('button', { name: 'Renew the link to take part' }).click();
    await ana.page.getByRole('button', { name: 'New link, keep them in' }).click();
    await expect(link).not.toHaveValue(ben.page.url());
    await typeStatement(ben, ' And still here.');
    await ben.saved();
    await expect(ana.card('Back again. And still here.')).toHaveCount(1);
  });
});
