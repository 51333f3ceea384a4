import {
  type Browser,
  type BrowserContext,
  test as base,
  expect,
  type Locator,
  type Page,
} from '@playwright/test';
import type { CreateMapResponse } from '../../../shared/wire/http.ts';
import { createMap, type ServerProcess, startServer } from '../../support/server-process.ts';

/** One person at one screen. */
export interface Person {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The card whose statement is, or contains, these words. */
  card(words: string): Locator;
  /** What the top bar says about the work. */
  readonly savedState: Locator;
  /** Waits until the server has everything this person did. */
  saved(): Promise<void>;
  /** Waits until the map is shown. */
  inside(): Promise<void>;
}

export interface Seminar {
  readonly server: ServerProcess;
  /** Makes a map; without a body an empty one. */
  map(body?: object): Promise<CreateMapResponse>;
  /** Opens an address in a browser of its own: with a link, somebody who stands at the door. */
  visitor(address: string, options?: Parameters<Browser['newContext']>[0]): Promise<Person>;
  /** Opens a link in a browser of its own, gives a name and enters. */
  person(name: string, link: string, options?: Parameters<Browser['newContext']>[0]): Promise<Person>;
  /** Kills the server and starts it again on the same data and port. */
  crash(): Promise<void>;
  /** Kills the server and leaves it down. */
  down(): Promise<void>;
  up(): Promise<void>;
}

/** The server that the tests of one worker share, one after the other: a start costs as much as a short test. */
interface Host {
  server: ServerProcess;
  isDown: boolean;
}

/** A test with the real server and as many browsers as it asks for. */
export const test = base.extend<{ seminar: Seminar; ownServer: boolean }, { host: Host }>({
  /** For what depends on all that the server ever wrote: it shares none with other tests. */
  ownServer: [false, { option: true }],
  host: [
    // The runner wants the pattern, empty or not: it reads from it what a fixture needs.
    async ({ browser: _ }, use) => {
      const host: Host = { server: await startServer(), isDown: false };
      await use(host);
      await host.server.stop();
    },
    { scope: 'worker' },
  ],
  seminar: async ({ browser, host: shared, ownServer }, use) => {
    const host: Host = ownServer ? { server: await startServer(), isDown: false } : shared;
    const contexts: BrowserContext[] = [];
    const up = async (): Promise<void> => {
      host.server = await host.server.restart();
      host.isDown = false;
    };
    const down = async (): Promise<void> => {
      await host.server.kill('SIGKILL');
      host.isDown = true;
    };
    const seminar: Seminar = {
      get server() {
        return host.server;
      },
      map: (body = { title: 'A map of our own' }) => createMap(host.server.url, body),
      visitor: async (address, options = {}) => {
        const context = await browser.newContext({
          viewport: { width: 1440, height: 900 },
          // Animations are waited for by every click, and drawn without a graphics card.
          reducedMotion: 'reduce',
          ...options,
        });
        contexts.push(context);
        const page = await context.newPage();
        await page.goto(host.server.url + address);
        return personAt(context, page);
      },
      person: async (name, link, options = {}) => {
        const person = await seminar.visitor(link, options);
        await person.page.getByLabel('Your name').fill(name);
        await person.page.getByRole('button', { name: 'Enter' }).click();
        await person.inside();
        return person;
      },
      crash: async () => {
        await down();
        await up();
      },
      down,
      up,
    };
    await use(seminar);
    await Promise.all(contexts.map((each) => each.close()));
    if (ownServer) await host.server.stop();
    else if (host.isDown) await up();
  },
});

/** The same person on a further page of the same browser. */
export function personAt(context: BrowserContext, page: Page): Person {
  const savedState = page.locator('[data-state-saved]');
  return {
    page,
    context,
    savedState,
    card: (words) =>
      page.locator('[data-card-id]').filter({ has: page.locator('.card-text', { hasText: words }) }),
    saved: () => expect(savedState).toHaveAttribute('data-state-saved', 'saved', { timeout: 20_000 }),
    inside: async () => {
      await expect(page.getByRole('main', { name: 'Map' })).toBeVisible({ timeout: 20_000 });
      // What takes the keys and the clicks: the map in one of its views, which may have to be fetched.
      await expect(page.locator('.canvas, .outline, .matrix')).toBeVisible({ timeout: 20_000 });
      await expect(savedState).toHaveAttribute('data-state-saved', 'saved', { timeout: 20_000 });
    },
  };
}

export { expect };
