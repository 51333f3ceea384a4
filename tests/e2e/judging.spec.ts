import type { Locator } from '@playwright/test';
import { ask } from './support/ask.ts';
import { violations } from './support/axe.ts';
import { restingBox } from './support/place.ts';
import { expect, type Person, test } from './support/seminar.ts';
import { smallMap } from './support/small-map.ts';

const panel = ({ page }: Person): Locator =>
  page.getByRole('complementary', { name: /^(Judge|Round|Open a round|Ask the same again|What these)/ });
const invitation = ({ page }: Person): Locator => page.getByRole('region', { name: 'Round', exact: true });
const result = (person: Person): Locator =>
  panel(person).getByRole('region', { name: 'Meetings take time.', exact: true });

async function acceptInvitation(person: Person): Promise<void> {
  await invitation(person).getByRole('button', { name: 'Judge' }).click();
  await expect(panel(person).getByRole('slider').first()).toBeVisible();
}

/** Judges the one cost of the small map by keys. */
async function judge(person: Person, tens: string, reason = ''): Promise<void> {
  const slider = panel(person).getByRole('slider');
  await slider.press(tens);
  await expect(slider).toHaveAttribute('aria-valuetext', new RegExp(`^${tens}0, `));
  if (reason !== '') await panel(person).getByLabel('Why? (if you like)').fill(reason);
  await slider.press('Enter');
  await expect(panel(person).getByText('You have judged everything.')).toBeVisible();
}

/** Everything that reaches a page from now on, over sockets and in answers. */
async function heardBy({ page, inside }: Person): Promise<() => string> {
  const heard: string[] = [];
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => heard.push(payload.toString())),
  );
  page.on('response', (response) => {
    // What is redirected or cut off has no body, and tells nothing.
    if (response.url().includes('/api/'))
      response.text().then(
        (text) => heard.push(text),
        () => undefined,
      );
  });
  await page.reload();
  await inside();
  return () => heard.join('\n');
}

test('four people, two rounds: all judge alone, see all at once, and see who moved', async ({ seminar }) => {
  test.slow();
  const { links } = await seminar.map(smallMap());
  const ana = await seminar.person('Ana', links.host);
  const ben = await seminar.person('Ben', links.participant);
  const cleo = await seminar.person('Cleo', links.participant);
  const omar = await seminar.person('Omar', links.observer);
  const heardByTheHost = await heardBy(ana);

  await ana.page.getByRole('button', { name: 'Judge', exact: true }).click();
  await panel(ana).getByRole('button', { name: 'Open a round' }).click();
  await panel(ana).getByRole('switch', { name: 'Show names at the reveal' }).click();
  await panel(ana).getByRole('switch', { name: 'Show by name who is done' }).click();
  await panel(ana).getByRole('button', { name: 'Ask everybody about 1 cost' }).click();
  // A pass, and a change of mind.
  await panel(ana).getByRole('button', { name: 'Pass' }).click();
  await expect(panel(ana).getByText('Passed')).toBeVisible();
  await panel(ana)
    .getByRole('button', { name: /^Meetings take time/ })
    .click();
  await judge(ana, '4');

  await expect(invitation(ben)).toContainText('Ana asks everybody: Does it happen? 1 cost');
  // The card that is asked about says so, and leads there.
  await expect(ben.card('Meetings')).toHaveAccessibleName(/Asked about in the open round/);
  await ben.card('Meetings').getByRole('button', { name: 'Asked about in the open round: go there' }).click();
  await judge(ben, '7', 'Ben alone knows why.');
  // Without a connection the ballot stays on the device until it can be sent.
  await acceptInvitation(cleo);
  await cleo.context.setOffline(true);
  await judge(cleo, '9');
  await expect(panel(cleo).getByText('kept on this device')).toBeVisible();
  await cleo.context.setOffline(false);
  // Who observes sees what is asked, and has nothing to judge with.
  await invitation(omar).getByRole('button', { name: 'Look at it' }).click();
  await expect(panel(omar).getByText(/Observers do not judge/)).toBeVisible();
  await expect(panel(omar).getByRole('slider')).toHaveCount(0);

  for (const name of ['Ana', 'Ben', 'Cleo'])
    await expect(panel(omar).getByText(`${name} is done`)).toBeVisible({ timeout: 20_000 });
  await expect(panel(cleo).getByText('kept on this device')).toHaveCount(0);
  expect(heardByTheHost()).not.toContain('Ben alone knows why');

  await panel(ana).getByRole('button', { name: 'Close and reveal' }).click();
  for (const person of [ana, ben, cleo, omar])
    await expect(result(person)).toContainText('The median of 3 is 70', { timeout: 20_000 });
  await expect.poll(heardByTheHost).toContain('Ben alone knows why');

  await panel(ana).getByRole('button', { name: 'Ask the same again…' }).click();
  await panel(ana).getByRole('button', { name: 'Ask everybody about 1 cost' }).click();
  await judge(ana, '3');
  for (const [person, tens] of [
    [ben, '5'],
    [cleo, '9'],
  ] as const) {
    await panel(person)
      .getByRole('button', { name: /^To the round that is open/ })
      .click();
    await judge(person, tens);
  }
  await panel(ana).getByRole('button', { name: 'Close the round', exact: true }).click();
  await expect(panel(ben).getByText(/^No more ballots are taken/)).toBeVisible();
  await panel(ana).getByRole('button', { name: 'Reveal to everybody' }).click();
  for (const person of [ana, ben, cleo]) {
    await expect(result(person)).toContainText('The median of 3 is 50', { timeout: 20_000 });
    await expect(result(person)).toContainText('Most moved down: 2 of 3; 1 stayed.');
  }
  await panel(ben).getByRole('button', { name: 'Back to all rounds' }).click();
  await expect(panel(ben).getByRole('button', { name: /Does it happen\?/ })).toHaveCount(2);
});

/** The small map, with words of a paper on its cost. */
function quotedMap(): object {
  const map = smallMap() as { elements: object[] };
  const anchor = {
    id: 'a_words',
    sourceId: 's_paper',
    exact: 'meetings took most of it',
    fidelity: 'quoted',
  };
  const elements = map.elements.map((each, n) => (n === 0 ? { ...each, anchors: [anchor] } : each));
  return { ...map, elements, sources: [{ id: 's_paper', type: 'article-journal', title: 'On meetings' }] };
}

test('each scale by touch on a phone and by keys, a countdown, and a choice that was not cast in time', async ({
  seminar,
}) => {
  test.slow();
  const { links, id } = await seminar.map(quotedMap());
  const ana = await seminar.person('Ana', links.host);
  const ben = await seminar.person('Ben', links.participant, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  await ana.page.getByRole('button', { name: 'Judge', exact: true }).click();
  await panel(ana).getByRole('button', { name: 'Open a round' }).click();
  await panel(ana)
    .getByRole('button', { name: /^What is asked/ })
    .click();
  await ana.page.getByRole('menuitemradio', { name: /What casts it/ }).click();
  // Without a subject the question makes sense by itself; what she says is at once in everybody's words.
  await expect(panel(ana).getByText('is it inherent in the thing itself')).toBeVisible();
  await panel(ana).getByRole('button', { name: 'Say what the costs are costs of' }).click();
  const subject = panel(ana).getByRole('textbox', { name: 'What the costs are costs of' });
  await expect(subject).toBeFocused();
  await subject.fill('trials in schools');
  await expect(panel(ana).getByText('is “inherent in trials in schools”')).toBeVisible();
  await subject.press('Enter');
  await expect(panel(ana).getByRole('button', { name: 'Change what they are costs of' })).toBeFocused();
  await panel(ana).getByRole('button', { name: 'Ask everybody about 1 cost' }).click();

  await acceptInvitation(ben);
  // Ben, on his phone, says it better while the round is open: everybody's words follow.
  await ben.page.getByRole('button', { name: 'More', exact: true }).tap();
  await ben.page.getByRole('menuitem', { name: 'Subject of the map' }).tap();
  const better = ben.page.getByRole('dialog', { name: 'Subject of the map' }).getByRole('textbox');
  await expect(better).toBeFocused();
  await better.fill('trials');
  await better.press('Enter');
  await expect(panel(ben).getByRole('slider', { name: 'Inherent in trials', exact: true })).toBeVisible();

  const triangle = panel(ben).getByRole('application');
  const { width, height } = await restingBox(triangle);
  // In the corner at the bottom right, and beyond it: all of it is put on structures.
  await triangle.tap({ position: { x: width - 4, y: height - 6 } });
  const slider = (name: string): Locator => panel(ben).getByRole('slider', { name });
  const structures = slider('Structural or contextual');
  await expect(structures).toHaveValue('100');
  await slider('Poor practice').fill('25');
  await expect(structures).toHaveValue('75');
  await triangle.press('ArrowUp');
  await expect(slider('Inherent in trials')).toHaveValue('5');
  await expect(
    panel(ben).getByText(/on structures and context, .* on poor practice, 5 of 100 on trials as such/),
  ).toBeAttached();
  expect(await violations(ben.page)).toEqual([]);
  await panel(ben).getByRole('button', { name: 'Cast' }).tap();
  await expect(panel(ben).getByText('You have judged everything.')).toBeVisible();
  await expect(panel(ana).getByText('1 is done.')).toBeVisible();

  // How much a relation counts, with a limit by the server's clock: both ends of it are shown.
  await panel(ana).getByRole('button', { name: 'Back to all rounds' }).click();
  await panel(ana).getByRole('button', { name: 'Open a round' }).click();
  await panel(ana)
    .getByRole('button', { name: /^What is asked/ })
    .click();
  await ana.page.getByRole('menuitemradio', { name: /How much does it count/ }).click();
  await panel(ana)
    .getByRole('button', { name: /^Time limit/ })
    .click();
  await ana.page.getByRole('menuitemradio', { name: '5 minutes' }).click();
  await panel(ana).getByRole('button', { name: 'Ask everybody about 1 relation' }).click();
  await expect(panel(ana).getByRole('timer')).toHaveText(/^[45]:[0-5]\d$/);
  await panel(ben).getByRole('button', { name: 'Back to all rounds' }).tap();
  await panel(ben)
    .getByRole('button', { name: /How much does it count here/ })
    .tap();
  await expect(panel(ben).getByRole('region', { name: 'What is judged' })).toContainText(
    'Trials take longer.',
  );
  await panel(ben).getByRole('button', { name: '75, much' }).tap();
  await expect(panel(ben).getByRole('slider')).toHaveAttribute('aria-valuetext', '75, much');
  await panel(ben).getByRole('button', { name: 'Cast' }).tap();
  await expect(panel(ben).getByText('You: 75, much')).toBeVisible();

  // A round that is nearly over from the start says so, and tells what was chosen in it and not cast.
  await ask(ana, 'POST', `/api/maps/${id}/rounds`, {
    ...{ id: 'd_last', question: 'fidelity', endsAt: null, lastsMs: 58_000 },
    targets: [{ kind: 'quotation', element: 'e_cost', anchor: 'a_words' }],
    ...{ names: 'shown', reasons: 'not-asked', progress: 'count' },
  });
  await panel(ben).getByRole('button', { name: 'Back to all rounds' }).tap();
  await panel(ben)
    .getByRole('button', { name: /Does the card say what the words say/ })
    .tap();
  await expect(panel(ben).getByText(/Less than a minute left\. 1 still to judge\./)).toBeVisible();
  await panel(ben)
    .getByRole('radio', { name: /^Stretched/ })
    .check();
  await ask(ana, 'POST', `/api/maps/${id}/rounds/d_last/acts`, { act: 'close' });
  const notCast = panel(ben).getByRole('region', { name: 'Not cast' });
  await expect(notCast).toContainText('You had chosen something but not cast it; it did not count.');
  await expect(notCast).toContainText('You had chosen Stretched.');
  expect(await violations(ben.page)).toEqual([]);
  await notCast.getByRole('button', { name: 'I have seen it' }).tap();
  await expect(notCast).toHaveCount(0);
});
