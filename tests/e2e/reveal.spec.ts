import { readFile } from 'node:fs/promises';
import { newId } from '../../shared/base/ids.ts';
import { seededRandom } from '../../shared/base/random.ts';
import { wordingOfTarget } from '../../shared/judging/wording.ts';
import type { Attribution } from '../../shared/model/attribution.ts';
import { aMap, anElement, e } from '../support/builders.ts';
import { ask } from './support/ask.ts';
import { violations } from './support/axe.ts';
import { expect, type Person, test } from './support/seminar.ts';
import { smallMap } from './support/small-map.ts';

const TARGET = { kind: 'element', element: e('cost') } as const;
const WORDING = wordingOfTarget(
  aMap({ elements: [anElement('cost', { kind: 'cost', text: 'Meetings take time.' })] }),
  TARGET,
);
const random = seededRandom(1);

/** One round on what casts the cost of the small map, from its opening to its reveal. */
async function revealRound(
  base: string,
  host: Person,
  said: readonly (readonly [Person, Attribution])[],
): Promise<void> {
  const id = newId('round', random);
  const terms = { question: 'casts', targets: [TARGET], endsAt: null, names: 'shown', reasons: 'asked' };
  await ask(host, 'POST', base, { id, ...terms, progress: 'count' });
  for (const [person, judgement] of said) {
    const ballot = { id: newId('ballot', random), target: TARGET, judgement, reason: '', wording: WORDING };
    await ask(person, 'PUT', `${base}/${id}/ballots`, { ...ballot, turn: 1 });
  }
  for (const act of ['close', 'reveal']) await ask(host, 'POST', `${base}/${id}/acts`, { act });
}

test('what was revealed is drawn, read, taken away, and told by matrix and outline', async ({ seminar }) => {
  test.slow();
  const { id, links } = await seminar.map(smallMap());
  const ana = await seminar.person('Ana', links.host);
  const ben = await seminar.person('Ben', links.participant);
  const { page } = ana;
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text());
  });
  const base = `/api/maps/${id}/rounds`;
  const inherent = { inherent: 0.8, practice: 0.1, structural: 0.1 };
  const structural = { inherent: 0.1, practice: 0.1, structural: 0.8 };
  await revealRound(base, ana, [
    [ana, inherent],
    [ben, inherent],
  ]);
  await revealRound(base, ana, [
    [ana, structural],
    [ben, structural],
  ]);

  await page.getByRole('button', { name: 'Judge', exact: true }).click();
  await page.getByRole('button', { name: /What casts it\?.*round 2/ }).click();
  const result = page.getByRole('region', { name: 'Meetings take time.', exact: true });
  await expect(result).toContainText('All 2 moved toward structures and context.');
  const picture = result.getByRole('img', { name: 'What casts it? Meetings take time.' });
  await expect(picture.locator('svg')).toBeVisible();
  await expect(picture.locator('style')).toHaveCount(0);
  await result.getByRole('button', { name: /^Table/ }).click();
  await expect(result.getByRole('row', { name: /^Ben/ })).toContainText('80');
  expect(await violations(page)).toEqual([]);

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    result.getByRole('button', { name: /^SVG/ }).click(),
  ]);
  const svg = await readFile(await file.path(), 'utf8');
  expect(svg).toContain('Structural or contextual');
  expect(svg).not.toMatch(/var\(|currentColor|<style/);

  await page.getByRole('navigation', { name: 'View' }).getByRole('button', { name: 'Matrix' }).click();
  await expect(page.getByRole('columnheader', { name: 'The group’s judgement' })).toBeVisible();
  await expect(page.getByRole('row', { name: /Meetings take time/ })).toContainText(
    'Cast by: structures and context 80',
  );
  await ben.page.getByRole('navigation', { name: 'View' }).getByRole('button', { name: 'Outline' }).click();
  await expect(ben.page.getByRole('treeitem', { name: /Meetings take time/ })).toContainText(
    'Cast by: structures and context 80',
  );
  expect(refused).toEqual([]);
});
