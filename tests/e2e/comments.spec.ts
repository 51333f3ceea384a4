import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { violations } from './support/axe.ts';
import { lookAway } from './support/looking.ts';
import { expect, test } from './support/seminar.ts';
import { smallMap } from './support/small-map.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

function inspector(page: Page) {
  return page.getByRole('complementary', { name: 'Inspector' });
}

function panel(page: Page, name: 'Comments' | 'Activity') {
  return page.getByRole('complementary', { name });
}

async function fileOf(page: Page, act: () => Promise<void>): Promise<string> {
  const download = page.waitForEvent('download');
  await act();
  return readFileSync(await (await download).path(), 'utf8');
}

test('a thread by keyboard: a comment that calls on somebody, a reply, resolved and opened again', async ({
  seminar,
}) => {
  const { links } = await seminar.map(smallMap());
  const ana = await seminar.person('Ana', links.host);
  const ben = await seminar.person('Ben Berg', links.participant);
  await lookAway(ben.page);
  const { keyboard } = ana.page;
  await ana.card('Meetings take time.').click();
  await keyboard.press('m');
  const field = inspector(ana.page).getByRole('textbox', { name: 'New comment' });
  await expect(field).toBeFocused();
  // The field came into sight by the scrolling of its pane, and not of the page.
  await expect(ana.page.getByRole('banner')).toBeInViewport();
  await keyboard.type('Whose time, @be');
  const offered = ana.page.getByRole('listbox', { name: 'People in this map' }).getByRole('option');
  await expect(offered).toHaveText(['BBBen Berg']);
  await expect(offered).toBeInViewport({ ratio: 1 });
  await expect(field).toHaveAttribute(
    'aria-activedescendant',
    (await offered.first().getAttribute('id')) ?? '',
  );
  expect(await violations(ana.page)).toEqual([]);
  await keyboard.press('Enter');
  await expect(field).toHaveValue('Whose time, @Ben Berg ');
  await expect(offered).toHaveCount(0);
  await keyboard.type('– ours?');
  await keyboard.press('Control+Enter');
  await expect(field).toHaveValue('');

  // Ben is called on: the badge, the list of what is new, the count on the card.
  await expect(
    ben.page.getByRole('button', { name: 'Activity: 1 not seen; you are mentioned' }),
  ).toBeVisible();
  await expect(ben.card('Meetings take time.')).toHaveAccessibleName(
    /^New comment\. .*1 open comment thread/,
  );
  await ben.page.keyboard.press('n');
  const line = panel(ben.page, 'Activity').getByRole('listitem').filter({ hasText: 'Ana mentioned you on' });
  await expect(line).toContainText('Mentions you');
  await line.getByRole('button').click();
  const thread = panel(ben.page, 'Comments').getByRole('article', { name: 'Thread begun by Ana' });
  await expect(thread).toContainText('Whose time, @Ben Berg – ours?');
  await thread.getByRole('button', { name: 'Reply' }).click();
  await expect(thread.getByRole('textbox', { name: 'Reply' })).toBeFocused();
  await ben.page.keyboard.type('That of both sides.');
  await ben.page.keyboard.press('Control+Enter');
  await expect(inspector(ana.page).getByText('That of both sides.')).toBeVisible();

  // Nobody changes another's words.
  await expect(thread.getByRole('button', { name: 'Edit my comment' })).toHaveCount(1);

  await thread.getByRole('button', { name: 'Resolve' }).click();
  await expect(panel(ben.page, 'Comments').getByText('No thread fits')).toBeVisible();
  await expect(ana.card('Meetings take time.')).not.toHaveAccessibleName(/open comment/);
  await inspector(ana.page).getByRole('button', { name: 'Show 1 resolved thread' }).click();
  await inspector(ana.page).getByRole('button', { name: 'Open again' }).click();
  await expect(ben.card('Meetings take time.')).toHaveAccessibleName(/1 open comment thread/);
});

test('a comment is edited, deleted and brought back, counted in each view, and found in the list', async ({
  seminar,
}) => {
  const { links } = await seminar.map(smallMap());
  const ana = await seminar.person('Ana', links.host);
  const ben = await seminar.person('Ben', links.participant);
  await ben.page.getByRole('button', { name: 'Outline', exact: true }).click();
  await ben.page.getByRole('treeitem', { name: /Trials take longer/ }).click();
  await ben.page.keyboard.press('m');
  await expect(inspector(ben.page).getByRole('textbox', { name: 'New comment' })).toBeFocused();
  await ben.page.keyboard.type('Do they?');
  await ben.page.keyboard.press('Control+Enter');
  await expect(
    ben.page.getByRole('treeitem', { name: /Trials take longer\..*1 open comment thread/ }),
  ).toBeVisible();

  // A relation is talked about as a card is.
  await ben.page.getByRole('treeitem', { name: /Trials take longer/ }).press('Shift+F10');
  await ben.page.getByRole('menuitem', { name: 'Show its relations as rows' }).click();
  const step = ben.page.getByRole('treeitem', { name: /^Step: it rebuts/ });
  await step.click();
  await ben.page.keyboard.press('m');
  await expect(inspector(ben.page).getByRole('textbox', { name: 'New comment' })).toBeFocused();
  await ben.page.keyboard.type('Is it the same time?');
  await ben.page.keyboard.press('Control+Enter');
  await expect(step).toHaveAccessibleName(/1 open comment thread/);

  await ana.page.getByRole('button', { name: '1 open comment thread: read and reply' }).click();
  await expect(inspector(ana.page).getByText('Do they?')).toBeVisible();
  await ana.page.getByRole('button', { name: 'Matrix', exact: true }).click();
  await expect(ana.page.locator('.matrix-entry .comment-count')).toHaveText('1');
  await ana.page.getByRole('button', { name: 'Comments', exact: true }).click();
  const list = panel(ana.page, 'Comments');
  await expect(list.getByRole('heading', { name: 'Comments' })).toBeFocused();
  await list.getByRole('button', { name: '“Trials take longer.”', exact: true }).click();
  await expect(ana.page.locator('.matrix-entry[data-selected]')).toContainText('Trials take longer.');

  const own = inspector(ben.page);
  await ben.page.getByRole('treeitem', { name: /Trials take longer\..*1 open/ }).click();
  await own.getByRole('button', { name: 'Edit my comment' }).click();
  await ben.page.keyboard.press('Control+a');
  await ben.page.keyboard.type('Do they really?');
  await ben.page.keyboard.press('Control+Enter');
  await expect(list).toContainText('Do they really?');
  await expect(list).toContainText('Is it the same time?');
  await expect(list).toContainText('edited');
  // A host may delete it; the undo is the host's own.
  await list
    .locator('.comment', { hasText: 'Do they really?' })
    .getByRole('button', { name: 'Delete this comment' })
    .click();
  await expect(own.getByText('Do they really?')).toHaveCount(0);
  await expect(list.getByRole('article')).toHaveCount(1);
  await ana.page.keyboard.press('Control+z');
  await expect(own.getByText('Do they really?')).toBeVisible();
  await ana.saved();
  // A file has what people said only for whoever asks, and says so.
  const bare = ana.page.getByRole('button', { name: 'Export: download the map as a file' });
  expect(await fileOf(ana.page, () => bare.click())).not.toContain('Do they really?');
  const withComments = ana.page.getByRole('button', { name: 'Export with comments' });
  expect(await fileOf(ana.page, () => withComments.click())).toContain('Do they really?');
  await list.getByRole('button', { name: 'Show Open' }).click();
  await ana.page.getByRole('menuitemradio', { name: 'Resolved' }).click();
  await expect(list.getByText('No thread fits')).toBeVisible();
});

test('on a phone a comment is written in the sheet and read in the list, and the activity comes from below', async ({
  seminar,
}) => {
  const { links } = await seminar.map(smallMap());
  const ana = await seminar.person('Ana', links.host, PHONE);
  const { page } = ana;
  // The sheet comes with a selection once it is there itself.
  await expect(page.getByRole('button', { name: 'Overview of the map' })).toBeVisible();
  await page.getByRole('treeitem', { name: /Meetings take time/ }).click();
  await inspector(page).getByRole('button', { name: 'Show more' }).click();
  await inspector(page).getByRole('textbox', { name: 'New comment' }).fill('Whose time?');
  await inspector(page).getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(inspector(page).getByRole('article', { name: 'Thread begun by Ana' })).toContainText(
    'Whose time?',
  );
  await inspector(page).getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'More' }).first().click();
  await page.getByRole('menuitem', { name: 'Comments', exact: true }).click();
  await expect(panel(page, 'Comments')).toContainText('Whose time?');
  expect(await violations(page)).toEqual([]);

  await lookAway(page);
  const ben = await seminar.person('Ben', links.participant);
  await ben.card('Trials take longer.').click();
  await ben.page.keyboard.press('m');
  await expect(inspector(ben.page).getByRole('textbox', { name: 'New comment' })).toBeFocused();
  await ben.page.keyboard.type('Do they, @An');
  await expect(
    ben.page.getByRole('listbox', { name: 'People in this map' }).getByRole('option').first(),
  ).toBeVisible();
  await ben.page.keyboard.press('Enter');
  await ben.page.keyboard.press('Control+Enter');
  await expect(page.getByRole('treeitem', { name: /^New comment\. .*Trials take longer/ })).toBeVisible();
  await page.getByRole('button', { name: 'More' }).first().click();
  await page.getByRole('menuitem', { name: 'Activity: 1 not seen; you are mentioned' }).click();
  await expect(panel(page, 'Activity').getByText('Ben mentioned you on')).toBeVisible();
});
