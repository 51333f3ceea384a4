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

/** A test with the real server and as many browsers as it asks for. */
export const test = base.extend<{ seminar: Seminar }>({
  seminar: async ({ browser }, use) => {
    let server = await startServer();
    const contexts: BrowserContext[] = [];
    const seminar: Seminar = {
      get server() {
        return server;
      },
      map: (body = { title: 'A map of our own' }) => createMap(server.url, body),
      visitor: async (address, options = {}) => {
        const context = await browser.newContext({
          viewport: { width: 1440, height: 900 },
          // Animations are waited for by every click, and drawn without a graphics card.
          reducedMotion: 'reduce',
          ...options,
        });
        contexts.push(context);
        const page = await context.newPage();
        await page.goto(server.url + address);
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
        await server.kill('SIGKILL');
        server = await server.restart();
      },
      down: async () => void (await server.kill('SIGKILL')),
      up: async () => {
        server = await server.restart();
      },
    };
    await use(seminar);
    await Promise.all(contexts.map((each) => each.close()));
    await server.stop();
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
