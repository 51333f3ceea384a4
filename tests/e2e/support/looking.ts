import type { Page } from '@playwright/test';
import { expect } from './seminar.ts';

/** From now on, and on every page loaded here, the window has no focus: nobody looks at it. */
export async function lookAway(page: Page): Promise<void> {
  const away = (): void => {
    document.hasFocus = () => false;
  };
  await page.addInitScript(away);
  await page.evaluate(away);
}

/** Somebody sits down before the window again and moves the mouse. */
export async function lookAgain(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.hasFocus = () => true;
  });
  await page.mouse.move(3, 3);
}

/** Waits until this device remembers that somebody was there, and so many things that they have seen. */
export async function untilRemembered(page: Page, records: number): Promise<void> {
  await expect.poll(() => page.evaluate(countRemembered), { timeout: 20_000 }).toBe(records);
}

/** What the device remembers; none before the page has made the database itself. */
async function countRemembered(): Promise<number> {
  const all = await indexedDB.databases();
  if (!all.some(({ name }) => name === 'penumbra:seen')) return 0;
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('penumbra:seen');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const counting = opening.result.transaction('records').objectStore('records').count();
      counting.onerror = () => reject(counting.error);
      counting.onsuccess = () => {
        opening.result.close();
        resolve(counting.result);
      };
    };
  });
}
