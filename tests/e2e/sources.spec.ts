import { readFile } from 'node:fs/promises';
import { generateBibtex } from '../support/references.ts';
import { violations } from './support/axe.ts';
import { expect, test } from './support/seminar.ts';

const SEED = 20_260_131;

test('a library of 200 entries is brought in, looked at first, taken back in one step, and nothing is fetched', async ({
  seminar,
}) => {
  const { links } = await seminar.map({ template: 'oliver-williams' });
  const ana = await seminar.person('Ana', links.host);
  const { page } = ana;
  const outside: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(seminar.server.url)) outside.push(request.url());
  });
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  await page.getByRole('button', { name: 'Open the list' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('76 sources', { exact: true })).toBeVisible();
  // A few rows stand for all: axe looks at every one.
  await dialog.getByLabel('Find a source').fill('oliver');
  await expect(dialog.locator('.source-row')).toHaveCount(2);
  expect(await violations(page)).toEqual([]);

  await dialog.getByRole('button', { name: 'Import references' }).click();
  const { text, good, bad } = generateBibtex(200, 20, SEED);
  const double =
    '@article{w, title={Another title}, issue={1}, doi={https://doi.org/10.1186/S12961-020-00558-0}}';
  await dialog.locator('input[type="file"]').setInputFiles({
    name: 'library.bib',
    mimeType: 'text/plain',
    buffer: Buffer.from(`${text}\n${double}`),
  });
  await expect(
    dialog.getByText(`BibTeX: ${good} sources to add, 1 the same as others, ${bad.length} left out.`),
  ).toBeVisible();
  for (const key of bad) await expect(dialog.getByText(key, { exact: true })).toBeVisible();
  await expect(dialog.getByText(/same DOI as one on the list; adds issue/)).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await dialog.getByRole('button', { name: `Add ${good} sources` }).click();
  await expect(dialog.getByText(`${76 + good} sources`, { exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await expect(dialog.getByText('76 sources', { exact: true })).toBeVisible();
  await ana.saved();
  expect([outside, problems]).toEqual([[], []]);
});

test('a DOI is recognised, a source is written, quoted by nobody and deleted; one that is quoted stays; the cited ones go out', async ({
  seminar,
}) => {
  const { links } = await seminar.map({ template: 'oliver-williams' });
  const ana = await seminar.person('Ana', links.host);
  const { page } = ana;
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').fill('bibliography');
  await dialog.getByRole('option', { name: /^Sources/ }).click();
  await dialog.getByRole('button', { name: 'Import references' }).click();
  const references = dialog.getByRole('textbox', { name: 'References' });
  await references.fill('https://doi.org/10.1186/s12961-019-0432-3');
  await expect(dialog.getByText(/is on the list: “The dark side of coproduction/)).toBeVisible();
  await references.fill('doi:10.1037/a0000001');
  await dialog.getByRole('button', { name: 'Write the rest' }).click();
  await dialog.getByLabel('Title').fill('A paper of our own');
  await dialog.getByLabel('Authors').fill('Tester, Ana');
  await expect(dialog.getByText('1 author: Tester')).toBeVisible();
  await expect(dialog.getByLabel('DOI')).toHaveValue('10.1037/a0000001');
  await dialog.getByRole('button', { name: 'Add the source' }).click();
  const added = dialog.locator('.source-row', { hasText: 'A paper of our own' });
  await expect(added).toBeFocused();
  await added.getByRole('button', { name: /^Delete/ }).click();
  await expect(dialog.getByText('Deleted “A paper of our own”.')).toBeVisible();

  const quoted = dialog.locator('[data-source="s_williams-2020"]');
  await quoted.getByRole('button', { name: /^Delete/ }).click();
  await expect(dialog.getByText(/It stays on the list: \d+ cards and 1 voice rest on it/)).toBeVisible();

  await dialog.getByRole('button', { name: 'Export' }).click();
  const out = dialog.getByRole('textbox', { name: 'References: 23' });
  await expect(out).toHaveValue(/\[Oliver et al\. 2019, pp\. 3, .* as quoted in Williams et al\. 2020\.\]/);
  await dialog.getByRole('button', { name: 'As Text, by author and date' }).click();
  await dialog.getByRole('menuitemradio', { name: 'BibTeX' }).click();
  await expect(out).toHaveValue(/^@article\{oliver2019dark,/m);
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download' }).click();
  const file = await readFile((await (await download).path()) ?? '', 'utf8');
  expect(file.match(/^@/gm)).toHaveLength(23);
});

test('what is known at second hand stands out, and support that may not be independent is marked where it is met', async ({
  seminar,
}) => {
  const { links } = await seminar.map({ template: 'oliver-williams' });
  const ana = await seminar.person('Ana', links.host);
  const { page } = ana;
  await page.getByRole('button', { name: 'Let the others step back' }).click();
  await expect(page.locator('.canvas')).toHaveAttribute('data-focus', 'true');
  await expect(page.locator('[data-card-id="e_practical"]')).toHaveAttribute('data-near', 'true');
  await page.getByRole('button', { name: 'Show all cards alike' }).click();
  await expect(page.locator('.canvas')).not.toHaveAttribute('data-focus', 'true');

  await page.getByText('The 3 supports to look at').click();
  await page.locator('.independence__line', { hasText: 'may share Carr' }).getByRole('button').click();
  const inspector = page.getByLabel('Inspector');
  await expect(inspector.getByText('perhaps not independent: may share Carr')).toBeVisible();
  const card = page.locator('[data-card-id]', { hasText: 'perhaps not independent: may share Carr' });
  await expect(card).toBeVisible();
  await expect(card.locator('.card-sources__cited')).toHaveText(
    /^Lambert and Carr 2018, p\. 1275, in Williams et al\. 2020/,
  );
});
