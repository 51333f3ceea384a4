import type { Page } from '@playwright/test';
import { addCard, connect, deleteCard, statementOf, writeStatement } from './support/acts.ts';
import { middleOf } from './support/place.ts';
import { expect, personAt, test } from './support/seminar.ts';
import { smallMap } from './support/small-map.ts';

async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 5 });
  await page.mouse.move(to.x, to.y, { steps: 5 });
}

test.describe('two browsers on one map', () => {
  test('a card made by one appears at the other, with who added it', async ({ seminar }) => {
    const { links } = await seminar.map();
    const ana = await seminar.person('Ana', links.host);
    const ben = await seminar.person('Ben', links.participant);
    await ana.page.getByRole('button', { name: 'Add: Cost' }).click();
    await writeStatement(ana, 'Engaging people takes time.');
    await expect(ben.card('Engaging people takes time.')).toBeVisible();
    await ben.card('Engaging people takes time.').click();
    await expect(ben.page.getByLabel('Inspector').getByText('Ana').first()).toBeVisible();
    await ana.saved();
    await ana.page.reload();
    await expect(ana.card('Engaging people takes time.')).toHaveCount(1);
    const tab = personAt(ana.context, await ana.context.newPage());
    await tab.page.goto(ana.page.url());
    await tab.inside();
    await expect(tab.card('Engaging people takes time.')).toHaveCount(1);
    await expect(ben.card('Engaging people takes time.')).toHaveCount(1);
  });

  test('a card made by one is at the other, and how long it took is reported', async ({ seminar }) => {
    const { links } = await seminar.map();
    const ana = await seminar.person('Ana', links.host);
    const ben = await seminar.person('Ben', links.participant);
    // Both pages run on this machine, so their clocks are one.
    await ben.page.evaluate(() => {
      const seen = new MutationObserver(() => {
        if (document.querySelector('[data-card-id]') === null) return;
        seen.disconnect();
        document.documentElement.dataset.seenAt = String(performance.timeOrigin + performance.now());
      });
      seen.observe(document.body, { childList: true, subtree: true });
    });
    await ana.page.evaluate(() => {
      document.addEventListener(
        'keydown',
        () => {
          document.documentElement.dataset.madeAt = String(performance.timeOrigin + performance.now());
        },
        { capture: true, once: true },
      );
    });
    await ana.page.keyboard.press('2');
    await expect(ben.page.locator('[data-card-id]')).toHaveCount(1);
    const madeAt = Number(await ana.page.locator('html').getAttribute('data-made-at'));
    const seenAt = Number(await ben.page.locator('html').getAttribute('data-seen-at'));
    test.info().annotations.push({ type: 'latency', description: `${Math.round(seenAt - madeAt)} ms` });
    expect(seenAt).toBeGreaterThan(madeAt);
  });

  test('a relation is drawn by keyboard and seen by the other', async ({ seminar }) => {
    const { links } = await seminar.map(smallMap());
    const ana = await seminar.person('Ana', links.host);
    const ben = await seminar.person('Ben', links.participant);
    await ana.card('Length is not the point.').click();
    await connect(ana, 'supports', 'Trials take longer.');
    await ben.card('Trials take longer.').click();
    await expect(ben.page.getByLabel('Inspector').getByText('Length is not the point.')).toBeVisible();
  });

  test('dropping a connection on a relation undercuts it', async ({ seminar }) => {
    const { links } = await seminar.map(smallMap());
    const ana = await seminar.person('Ana', links.host);
    const ben = await seminar.person('Ben', links.participant);
    const doubt = ana.page.locator('[data-card-id="e_doubt"]');
    await doubt.hover();
    const from = await middleOf(doubt.locator('[data-side="top"]'));
    const cost = await middleOf(ana.page.locator('[data-card-id="e_cost"]'));
    const reply = await middleOf(ana.page.locator('[data-card-id="e_reply"]'));
    await drag(ana.page, from, { x: (cost.x + reply.x) / 2, y: (cost.y + reply.y) / 2 });
    await ana.page.mouse.up();
    await ana.page.getByRole('menuitem', { name: /undercuts/ }).click();
    await ben.card('Length is not the point.').click();
    await expect(
      ben.page
        .getByLabel('Inspector')
        .getByText(/undercuts/i)
        .first(),
    ).toBeVisible();
    await ana.saved();
    const file = await ana.page.request.get(
      `${seminar.server.url}/api/maps/${links.host.split(/[/#]/)[2]}/export?format=penumbra`,
    );
    const { relations } = (await file.json()) as { relations: Record<string, unknown>[] };
    expect(relations).toContainEqual(
      expect.objectContaining({ kind: 'rebuttal', mode: 'undercut', from: 'e_doubt', to: 'r_rebuttal' }),
    );
  });

  test('both type in one statement and no character is lost', async ({ seminar }) => {
    const { links } = await seminar.map(smallMap());
    const ana = await seminar.person('Ana', links.host);
    const ben = await seminar.person('Ben', links.participant);
    await ana.card('Meetings take time.').dblclick();
    await expect(statementOf(ana)).toBeFocused();
    await ben.card('Meetings take time.').dblclick();
    await expect(statementOf(ben)).toBeFocused();
    await ana.page.keyboard.press('Home');
    await ben.page.keyboard.press('End');
    await expect(ben.page.getByText('Ana is typing')).toBeVisible();
    const byAna = 'It is said that: ';
    const byBen = ' Always, everywhere.';
    await Promise.all([
      ana.page.keyboard.type(byAna, { delay: 15 }),
      ben.page.keyboard.type(byBen, { delay: 15 }),
    ]);
    const whole = `${byAna}Meetings take time.${byBen}`;
    for (const person of [ana, ben]) {
      await person.page.keyboard.press('Escape');
      await expect(person.card(whole)).toBeVisible();
    }
  });

  test('each undoes only what they did', async ({ seminar }) => {
    const { links } = await seminar.map(smallMap());
    const ana = await seminar.person('Ana', links.host);
    const ben = await seminar.person('Ben', links.participant);
    await addCard(ana, '4', 'by Ana');
    await expect(ben.card('by Ana')).toBeVisible();
    await addCard(ben, '3', 'by Ben');
    await expect(ana.card('by Ben')).toBeVisible();
    await ana.page.keyboard.press('Control+z');
    await ana.page.keyboard.press('Control+z');
    await expect(ben.card('by Ana')).toHaveCount(0);
    await expect(ana.card('by Ben')).toBeVisible();
    await ana.page.keyboard.press('Control+Shift+z');
    await ana.page.keyboard.press('Control+Shift+z');
    await expect(ben.card('by Ana')).toBeVisible();
  });

  test('deleting a card takes its relations along and one undo brings all back', async ({ seminar }) => {
    const { links } = await seminar.map(smallMap());
    const ana = await seminar.person('Ana', links.host);
    const ben = await seminar.person('Ben', links.participant);
    await deleteCard(ana, 'Meetings take time.');
    await expect(ben.card('Meetings take time.')).toHaveCount(0);
    await ana.page.keyboard.press('Control+z');
    await ben.card('Meetings take time.').click();
    await expect(ben.page.getByLabel('Inspector').getByText('Trials take longer.')).toBeVisible();
  });

  test('a card in flight moves at the other before it is dropped', async ({ seminar }) => {
    const { links } = await seminar.map(smallMap());
    const ana = await seminar.person('Ana', links.host);
    const ben = await seminar.person('Ben', links.participant);
    const moved = ({ page }: typeof ana) => page.locator('[data-card-id="e_doubt"]');
    const before = await middleOf(moved(ben));
    const from = await middleOf(moved(ana));
    const beyond = async (): Promise<number> => (await middleOf(moved(ben))).x - before.x;
    await drag(ana.page, from, { x: from.x + 120, y: from.y + 60 });
    await expect.poll(beyond).toBeGreaterThan(80);
    await expect(ben.page.locator('.cursor-layer').getByText('Ana')).toBeVisible();
    await ana.page.mouse.up();
    await ana.saved();
    await expect.poll(beyond).toBeGreaterThan(80);
  });

  test('copies go from one map to another with their relations', async ({ seminar }) => {
    const here = await seminar.map(smallMap());
    const there = await seminar.map();
    const options = { permissions: ['clipboard-read', 'clipboard-write'] };
    const ana = await seminar.person('Ana', here.links.host, options);
    await expect(ana.page.locator('[data-card-id]')).toHaveCount(3);
    await ana.page.keyboard.press('Control+a');
    await expect(ana.page.locator('[data-card-id][data-selected]')).toHaveCount(3);
    await ana.page.keyboard.press('Control+c');
    await expect(ana.page.getByText('Copied 3 cards.')).toBeAttached();
    const other = personAt(ana.context, await ana.context.newPage());
    await other.page.goto(seminar.server.url + there.links.host);
    await other.page.getByRole('button', { name: 'Enter' }).click();
    await other.inside();
    await other.page.keyboard.press('Control+v');
    await expect(other.page.locator('[data-card-id]')).toHaveCount(3);
    await other.card('Meetings take time.').click();
    await expect(other.page.getByLabel('Inspector').getByText('Trials take longer.')).toBeVisible();
  });
});
