import { type Browser, expect, type Page, test } from '@playwright/test';
import { freePort, type Nginx, startNginx } from '../support/nginx.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { writeStatement } from './support/acts.ts';
import { type Person, personAt } from './support/seminar.ts';

/** A page that notes what it could not load and what the browser refused. */
async function openPage(browser: Browser, troubles: string[]): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.on('response', (response) => {
    // Who has not joined yet is refused once, and then asked for a name.
    if (response.status() >= 400 && response.status() !== 403) {
      troubles.push(`${response.status()} ${response.url()}`);
    }
  });
  page.on('requestfailed', (request) => {
    // Leaving a page breaks off what it was still loading.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') troubles.push(`failed ${request.url()}`);
  });
  page.on('console', (message) => {
    const isNamedAbove = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isNamedAbove) troubles.push(message.text());
  });
  return page;
}

async function enter(page: Page, name: string): Promise<Person> {
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', { name: 'Enter' }).click();
  const person = personAt(page.context(), page);
  await person.inside();
  return person;
}

// That a proxy may keep the path as well is shown without a browser, in the integration tests.
test.describe('behind nginx, which strips the path', () => {
  let server: ServerProcess;
  let nginx: Nginx;

  test.beforeAll(async () => {
    const port = await freePort();
    const publicUrl = `http://127.0.0.1:${port}/penumbra`;
    server = await startServer({ args: ['--public-url', publicUrl, '--trust-proxy', '127.0.0.1'] });
    nginx = await startNginx({ upstream: server.port, port, under: 'path-stripped' });
  });
  test.afterAll(async () => {
    await Promise.all([nginx.stop(), server.stop()]);
  });

  test('S1.7 the debate is opened, shared by its link, and edited together', async ({ browser }) => {
    // Two browsers load the whole debate, each three times.
    test.slow();
    const troubles: string[] = [];
    const page = await openPage(browser, troubles);
    await page.goto(nginx.url);
    await expect(page.locator('.home__picture')).toHaveJSProperty('complete', true);
    await page.getByRole('button', { name: 'Open the Oliver–Williams debate' }).click();
    const ana = await enter(page, 'Ana');
    await expect(page.locator('[data-card-id="e_practical"]')).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`^${nginx.url}/m/m_[\\w-]+$`));

    await page.getByRole('button', { name: 'Share', exact: true }).click();
    const field = page.getByLabel('Link: to take part');
    await expect(field).toHaveValue(new RegExp(`^${nginx.url}/m/m_[\\w-]+#`));
    const link = await field.inputValue();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);

    const otherPage = await openPage(browser, troubles);
    await otherPage.goto(link);
    const ben = await enter(otherPage, 'Ben');
    await ana.page.getByRole('button', { name: 'Add: Cost' }).click();
    await writeStatement(ana, 'Proxies take time too.');
    await expect(ben.card('Proxies take time too.')).toHaveCount(1);
    await ana.saved();

    // The page at a deep address finds its files and its session, and so does the way home.
    await ben.page.reload();
    await ben.inside();
    await ben.page.getByRole('button', { name: 'Start page' }).click();
    await expect(ben.page).toHaveURL(`${nginx.url}/`);
    await ben.page.locator('.opened__link').first().click();
    await ben.inside();
    await expect(ben.card('Proxies take time too.')).toHaveCount(1);
    expect(troubles).toEqual([]);
    await Promise.all([page, otherPage].map((each) => each.context().close()));
  });
});
