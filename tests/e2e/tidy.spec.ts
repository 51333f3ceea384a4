import { runCommand } from './support/acts.ts';
import { violations } from './support/axe.ts';
import { restingBox } from './support/place.ts';
import { expect, type Person, test } from './support/seminar.ts';
import { smallMap } from './support/small-map.ts';

async function tidy({ page }: Person, how: RegExp): Promise<void> {
  await page.getByRole('button', { name: /^Tidy/ }).click();
  await page.getByRole('menuitem', { name: how }).click();
}

/** Where a card stands as the map has it, read off the picture whatever its zoom: from the cost in steps of a card's width. */
async function fromCost(person: Person, words: string): Promise<{ right: number; down: number } | null> {
  const cost = await person.card('Meetings take time.').boundingBox();
  const other = await person.card(words).boundingBox();
  // Out of the picture for now.
  if (cost === null || other === null) return null;
  const steps = (pixels: number): number => Math.round((pixels / cost.width) * 10) / 10;
  return { right: steps(other.x - cost.x), down: steps(other.y - cost.y) };
}

/** From the cost to the card that rebuts it, as the small map has them. */
const AS_MADE = { right: 2.5, down: 0 };

test('lanes for costs are seen by both, move nobody else’s view, and go in one step of undo', async ({
  seminar,
}) => {
  const { links } = await seminar.map(smallMap());
  const ana = await seminar.person('Ana', links.host);
  const ben = await seminar.person('Ben', links.participant);
  const lane = (person: Person) => person.page.getByRole('region', { name: 'Region: Practical costs' });
  await expect.poll(() => fromCost(ben, 'Trials take longer.')).toEqual(AS_MADE);
  const stage = ben.page.locator('.react-flow__viewport');
  await restingBox(ben.card('Trials take longer.'));
  const camera = (await stage.getAttribute('style')) ?? '';

  await ana.page.getByRole('button', { name: 'Tidy' }).click();
  await expect(ana.page.getByRole('menuitem', { name: 'As a tree from the selected card' })).toBeDisabled();
  expect(await violations(ana.page)).toEqual([]);
  await ana.page.getByRole('menuitem', { name: /^By cost/ }).click();

  await expect(lane(ana)).toBeVisible();
  await expect(lane(ben)).toHaveCount(1);
  // The answer stands beside its cost; what bears on no cost stands below the lane.
  await expect.poll(() => fromCost(ben, 'Trials take longer.')).toEqual({ right: 1.3, down: 0 });
  await expect.poll(async () => (await fromCost(ben, 'Length is not the point.'))?.down).toBeGreaterThan(0.6);
  await expect(stage).toHaveAttribute('style', camera);

  await ana.page.getByRole('button', { name: 'Undo my last act' }).click();
  await expect(lane(ben)).toHaveCount(0);
  await expect.poll(() => fromCost(ben, 'Trials take longer.')).toEqual(AS_MADE);
  await expect(ana.page.getByRole('button', { name: 'Undo my last act' })).toBeDisabled();
});

test('a tree from the selected card takes its answers along and leaves the rest, by the palette', async ({
  seminar,
}) => {
  const { links } = await seminar.map(smallMap());
  const ana = await seminar.person('Ana', links.host);
  const ben = await seminar.person('Ben', links.participant);
  await ana.card('Meetings take time.').click();
  await runCommand(ana, 'tidy tree', 'Tidy: as a tree from the selected card');
  // The card at 350, 400 stays: it hangs under nothing that was selected.
  const answer = () => fromCost(ben, 'Trials take longer.');
  await expect.poll(async () => (await answer())?.right).toBe(0);
  await expect.poll(async () => (await answer())?.down).toBeGreaterThan(0.5);
  await ana.page.keyboard.press('Control+z');
  await expect.poll(() => fromCost(ben, 'Trials take longer.')).toEqual(AS_MADE);
});

test('a tidy that is given up moves nothing, and another can be asked for', async ({ seminar }) => {
  const { links } = await seminar.map(smallMap());
  const ana = await seminar.person('Ana', links.host);
  await expect.poll(() => fromCost(ana, 'Trials take longer.')).toEqual(AS_MADE);
  // The worker does not come, as on a line that hangs.
  await ana.context.route(/layout-worker/, () => undefined);
  await tidy(ana, /^Neatly/);
  await ana.page.getByRole('button', { name: /Tidying… Cancel/ }).click();
  await expect(ana.page.getByRole('button', { name: 'Tidy', exact: true })).toBeVisible();
  await expect.poll(() => fromCost(ana, 'Trials take longer.')).toEqual(AS_MADE);
  await ana.context.unroute(/layout-worker/);
  await tidy(ana, /^By structure/);
  await expect.poll(() => fromCost(ana, 'Trials take longer.')).not.toEqual(AS_MADE);
});

test('whoever may only look is offered no tidying', async ({ seminar }) => {
  const { links } = await seminar.map(smallMap());
  const eve = await seminar.person('Eve', links.observer);
  await expect(eve.card('Meetings take time.')).toBeVisible();
  await expect(eve.page.getByRole('button', { name: /^Tidy/ })).toHaveCount(0);
  await eve.page.keyboard.press('Control+k');
  await eve.page.getByRole('combobox').fill('tidy');
  await expect(eve.page.getByText('Nothing is called that.')).toBeVisible();
});
