import type { Locator } from '@playwright/test';
import { addCard, deleteCard, tabTo, typeStatement } from './support/acts.ts';
import { violations } from './support/axe.ts';
import { expectAbove } from './support/place.ts';
import { expect, type Person, test } from './support/seminar.ts';
import { smallMap } from './support/small-map.ts';

function panelOf(person: Person): Locator {
  return person.page.getByRole('complementary', { name: /^(History|Since)/ });
}

function barOf(person: Person): Locator {
  return person.page.getByRole('region', { name: 'Looking at the past' });
}

async function openHistory(person: Person): Promise<void> {
  await person.page.getByRole('button', { name: 'More', exact: true }).click();
  await person.page.getByRole('menuitem', { name: /History of the map/ }).click();
  await expect(panelOf(person).getByRole('heading', { name: 'History' })).toBeVisible();
}

/** Names the present state, by way of the panel, which is open. */
async function nameNow(person: Person, name: string): Promise<void> {
  await panelOf(person).getByRole('button', { name: 'Name this version…' }).click();
  await person.page.getByRole('textbox', { name: 'Name' }).fill(name);
  await person.page.keyboard.press('Enter');
  await expect(panelOf(person).getByRole('button', { name }).first()).toBeVisible();
}

const addClaim = (person: Person, words: string): Promise<void> => addCard(person, '2', words);

test.describe('the history of a map', () => {
  test('a version is named, looked at, compared and brought back while somebody else types, and undone', async ({
    seminar,
  }) => {
    // Two people go through the whole of it.
    test.slow();
    const { links } = await seminar.map(smallMap());
    const ana = await seminar.person('Ana', links.host);
    const ben = await seminar.person('Ben', links.participant);
    await openHistory(ana);
    await nameNow(ana, 'Before lunch');
    await deleteCard(ben, 'Meetings take time.');
    await expect(ana.card('Meetings take time.')).toHaveCount(0);
    await addClaim(ben, 'Said after lunch.');
    await ben.saved();

    await panelOf(ana).getByRole('button', { name: 'Before lunch' }).first().click();
    await expect(barOf(ana)).toContainText('The map as it was on');
    await expect(ana.card('Meetings take time.')).toBeVisible();
    await expect(ana.card('Said after lunch.')).toHaveCount(0);
    await expect(ana.page.getByRole('toolbar', { name: 'Add and arrange' })).toHaveCount(0);
    await expect(ben.card('Meetings take time.')).toHaveCount(0);

    await barOf(ana).getByRole('button', { name: 'Compare with now' }).click();
    await expect(panelOf(ana).getByText('1 added')).toBeVisible();
    await expect(panelOf(ana).getByText('2 gone')).toBeVisible();
    await expect(ana.card('Meetings take time.').getByText('Gone')).toBeVisible();
    await panelOf(ana).getByRole('button', { name: 'Said after lunch.' }).click();
    await expect(ana.card('Said after lunch.').getByText('Added')).toBeVisible();
    await expect(ana.card('Meetings take time.')).toHaveCount(0);
    await panelOf(ana).getByRole('button', { name: 'Meetings take time.', exact: true }).click();
    await expect(ana.card('Meetings take time.')).toBeVisible();

    await ben.card('Length is not the point.').dblclick();
    await typeStatement(ben, ' But');
    await expect(panelOf(ana).getByText('1 changed')).toBeVisible();
    await barOf(ana).getByRole('button', { name: 'Restore…' }).click();
    const dialog = ana.page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: '1 card changes back' }).uncheck();
    await dialog.getByRole('checkbox', { name: '1 card added since goes' }).uncheck();
    await Promise.all([
      dialog.getByRole('button', { name: 'Restore' }).click(),
      ben.page.keyboard.type(' depth is.', { delay: 20 }),
    ]);
    await expect(barOf(ana)).toHaveCount(0);
    await ben.page.keyboard.press('Escape');
    for (const person of [ana, ben]) {
      await expect(person.card('Meetings take time.')).toBeVisible();
      await expect(person.card('Length is not the point. But depth is.')).toBeVisible();
      await expect(person.card('Said after lunch.')).toBeVisible();
    }
    await ben.card('Meetings take time.').click();
    await expect(ben.page.getByLabel('Inspector').getByText('Trials take longer.')).toBeVisible();
    await ana.saved();

    await ana.page.keyboard.press('Control+z');
    for (const person of [ana, ben]) {
      await expect(person.card('Meetings take time.')).toHaveCount(0);
      await expect(person.card('Length is not the point. But depth is.')).toBeVisible();
    }
  });

  test('a whole restore makes the map as it was for everybody, in one step of undo', async ({ seminar }) => {
    const { links } = await seminar.map(smallMap());
    const ana = await seminar.person('Ana', links.host);
    const ben = await seminar.person('Ben', links.participant);
    await openHistory(ana);
    await nameNow(ana, 'The beginning');
    await addClaim(ben, 'Not there at first.');
    await deleteCard(ben, 'Trials take longer.');
    await ben.saved();
    await expect(ana.card('Not there at first.')).toBeVisible();
    await panelOf(ana).getByRole('button', { name: 'The beginning' }).first().click();
    await barOf(ana).getByRole('button', { name: 'Restore…' }).click();
    await ana.page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click();
    await expect(ben.card('Trials take longer.')).toBeVisible();
    await expect(ben.card('Not there at first.')).toHaveCount(0);
    await ana.page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(ben.card('Trials take longer.')).toHaveCount(0);
    await expect(ben.card('Not there at first.')).toBeVisible();
    await ana.saved();
  });

  test('what others do while somebody looks at the past goes on underneath', async ({ seminar }) => {
    const { links } = await seminar.map(smallMap());
    const ana = await seminar.person('Ana', links.host);
    const ben = await seminar.person('Ben', links.participant);
    await addClaim(ana, 'Said by Ana.');
    await ana.saved();
    await ana.page.keyboard.press('t');
    await ana.page.getByRole('slider', { name: 'Moment in the history' }).press('Home');
    await expect(ana.card('Said by Ana.')).toHaveCount(0);
    await ben.card('Said by Ana.').click();
    await expect(ana.page.locator('.card-people')).toHaveCount(0);
    await addClaim(ben, 'Said meanwhile.');
    await ben.saved();
    await expect(ana.card('Said meanwhile.')).toHaveCount(0);
    // What is taken back by keys would not be seen.
    await ana.page.keyboard.press('Control+z');
    await barOf(ana).getByRole('button', { name: 'Back to now' }).click();
    await expect(ana.card('Said meanwhile.')).toBeVisible();
    await expect(ana.card('Said by Ana.')).toBeVisible();
  });

  test('everything is done by keys alone', async ({ seminar }) => {
    const { links } = await seminar.map(smallMap());
    const ana = await seminar.person('Ana', links.host);
    const { page } = ana;
    await deleteCard(ana, 'Length is not the point.');
    await ana.saved();
    await page.keyboard.press('t');
    const heading = panelOf(ana).getByRole('heading', { name: 'History' });
    await expect(heading).toBeFocused();
    const slider = page.getByRole('slider', { name: 'Moment in the history' });
    await expect(slider).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(slider).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await expect(ana.card('Length is not the point.')).toBeVisible();
    await expect(page.getByRole('slider')).toHaveAttribute('aria-valuetext', /moment \d+ of \d+/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
    await page.keyboard.type('Before I deleted it');
    await page.keyboard.press('Enter');
    const version = panelOf(ana).getByRole('button', { name: /^Before I deleted it/ });
    await expect(version).toBeVisible();

    await tabTo(ana, barOf(ana).getByRole('button', { name: 'Compare with now' }));
    await page.keyboard.press('Enter');
    await expect(barOf(ana).getByRole('button', { name: /^Then/ })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(barOf(ana).getByRole('button', { name: /^Then/ })).not.toBeFocused();
    await page.keyboard.press('Enter');
    await expect(barOf(ana).getByRole('button', { name: /^Now/ })).toBeFocused();
    await tabTo(ana, panelOf(ana).getByRole('button', { name: 'Back to the timeline' }));
    await page.keyboard.press('Enter');
    await expect(heading).toBeFocused();

    await tabTo(ana, barOf(ana).getByRole('button', { name: 'Back to now' }));
    await page.keyboard.press('Enter');
    await expect(barOf(ana)).toHaveCount(0);
    await expect(heading).toBeFocused();

    await tabTo(ana, version);
    await page.keyboard.press('Enter');
    await expect(ana.card('Length is not the point.')).toBeVisible();
    await tabTo(ana, barOf(ana).getByRole('button', { name: 'Restore…' }));
    await page.keyboard.press('Enter');
    await tabTo(ana, page.getByRole('dialog').getByRole('button', { name: 'Restore' }));
    await page.keyboard.press('Enter');
    await expect(barOf(ana)).toHaveCount(0);
    await expect(ana.card('Length is not the point.')).toBeVisible();
    await expect(heading).toBeFocused();

    await tabTo(ana, panelOf(ana).getByRole('button', { name: /^Remove the version/ }));
    await page.keyboard.press('Enter');
    await tabTo(ana, page.getByRole('dialog').getByRole('button', { name: 'Remove' }));
    await page.keyboard.press('Enter');
    await expect(version).toHaveCount(0);
    await expect(heading).toBeFocused();

    await page.keyboard.press('Escape');
    await expect(panelOf(ana)).toHaveCount(0);
    await expect(page.locator('#map')).toBeFocused();
    await expect(page.getByRole('complementary', { name: 'Inspector' })).toBeVisible();
  });

  test('who opened the history from a menu is at its button again, or at the map, when it closes', async ({
    seminar,
  }) => {
    const { links } = await seminar.map(smallMap());
    const ana = await seminar.person('Ana', links.host);
    await openHistory(ana);
    await panelOf(ana).getByRole('button', { name: 'Close the history' }).press('Enter');
    await expect(panelOf(ana)).toHaveCount(0);
    await expect(ana.page.getByRole('button', { name: 'More', exact: true })).toBeFocused();
  });

  test('on a phone, what is flown to from the list lies above the sheet', async ({ seminar }) => {
    const { links } = await seminar.map(smallMap());
    const ana = await seminar.person('Ana', links.host, {
      viewport: { width: 390, height: 844 },
      reducedMotion: 'no-preference',
    });
    const ben = await seminar.person('Ben', links.participant);
    await ana.page.getByRole('button', { name: 'Map', exact: true }).click();
    await openHistory(ana);
    await nameNow(ana, 'Before');
    await deleteCard(ben, 'Trials take longer.');
    await addClaim(ben, 'Said later.');
    await ben.saved();
    await panelOf(ana).getByRole('button', { name: 'Before' }).first().click();
    await expect(barOf(ana)).toBeVisible();
    await barOf(ana).getByRole('button', { name: 'Compare with now' }).click();
    for (const words of ['Said later.', 'Trials take longer.']) {
      await panelOf(ana).getByRole('button', { name: words, exact: true }).click();
      await expectAbove(ana.card(words), panelOf(ana));
      await expectAbove(barOf(ana), ana.card(words));
    }
  });

  test('an observer looks and compares, and is offered nothing more', async ({ seminar }) => {
    const { links } = await seminar.map(smallMap());
    const ana = await seminar.person('Ana', links.host);
    const olga = await seminar.person('Olga', links.observer);
    await addClaim(ana, 'Said by Ana.');
    await ana.saved();
    await openHistory(olga);
    await expect(panelOf(olga).getByRole('button', { name: /Name/ })).toHaveCount(0);
    const zoom = olga.page.locator('.zoom-percent');
    await zoom.click();
    await olga.page.getByRole('button', { name: 'Zoom in' }).click();
    await expect(zoom).toHaveText('125 %');
    await olga.page.getByRole('slider').press('Home');
    await barOf(olga).getByRole('button', { name: 'Compare with now' }).click();
    await expect(panelOf(olga).getByText('1 added')).toBeVisible();
    // All of what is compared is in view.
    await expect(zoom).not.toHaveText('125 %');
    await expect(barOf(olga).getByRole('button', { name: 'Restore…' })).toHaveCount(0);
    await olga.page.keyboard.press('Escape');
    await expect(panelOf(olga).getByText('1 added')).toHaveCount(0);
    await expect(zoom).toHaveText('125 %');
    await olga.page.keyboard.press('Escape');
    await expect(olga.card('Said by Ana.')).toBeVisible();
  });

  test('the panel, the past and the comparison pass axe in both themes', async ({ seminar }) => {
    const { links } = await seminar.map(smallMap());
    const ana = await seminar.person('Ana', links.host);
    await openHistory(ana);
    await nameNow(ana, 'Before');
    await deleteCard(ana, 'Meetings take time.');
    await ana.saved();
    expect(await violations(ana.page)).toEqual([]);
    await panelOf(ana).getByRole('button', { name: 'Before' }).first().click();
    await expect(barOf(ana)).toBeVisible();
    expect(await violations(ana.page)).toEqual([]);
    await barOf(ana).getByRole('button', { name: 'Compare with now' }).click();
    await expect(panelOf(ana).getByText('2 gone')).toBeVisible();
    expect(await violations(ana.page)).toEqual([]);
    await barOf(ana).getByRole('button', { name: 'Restore…' }).click();
    await expect(ana.page.getByRole('dialog')).toBeVisible();
    expect(await violations(ana.page)).toEqual([]);
  });
});
