import { deleteCard } from './support/acts.ts';
import { violations } from './support/axe.ts';
import { expect, test } from './support/seminar.ts';
import { smallMap } from './support/small-map.ts';

test('who turns computed standing on sees where cards stand, why, and what would be otherwise; nobody else does', async ({
  seminar,
}) => {
  const { links } = await seminar.map(smallMap());
  const ana = await seminar.person('Ana', links.host);
  const ben = await seminar.person('Ben', links.participant);
  const inspector = ana.page.getByLabel('Inspector');
  const cost = ana.page.locator('[data-card-id="e_cost"]');
  const band = cost.locator('.standing-mark');
  await expect(cost).toBeVisible();
  await expect(band).toHaveCount(0);

  await inspector.getByRole('switch', { name: 'Show computed standing' }).click();
  await expect(inspector.getByText('It does not show what is true')).toBeVisible();
  await expect(band).toHaveText('Shaken');
  await expect(cost).toHaveAccessibleName(/By the reasons on the map it is shaken/);
  await expect(inspector.getByRole('heading', { name: 'Talk about this next' })).toBeVisible();
  await expect(inspector.getByText(/would be in the balance, where now it is shaken/).first()).toBeVisible();
  expect(await violations(ana.page)).toEqual([]);

  await ana.page.getByRole('button', { name: 'Outline', exact: true }).click();
  await expect(ana.page.getByRole('treeitem', { name: /Meetings take time/ })).toContainText('Shaken');
  await ana.page.getByRole('button', { name: 'Map', exact: true }).click();
  await cost.click();
  const because = inspector.getByRole('list', { name: 'Because' });
  await expect(because).toContainText('“Trials take longer.” rebuts it');
  await expect(because).toContainText('Without this it would be in the balance.');
  await expect(inspector.getByText('What casts it, by the map')).toBeVisible();
  await because.getByRole('button', { name: /What if this reason were not there/ }).click();
  await expect(band).toHaveText('In the balance');
  await expect(ana.page.getByText('What if: one thing is left out, for you alone')).toBeVisible();
  await expect(ben.page.locator('.standing-mark')).toHaveCount(0);
  await ana.page.getByRole('button', { name: 'Put all back' }).click();
  await expect(band).toHaveText('Shaken');

  // What somebody else does to the map shows at once.
  await deleteCard(ben, 'Trials take longer.');
  await expect(band).toHaveText('In the balance');
  await expect(inspector.getByText(/Nothing on the map is said for or against it/)).toBeVisible();
});
