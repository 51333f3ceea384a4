import type { Browser, Page } from '@playwright/test';
import { createMap, join, type ServerProcess } from '../../support/server-process.ts';
import { asFile, type BenchMap } from './map.ts';
import type { RivalPage } from './serve.ts';
import { REACT_FLOW, type Surface } from './surface.ts';

/** A page with the map open, all of it unfolded, at half size. */
export interface Opened {
  readonly page: Page;
  readonly surface: Surface;
  /** Milliseconds from asking for the page to the first frame with something of the map. */
  readonly openingMs: number;
  /** The link to the map, where others can come. */
  readonly link: string | undefined;
}

export type Contestant = (browser: Browser, map: BenchMap) => Promise<Opened>;

const VIEWPORT = { width: 1440, height: 900 };
const HALF = 0.5;
/** Turns of the wheel after which the zoom is what it will be. */
const TURNS_MAX = 60;
const PATIENCE_MS = 120_000;
/** Frames without another card after which a page is taken to be at rest. */
const STILL_FRAMES = 12;

/** Our own, as it is built, with a server. */
export function ours(server: ServerProcess): Contestant {
  return async (browser, map) => {
    const { links } = await createMap(server.url, asFile(map));
    const context = await browser.newContext({ viewport: VIEWPORT });
    const page = await context.newPage();
    const joined = await join(server.url, links.participant, 'Bench');
    await context.addCookies([cookieOf(joined.cookie, server.url)]);
    const openingMs = await open(page, REACT_FLOW, `${server.url}${links.participant.split('#')[0]}`);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('Unfold everything');
    await page.getByRole('option', { name: /Unfold everything/ }).click();
    await toHalf(page, REACT_FLOW);
    return { page, surface: REACT_FLOW, openingMs, link: links.participant };
  };
}

function cookieOf(header: string, url: string): { name: string; value: string; url: string } {
  const [name = '', value = ''] = header.split(';')[0]?.split('=') ?? [];
  return { name, value, url };
}

/** A page of something else that has no server: React Flow with its defaults, or tldraw. */
export function rival(served: RivalPage, surface: Surface): Contestant {
  return async (browser, map) => {
    served.show(map);
    const page = await (await browser.newContext({ viewport: VIEWPORT })).newPage();
    const openingMs = await open(page, surface, served.url);
    await toHalf(page, surface);
    return { page, surface, openingMs, link: undefined };
  };
}

async function open(page: Page, { sign }: Surface, url: string): Promise<number> {
  // What translates this file keeps the names of functions with a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript((signOfMap) => {
    // React tells its developer tools of each time that it has rendered; here they only count.
    const hook = {
      supportsFiber: true,
      commits: 0,
      inject: () => 1,
      onCommitFiberUnmount: () => undefined,
      onCommitFiberRoot: () => {
        hook.commits += 1;
      },
    };
    Object.assign(globalThis, { __REACT_DEVTOOLS_GLOBAL_HOOK__: hook });
    const watch = new MutationObserver(() => {
      if (document.querySelector(signOfMap) === null) return;
      watch.disconnect();
      requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('penumbra-open')));
    });
    watch.observe(document, { childList: true, subtree: true });
  }, sign);
  await page.goto(url);
  await page.waitForFunction(() => performance.getEntriesByName('penumbra-open').length > 0, undefined, {
    timeout: PATIENCE_MS,
  });
  return page.evaluate(() => performance.getEntriesByName('penumbra-open')[0]?.startTime ?? Number.NaN);
}

/** Brings the middle of the map to half its size. */
async function toHalf(page: Page, { sheet, card }: Surface): Promise<void> {
  await page.mouse.move(VIEWPORT.width / 2, VIEWPORT.height / 2);
  await page.keyboard.down('Control');
  for (let turn = 0; turn < TURNS_MAX; turn += 1) {
    const zoom = await page.evaluate((selector) => {
      const layer = document.querySelector<HTMLElement>(selector);
      return new DOMMatrix(layer?.style.transform).a;
    }, sheet);
    if (Math.abs(Math.log(zoom / HALF)) < 0.1) break;
    await page.mouse.wheel(0, zoom > HALF ? 12 : -12);
    await framesPass(page, 2);
  }
  await page.keyboard.up('Control');
  await atRest(page, card);
}

/** Waits until the page has drawn so many frames. */
function framesPass(page: Page, frames: number): Promise<void> {
  return page.evaluate(
    (count) =>
      new Promise<void>((resolve) => {
        let left = count;
        const frame = (): void => {
          left -= 1;
          if (left < 0) resolve();
          else requestAnimationFrame(frame);
        };
        frame();
      }),
    frames,
  );
}

/** Waits until as many cards have been mounted as are going to be: their number stays for some frames. */
async function atRest(page: Page, card: string): Promise<void> {
  const mounted = (): Promise<number> => page.locator(card).count();
  for (let before = -1, now = await mounted(); now !== before; before = now, now = await mounted()) {
    await framesPass(page, STILL_FRAMES);
  }
}
