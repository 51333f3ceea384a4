import { ARTICLE_TEXT, articleBlocks } from '../support/papers/article.ts';
import { paperDocx, paperHtml } from '../support/papers/docs.ts';
import { paperPdf } from '../support/papers/paper-pdf.ts';
import { runCommand } from './support/acts.ts';
import { violations } from './support/axe.ts';
import { expect, type Person, test } from './support/seminar.ts';

const FOUND = /quotations that the map has from this source stand in this text/;

/** What the page complained of and what it asked others for, which must stay empty. */
function complaints({ page }: Person): string[] {
  const heard: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') heard.push(message.text());
  });
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('request', (request) => {
    if (!/^(http:\/\/(127\.0\.0\.1|localhost)|blob:)/.test(request.url())) heard.push(request.url());
  });
  return heard;
}

async function openByKeys(person: Person): Promise<void> {
  await runCommand(person, 'text of a paper', 'Add the text of a paper');
  await expect(person.page.getByRole('dialog', { name: 'Add the text of a paper' })).toBeVisible();
}

async function pick({ page }: Person, name: string, content: Uint8Array | string): Promise<void> {
  const file = {
    name,
    mimeType: 'application/octet-stream',
    buffer: typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content),
  };
  await page.locator('input[type=file]').setInputFiles(file);
}

/** Lets a file go over the map. */
async function drop({ page }: Person, name: string, content: string): Promise<void> {
  const held = await page.evaluateHandle(
    ([called, words]) => {
      const data = new DataTransfer();
      data.items.add(new File([words ?? ''], called ?? ''));
      return data;
    },
    [name, content],
  );
  await page.locator('.react-flow__pane').dispatchEvent('drop', { dataTransfer: held });
}

test.describe('adding the text of a paper', () => {
  test('the article comes in dropped on the map and picked, as text, web page, Word and PDF, and every quotation is found', async ({
    seminar,
  }) => {
    const { links } = await seminar.map({ template: 'oliver-williams' });
    const ana = await seminar.person('Ana', links.host);
    const { page } = ana;
    const heard = complaints(ana);
    const dialog = page.getByRole('dialog');
    await openByKeys(ana);
    const blocks = articleBlocks();
    const print = {
      columns: 2,
      hyphenate: true,
      justify: true,
      runningHead: 'A running head',
      firstPage: 35,
    } as const;
    const files = {
      'williams.txt': ARTICLE_TEXT,
      'williams.html': paperHtml(blocks),
      'williams.docx': await paperDocx(blocks),
      'williams.pdf': await paperPdf(blocks, print),
    };
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await drop(ana, 'williams.txt', ARTICLE_TEXT);
    for (const [name, content] of Object.entries(files)) {
      if (name !== 'williams.txt') await pick(ana, name, content);
      await expect(dialog.getByText(/^All \d+ quotations/)).toBeVisible({ timeout: 30_000 });
      await expect(dialog.getByText(FOUND)).toBeVisible();
      if (name !== 'williams.pdf') await dialog.getByRole('button', { name: 'Choose another' }).click();
    }
    await expect(dialog.getByText(/11 pages, 35 to 45/)).toBeVisible();
    await dialog.getByText('What was left out or moved').click();
    await expect(dialog.getByText(/running heads and feet left out/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Add the text' }).click();
    await expect(page.getByText(/^The text of “Lost in the shadows.* is in the map/)).toBeVisible();
    await ana.saved();
    expect(heard).toEqual([]);
  });

  test('on a phone: what is no paper says what it is, a hostile page does nothing, and a paste becomes a new source', async ({
    seminar,
  }) => {
    const { links } = await seminar.map();
    const ben = await seminar.person('Ben', links.participant, { viewport: { width: 390, height: 844 } });
    const { page } = ben;
    const heard = complaints(ben);
    await openByKeys(ben);
    expect(await violations(page)).toEqual([]);
    const dialog = page.getByRole('dialog');
    await pick(ben, 'photo.pdf', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]));
    await expect(dialog.getByRole('alert')).toContainText(
      'By its name this is a PDF, but what is in it is a picture',
    );
    await pick(
      ben,
      'bad.html',
      '<p>Words that stay.<img src="https://elsewhere.example/x" onerror="document.title=1"><script>document.title=2</script><style>p{color:red}</style>',
    );
    await expect(dialog.getByTestId('opening')).toHaveText('Words that stay.');
    await dialog.getByRole('button', { name: 'Choose another' }).click();
    await dialog
      .getByLabel('Or paste its text')
      .fill(
        'A title of four words\n\nAnd the text that stands under it, which goes on for long enough to be a paragraph of its own.',
      );
    await dialog.getByRole('button', { name: 'Read the pasted text' }).click();
    await expect(dialog.getByLabel('Title of the new source')).toHaveValue('A title of four words');
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Add the text' }).click();
    await expect(
      page.getByText('The text of “A title of four words” is in the map.', { exact: true }),
    ).toBeVisible();
    await ben.saved();
    expect(heard).toEqual([]);
  });
});
