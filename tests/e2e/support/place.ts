import type { Locator, Page } from '@playwright/test';
import { expect } from './seminar.ts';

/** A rectangle of the window, in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where something is, once it is shown and has come to rest: two looks in a row find it in the same place. */
export async function restingBox(what: Locator): Promise<Box> {
  let seen: Box | null = null;
  const isAtRest = async (): Promise<boolean> => {
    const before = JSON.stringify(seen);
    seen = await what.boundingBox();
    return seen !== null && JSON.stringify(seen) === before;
  };
  await expect.poll(isAtRest, { message: `${what} comes to rest`, intervals: [50, 100] }).toBe(true);
  return seen ?? { x: 0, y: 0, width: 0, height: 0 };
}

/** The middle of something that has come to rest. */
export async function middleOf(what: Locator): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = await restingBox(what);
  return { x: x + width / 2, y: y + height / 2 };
}

/** Waits until one thing ends where another begins, or higher up. */
export async function expectAbove(upper: Locator, lower: Locator): Promise<void> {
  const overlap = async (): Promise<number> => {
    const [above, below] = [await upper.boundingBox(), await lower.boundingBox()];
    return above === null || below === null ? Number.POSITIVE_INFINITY : above.y + above.height - below.y;
  };
  await expect.poll(overlap, { message: `${upper} ends above ${lower}` }).toBeLessThanOrEqual(0);
}

/** Waits until the page is no wider than its window. */
export async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  const beyond = (): Promise<number> =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await expect.poll(beyond, { message: 'the page is no wider than its window' }).toBe(0);
}
