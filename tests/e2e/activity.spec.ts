import type { Page } from '@playwright/test';
import { violations } from './support/axe.ts';
import { lookAgain, lookAway, untilRemembered } from './support/looking.ts';
import { expect, type Person, test } from './support/seminar.ts';
import { smallMap } from './support/small-map.ts';

/** The elements and relations of the small map. */
const SMALL = 4;

function panel(page: Page) {
  return page.getByRole('complementary', { name: 'Activity' });
}

async function addClaim({ page }: Person, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Add: Claim' }).click();
  await page.keyboard.type(words);
  await page.keyboard.press('Escape');
}

async function reword(person: Person, from: string, to: string): Promise<void> {
  await person.card(from).dblclick();
  await person.page.keyboard.press('Control+a');
  await person.page.keyboard.type(to);
  await person.page.keyboard.press('Escape');
}

test('what others did while somebody was away is marked, listed with who, and cleared by looking', async ({
  seminar,
}) => {
  const { links } = await seminar.map(smallMap());
  const ana = await seminar.person('Ana', links.host);
  const ben = await seminar.person('Ben', links.participant);
  await untilRemembered(ben.page, SMALL);
  await ben.page.goto('about:blank');
  await addClaim(ana, 'Trust takes time as well.');
  await reword(ana, 'Length is not the point.', 'Length is beside the point.');
  await ana.card('Trials take longer.').click();
  await ana.page.keyboard.press('Delete');
  await ana.saved();

  await lookAway(ben.page);
  await ben.page.goto(seminar.server.url + links.participant);
  await ben.inside();
  // Ana is alone in having done anything, so the server can tell that it was she.
  const button = ben.page.getByRole('button', { name: 'Activity: 3 not seen' });
  await expect(button).toBeVisible();
  await expect(ben.card('Trust takes time')).toHaveAttribute('data-unseen', /^e_/);
  await expect(ben.card('Trust takes time')).toHaveAccessibleName(/^New\. Claim: Trust takes time/);
  await expect(ben.card('Length is beside the point.')).toHaveAccessibleName(/^Changed\. Claim/);
  await expect(ben.card('Meetings take time.')).not.toHaveAttribute('data-unseen');
  await ben.page.keyboard.press('n');
  await expect(panel(ben.page).getByRole('heading', { name: 'Activity' })).toBeFocused();
  const lines = panel(ben.page).getByRole('listitem');
  await expect(lines).toHaveCount(3);
  await expect(lines.filter({ hasText: 'Ana added a claim' })).toContainText('Trust takes time as well.');
  await expect(lines.filter({ hasText: 'Ana reworded a claim' })).toContainText('while you were away');
  await expect(lines.filter({ hasText: 'Ana deleted a card' })).toContainText('Trials take longer.');
  expect(await violations(ben.page)).toEqual([]);

  // A click goes there, and what is selected is looked at.
  await lines.filter({ hasText: 'reworded' }).getByRole('button').click();
  await expect(ben.card('Length is beside the point.')).toHaveAttribute('data-selected', 'true');
  await expect(ben.card('Length is beside the point.')).not.toHaveAttribute('data-unseen');
  await expect(ben.card('Trust takes time')).toHaveAttribute('data-unseen', /^e_/);
  // So is what is in sight for a moment of whoever is there to see it.
  await lookAgain(ben.page);
  await expect(panel(ben.page).getByText('You have seen everything.')).toBeVisible();
  await expect(ben.page.locator('[data-unseen]')).toHaveCount(0);
  await expect(panel(ben.page).getByRole('region', { name: 'Seen 3' })).toBeVisible();
  await expect(ben.page.getByRole('button', { name: 'Activity', exact: true })).toBeVisible();
  // And it stays so: the next visit starts from here.
  await untilRemembered(ben.page, 3);
  await ben.page.reload();
  await ben.inside();
  await ben.page.keyboard.press('n');
  await expect(panel(ben.page).getByText('Nothing new.')).toBeVisible();
});

test('what others do meanwhile is marked in each view, on the folded ancestor too, and cleared by one button', async ({
  seminar,
}) => {
  const { links } = await seminar.map(smallMap());
  const ana = await seminar.person('Ana', links.host);
  const ben = await seminar.person('Ben', links.participant);
  await untilRemembered(ben.page, SMALL);
  await lookAway(ben.page);
  await ben.card('Meetings take time.').click();
  await ben.page.keyboard.press('f');
  await expect(ben.card('Trials take longer.')).toHaveCount(0);
  await reword(ana, 'Trials take longer.', 'Trials take longer still.');
  await expect(
    ben
      .card('Meetings take time.')
      .getByRole('button', { name: 'Show 1 card folded under this, 1 new or changed' }),
  ).toBeVisible();
  await ben.page.getByRole('button', { name: 'Outline', exact: true }).click();
  const row = ben.page.getByRole('treeitem', {
    name: /Meetings take time\..*1 folded under it\. 1 of them new or changed/,
  });
  await expect(row).toBeVisible();
  await row.press('ArrowRight');
  await expect(ben.page.getByRole('treeitem', { name: /^Changed\. Rebuts/ })).toBeVisible();
  await ben.page.getByRole('button', { name: 'Matrix', exact: true }).click();
  await expect(ben.page.locator('[data-matrix-id][data-unseen] .unseen-dot')).toHaveCount(1);
  await ben.page.keyboard.press('n');
  await expect(panel(ben.page).getByText('Ana reworded a claim')).toBeVisible();
  await panel(ben.page).getByRole('button', { name: 'Mark all as seen' }).click();
  await expect(ben.page.locator('[data-unseen]')).toHaveCount(0);
  await expect(panel(ben.page).getByText('You have seen everything.')).toBeVisible();
  await ben.page.keyboard.press('Escape');
  await expect(panel(ben.page)).toHaveCount(0);
  // Nobody's own acts are news to them.
  await expect(ana.page.getByRole('button', { name: 'Activity', exact: true })).toBeVisible();
});
