import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import { buildStale } from '../../../tools/build.ts';
import { findTool } from '../../../tools/find-tool.ts';
import { CHROMIUM } from '../../../tools/the-tools.ts';
import { createMap, join, type ServerProcess, startServer } from '../../support/server-process.ts';
import { asFile, benchMap, type Size } from '../canvas/map.ts';
import { layOut, short } from '../sync/report.ts';
import { median } from '../sync/stats.ts';
import { measureWalk, WALKS } from './walks.ts';

const USAGE = `npm run bench:outline -- [--rounds N] [--elements N] [--phone]
  --rounds N    rounds, 3 unless said otherwise; the middle one counts
  --elements N  elements of the map, 5000 unless said otherwise
  --phone       in a window of 390 by 844 pixels\n`;

const SEED = 20_260_131;
/** Relations for each element, as many as on the largest map of the canvas's bench. */
const RELATIONS_EACH = 1.6;
const PATIENCE_MS = 120_000;
/** What this device remembers: that the map was looked at as an outline. */
const REMEMBERED = { theme: 'light', inspectorOpen: true, inspectorWidth: 320, view: 'outline' };

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    elements: { type: 'string', default: '5000' },
    phone: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

/** Figures by their names, in milliseconds unless the name says otherwise. */
type Figures = Record<string, number>;

/** Opens the map as an outline; gives the milliseconds from asking for the page to the frame with the first rows. */
async function open(page: Page, server: ServerProcess, size: Size): Promise<number> {
  const { links } = await createMap(server.url, asFile(benchMap(size, SEED)));
  const joined = await join(server.url, links.participant, 'Bench');
  const [name = '', value = ''] = joined.cookie.split(';')[0]?.split('=') ?? [];
  await page.context().addCookies([{ name, value, url: server.url }]);
  // What translates this file keeps the names of functions with a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript((remembered) => {
    localStorage.setItem('penumbra:view', JSON.stringify(remembered));
    const watch = new MutationObserver(() => {
      if (document.querySelector('[role="treeitem"]') === null) return;
      watch.disconnect();
      requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('penumbra-rows')));
    });
    watch.observe(document, { childList: true, subtree: true });
  }, REMEMBERED);
  await page.goto(`${server.url}${links.participant.split('#')[0]}`);
  await page.waitForFunction(() => performance.getEntriesByName('penumbra-rows').length > 0, undefined, {
    timeout: PATIENCE_MS,
  });
  return page.evaluate(() => performance.getEntriesByName('penumbra-rows')[0]?.startTime ?? Number.NaN);
}

/** Unfolds all rows; gives how many there are. */
async function unfold(page: Page): Promise<number> {
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog');
  await palette.getByRole('combobox').fill('Unfold everything');
  await page.getByRole('option', { name: /Unfold everything/ }).click();
  await palette.waitFor({ state: 'detached' });
  const first = page.getByRole('treeitem').first();
  await first.focus();
  await page.keyboard.press('End');
  await page.waitForFunction(() => document.activeElement?.getAttribute('data-index') !== '0');
  const index = await page.evaluate(() => Number(document.activeElement?.getAttribute('data-index')));
  await page.keyboard.press('Home');
  await page.waitForFunction(() => document.activeElement?.getAttribute('data-index') === '0');
  return index + 1;
}

async function measure(browser: Browser, server: ServerProcess, size: Size): Promise<Figures> {
  const viewport = values.phone ? { width: 390, height: 844 } : { width: 1440, height: 900 };
  const page = await (await browser.newContext({ viewport })).newPage();
  const figures: Figures = { 'first rows': await open(page, server, size) };
  figures['rows (number)'] = await unfold(page);
  for (const walk of WALKS) {
    const times = await measureWalk(browser, page, walk);
    figures[`${walk}, work p50`] = times.workP50;
    figures[`${walk}, work p95`] = times.workP95;
    figures[`${walk}, longest`] = times.workMax;
    figures[`${walk}, frame p95`] = times.betweenP95;
  }
  figures['rows mounted (number)'] = await page.getByRole('treeitem').count();
  await page.context().close();
  return figures;
}

async function main(): Promise<void> {
  if (values.help) return void process.stdout.write(USAGE);
  const found = findTool(CHROMIUM);
  if (!found.ok) throw new Error(found.message);
  await buildStale();
  const server = await startServer();
  const elements = Number(values.elements);
  const size = { elements, relations: Math.round(elements * RELATIONS_EACH) };
  const rounds: Figures[] = [];
  try {
    for (let round = 0; round < Number(values.rounds); round += 1) {
      // A browser for each, so that none inherits another's memory.
      const browser = await chromium.launch({ executablePath: found.path, args: launchArgs() });
      try {
        rounds.push(await measure(browser, server, size));
      } finally {
        await browser.close();
      }
    }
  } finally {
    await server.stop();
  }
  const rows = Object.keys(rounds[0] ?? {}).map((figure) => [
    figure,
    short(median(rounds.map((each) => each[figure] ?? Number.NaN))),
  ]);
  const head = `\n${size.elements} elements, ${size.relations} relations, as an outline`;
  process.stdout.write(`${[head, ...layOut(rows)].join('\n')}\n`);
}

function launchArgs(): string[] {
  const args = ['--disable-gpu', '--no-first-run', '--disable-background-networking'];
  return process.getuid?.() === 0 ? ['--no-sandbox', ...args] : args;
}

await main();
