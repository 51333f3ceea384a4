import type { Browser, Page } from '@playwright/test';
import { FRAME_MARK, type FrameTimes, frameTimes, TRACE_CATEGORIES } from './frames.ts';

export const GESTURES = ['pan', 'zoom', 'drag'] as const;
export type Gesture = (typeof GESTURES)[number];

/** Frames of a gesture: some two seconds. */
const FRAMES = 120;

/** Does a gesture, one event for each frame, and reads off what the frames took. */
export async function measureGesture(browser: Browser, page: Page, gesture: Gesture): Promise<FrameTimes> {
  await browser.startTracing(page, { categories: TRACE_CATEGORIES });
  await page.evaluate(perform, { gesture, frames: FRAMES, mark: FRAME_MARK });
  return frameTimes((await browser.stopTracing()).toString());
}

interface Order {
  readonly gesture: Gesture;
  readonly frames: number;
  readonly mark: string;
}

/**
 * Runs in the page. The events are made there, at the beginning of each frame, so that none has two and none has none:
 * sent from outside they come when the driver is served.
 */
function perform({ gesture, frames, mark }: Order): Promise<void> {
  const middle = { x: innerWidth / 2, y: innerHeight / 2 };
  const cardNear = (): Element | null => {
    for (let step = 0; step < 400; step += 1) {
      const [x, y] = [middle.x + 8 * (step % 20) - 80, middle.y + 8 * Math.floor(step / 20) - 80];
      const card = document.elementFromPoint(x, y)?.closest('.react-flow__node');
      if (card) return card;
    }
    return null;
  };
  const ground = document.querySelector('.react-flow__pane') ?? document.body;
  const card = gesture === 'drag' ? cardNear() : null;
  if (gesture === 'drag' && card === null) throw new Error('there is no card to drag in the middle');
  const at = (x: number, y: number): MouseEventInit => ({
    bubbles: true,
    cancelable: true,
    view: window,
    clientX: x,
    clientY: y,
  });
  const wheel = (init: WheelEventInit): void => {
    ground.dispatchEvent(new WheelEvent('wheel', { ...at(middle.x, middle.y), ...init }));
  };
  const acts = {
    pan: (frame: number) =>
      wheel({ deltaX: frame < frames / 2 ? 40 : -40, deltaY: frame % 40 < 20 ? 24 : -24 }),
    zoom: (frame: number) => wheel({ deltaY: frame < frames / 2 ? 6 : -6, ctrlKey: true }),
    drag: (frame: number) => {
      const [x, y] = [middle.x + 200 * Math.sin(frame / 12), middle.y + 120 * Math.sin(frame / 9)];
      window.dispatchEvent(new MouseEvent('mousemove', at(x, y)));
    },
  };
  card?.dispatchEvent(new MouseEvent('mousedown', at(middle.x, middle.y)));
  return new Promise((resolve) => {
    let frame = 0;
    const onFrame = (): void => {
      performance.mark(mark);
      if (frame === frames) {
        if (gesture === 'drag') window.dispatchEvent(new MouseEvent('mouseup', at(middle.x, middle.y)));
        resolve();
        return;
      }
      acts[gesture](frame);
      frame += 1;
      requestAnimationFrame(onFrame);
    };
    requestAnimationFrame(onFrame);
  });
}
