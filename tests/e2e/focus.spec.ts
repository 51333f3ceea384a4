import type { Locator } from '@playwright/test';
import { violations } from './support/axe.ts';
import { expect, type Person, test } from './support/seminar.ts';
import { smallMap } from './support/small-map.ts';

/** A question, a cost that answers it, a reply to the cost, an answer to the reply, and a claim by itself. */
function deepMap(): object {
  const authorship = { addedBy: 'p_editor', addedAt: '2026-01-01T00:00:00.000Z' };
  const bare = { note: '', bearers: [], tags: [], anchors: [], ...authorship };
  const card = (id: string, kind: object, text: string, x: number, y: number) => ({
    ...bare,
    id: `e_${id}`,
    ...kind,
    text,
    position: { x, y },
  });
  const link = (id: string, from: string, to: string) => ({
    id: `r_${id}`,
    kind: 'support',
    from: `e_${from}`,
    to: `e_${to}`,
    ...authorship,
  });
  return {
    ...smallMap(),
    elements: [
      card('question', { kind: 'question' }, 'Is it worth it?', 0, 0),
      card('cost', { kind: 'cost', costType: 'practical' }, 'Meetings take time.', 0, 300),
      card('reply', { kind: 'claim' }, 'Trials take longer.', 400, 600),
      card('deep', { kind: 'evidence' }, 'A survey of trials.', 800, 900),
      card('doubt', { kind: 'claim' }, 'Length is not the point.', -500, 600),
    ],
    relations: [
      link('cost', 'cost', 'question'),
      link('reply', 'reply', 'cost'),
      link('deep', 'deep', 'reply'),
    ],
  };
}

const bar = ({ page }: Person): Locator => page.getByRole('region', { name: 'Focus', exact: true });
const crumbs = (person: Person): Locator => bar(person).getByRole('navigation').getByRole('button');

async function show({ page }: Person, view: 'Map' | 'Outline' | 'Matrix'): Promise<void> {
  await page.getByRole('navigation', { name: 'View' }).getByRole('button', { name: view }).click();
}

function cameraOf({ page }: Person): Promise<string | null> {
  return page.locator('.react-flow__viewport').getAttribute('style');
}

/** The cards or rows that step back, by the end of what is said of them. */
const faded = ({ page }: Person): Locator =>
  page.locator('[data-card-id], [role="treeitem"]').and(page.getByLabel(/Faded: out of the focus\.$/));

test('a focus holds in every view, is left by Escape, and moves nobody else', async ({ seminar }) => {
  const { links } = await seminar.map(deepMap());
  const ana = await seminar.person('Ana', links.host);
  const ben = await seminar.person('Ben', links.participant);
  await expect(ben.card('A survey of trials.')).toBeVisible();
  await expect(ben.page.locator('.canvas[data-settled]')).toBeVisible();
  const camera = await cameraOf(ben);

  await ana.card('Meetings take time.').click();
  await ana.page.keyboard.press('s');
  await expect(bar(ana)).toContainText('Showing 3 of 5 · 2 faded');
  await expect(crumbs(ana)).toHaveText(['“Is it worth it?”', '“Meetings take time.”']);
  await ana.page.keyboard.press('Shift+Digit1');
  await expect(ana.card('A survey of trials.')).toHaveAccessibleName(/Faded: out of the focus\.$/);
  await ana.page.keyboard.press('s');
  await expect(bar(ana)).toContainText('Showing 4 of 5 · 1 faded');
  await expect(bar(ana).getByRole('button', { name: '2' })).toHaveAttribute('aria-pressed', 'true');

  await show(ana, 'Outline');
  await expect(bar(ana)).toContainText('Showing 4 of 5');
  await expect(faded(ana)).toHaveCount(1);
  await bar(ana).getByRole('button', { name: 'Fold it away' }).click();
  await expect(ana.page.getByRole('treeitem', { name: 'Length is not the point.' })).toHaveCount(0);
  await show(ana, 'Matrix');
  await expect(bar(ana)).toContainText('1 folded away');
  await bar(ana).getByRole('button', { name: 'Fade the rest' }).click();

  // By a crumb one goes up the way; the focus keeps its reach.
  await show(ana, 'Map');
  await bar(ana).getByRole('button', { name: '1', exact: true }).click();
  await crumbs(ana).first().click();
  await expect(bar(ana)).toContainText('Showing 2 of 5');
  await expect(crumbs(ana)).toHaveText(['“Is it worth it?”']);
  await ana.page.locator('#map').focus();
  await ana.page.keyboard.press('Escape');
  await ana.page.keyboard.press('Escape');
  await expect(bar(ana)).toHaveCount(0);

  expect(await cameraOf(ben)).toBe(camera);
  await expect(bar(ben)).toHaveCount(0);
  await expect(ben.page.getByLabel(/Faded/)).toHaveCount(0);
});

test('levels fold by keys, answers show with their card alone, and back and forward walk what was looked at', async ({
  seminar,
}) => {
  const { links } = await seminar.map(deepMap());
  const ana = await seminar.person('Ana', links.host);
  const { keyboard } = ana.page;
  await show(ana, 'Outline');
  const rows = ana.page.getByRole('treeitem');
  await expect(rows).toHaveCount(5);
  await rows.first().focus();
  await keyboard.press('[');
  await expect(rows).toHaveCount(4);
  await keyboard.press('[');
  await keyboard.press('[');
  await expect(rows).toHaveCount(2);
  await keyboard.press(']');
  await expect(rows).toHaveCount(3);
  await ana.page.getByRole('treeitem', { name: /Is it worth it/ }).click();
  await keyboard.press('Shift+ArrowRight');
  await expect(rows).toHaveCount(5);
  await keyboard.press('[');
  await keyboard.press('[');
  await ana.page.getByRole('treeitem', { name: /Meetings take time/ }).click();
  await keyboard.press('a');
  await expect(ana.page.getByRole('treeitem', { name: /Trials take longer/ })).toBeVisible();
  await expect(rows).toHaveCount(4);

  await keyboard.press('s');
  await expect(crumbs(ana)).toHaveText(['“Is it worth it?”', '“Meetings take time.”']);
  const selected = ana.page.locator('[role="treeitem"][aria-selected="true"]');
  await crumbs(ana).first().click();
  await expect(selected).toHaveAccessibleName(/Is it worth it/);
  await ana.page.getByRole('button', { name: 'Back to what I looked at before' }).click();
  await expect(selected).toHaveAccessibleName(/Meetings take time/);
  await expect(crumbs(ana)).toHaveCount(2);
  await keyboard.press('Alt+ArrowRight');
  await expect(selected).toHaveAccessibleName(/Is it worth it/);
  await expect(crumbs(ana)).toHaveCount(1);
  await keyboard.press('Alt+ArrowLeft');
  await expect(crumbs(ana)).toHaveCount(2);
  // The address did not change: the browser's own history still leads out of the map.
  await expect(ana.page).toHaveURL(/\/m\//);
});

test('place and folds are there again on this device, and are nobody else’s', async ({ seminar }) => {
  const { links } = await seminar.map(deepMap());
  const ana = await seminar.person('Ana', links.host);
  const ben = await seminar.person('Ben', links.participant);
  await ana.card('Meetings take time.').click();
  await ana.page.keyboard.press('f');
  await expect(ana.card('Trials take longer.')).toHaveCount(0);
  const before = scaleIn(await cameraOf(ana));
  await ana.page.keyboard.press('Shift+Digit2');
  await expect.poll(() => scaleOf(ana)).not.toBeCloseTo(before, 2);
  const scale = await scaleOf(ana);
  await expect
    .poll(() => ana.page.evaluate(() => localStorage.getItem('penumbra:places')))
    .toContain('"at":"e_cost"');
  const kept = (): Promise<number> =>
    ana.page.evaluate(
      () => JSON.parse(localStorage.getItem('penumbra:places') ?? '[]').at(-1)?.[1].view?.zoom ?? 0,
    );
  await expect.poll(kept).toBeCloseTo(scale, 3);
  await ana.page.reload();
  await ana.inside();
  await expect(ana.card('Meetings take time.')).toBeVisible();
  await expect(ana.card('Trials take longer.')).toHaveCount(0);
  await expect.poll(() => scaleOf(ana)).toBeCloseTo(scale, 2);
  await show(ana, 'Outline');
  await expect(ana.page.locator('[role="treeitem"][tabindex="0"]')).toHaveAccessibleName(
    /Meetings take time/,
  );
  await expect(ben.card('Trials take longer.')).toBeVisible();
});

async function scaleOf(person: Person): Promise<number> {
  return scaleIn(await cameraOf(person));
}

function scaleIn(style: string | null): number {
  return Number(/scale\(([\d.]+)\)/.exec(style ?? '')?.[1]);
}

test('on a phone a focus comes by touch, holds beside a lens, and ends when somebody deletes what it is of', async ({
  seminar,
}) => {
  const { links } = await seminar.map(deepMap());
  const ana = await seminar.person('Ana', `${links.host}&lens=fade&kind=claim`, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const ben = await seminar.person('Ben', links.participant);
  const row = ana.page.getByRole('treeitem', { name: /Meetings take time/ });
  await row.getByRole('button').last().tap();
  await ana.page.getByRole('menuitem', { name: 'Focus on what is around it' }).tap();
  // Of the two claims one is in focus.
  await expect(bar(ana)).toContainText('3 cards in focus');
  const lens = ana.page.getByRole('region', { name: 'Lens', exact: true });
  await expect(lens).toContainText('1 of these 3 fits the lens · 2 on the whole map');
  expect(await violations(ana.page)).toEqual([]);
  await ben.card('Meetings take time.').click();
  await ben.page.keyboard.press('Delete');
  await expect(bar(ana)).toHaveCount(0);
  await expect(lens).toContainText('Showing 2 of 4');
});
