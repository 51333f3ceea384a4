import type { Browser, Page } from '@playwright/test';
import { FRAME_MARK, type FrameTimes, frameTimes, TRACE_CATEGORIES } from '../canvas/frames.ts';

/** What is done to the rows: scrolled at the pace of a reader and of a flick, and walked with a key held down. */
export const WALKS = ['scroll', 'flick', 'key held'] as const;
export type Walk = (typeof WALKS)[number];

/** Frames of a walk: some three seconds. */
const FRAMES = 180;

/** Walks through the rows, one step for each frame, and reads off what the frames took. */
export async function measureWalk(browser: Browser, page: Page, walk: Walk): Promise<FrameTimes> {
  await browser.startTracing(page, { categories: TRACE_CATEGORIES });
  let trace: Buffer;
  try {
    await page.evaluate(perform, { walk, frames: FRAMES, mark: FRAME_MARK });
  } finally {
    trace = await browser.stopTracing();
  }
  return frameTimes(trace.toString());
}

interface Order {
  readonly walk: Walk;
  readonly frames: number;
  readonly mark: string;
}

/** Runs in the page, so that no frame has two steps and none has none: sent from outside they come when the driver is served. */
function perform({ walk, frames, mark }: Order): Promise<void> {
  const tree = document.querySelector('[role="tree"]');
  if (tree === null) throw new Error('there is no outline');
  tree.scrollTop = 0;
  tree.querySelector<HTMLElement>('[role="treeitem"]')?.click();
  const steps = {
    scroll: () => tree.scrollBy(0, 40),
    // Several screens in a few frames, as a finger or a wheel without notches does.
    flick: () => tree.scrollBy(0, 600),
    'key held': () => {
      const init = { key: 'ArrowDown', bubbles: true, cancelable: true, repeat: true };
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', init));
    },
  };
  return new Promise((resolve) => {
    let frame = 0;
    const onFrame = (): void => {
      performance.mark(mark);
      if (frame === frames) {
        resolve();
        return;
      }
      steps[walk]();
      frame += 1;
      requestAnimationFrame(onFrame);
    };
    requestAnimationFrame(onFrame);
  });
}
