import type { Browser, Page } from '@playwright/test';
import { FRAME_MARK, type FrameTimes, frameTimes, TRACE_CATEGORIES } from './frames.ts';
import type { Surface } from './surface.ts';

export const GESTURES = ['pan', 'zoom', 'drag'] as const;
export type Gesture = (typeof GESTURES)[number];

/** Frames of a gesture: some two seconds. */
const FRAMES = 120;
/** Pixels from the middle within which a card is looked for: half of a gap between cards at four times their size. */
const REACH = 320;

/** Does a gesture, one event for each frame, and reads off what the frames took. */
export async function measureGesture(
  browser: Browser,
  page: Page,
  surface: Surface,
  gesture: Gesture,
): Promise<FrameTimes> {
  await browser.startTracing(page, { categories: TRACE_CATEGORIES });
  let trace: Buffer;
  try {
    await page.evaluate(perform, { surface, gesture, frames: FRAMES, mark: FRAME_MARK, reach: REACH });
  } finally {
    trace = await browser.stopTracing();
  }
  return frameTimes(trace.toString());
}

interface Order {
  readonly surface: Surface;
  readonly gesture: Gesture;
  readonly frames: number;
  readonly mark: string;
  readonly reach: number;
}

/**
 * Runs in the page. The events are made there, at the beginning of each frame, so that none has two and none has none:
 * sent from outside they come when the driver is served.
 */
function perform({ surface, gesture, frames, mark, reach }: Order): Promise<void> {
  const middle = { x: innerWidth / 2, y: innerHeight / 2 };
  const the = (selector: string): HTMLElement => {
    const found = document.querySelector<HTMLElement>(selector);
    if (found === null) throw new Error(`there is no ${selector}`);
    return found;
  };
  const [ground, sheet] = [the(surface.ground), the(surface.sheet)];
  /** The card nearest to the middle, and the place on it that is. */
  const cardNear = (): { card: HTMLElement; x: number; y: number } => {
    const within = (value: number, low: number, high: number): number =>
      Math.min(Math.max(value, low + 6), high - 6);
    const [nearest] = [...document.querySelectorAll<HTMLElement>(surface.card)]
      .map((card) => ({ card, box: card.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0)
      .map(({ card, box }) => ({
        card,
        x: within(middle.x, box.left, box.right),
        y: within(middle.y, box.top, box.bottom),
      }))
      .map((each) => ({ ...each, far: Math.hypot(each.x - middle.x, each.y - middle.y) }))
      .toSorted((a, b) => a.far - b.far);
    if (nearest === undefined || nearest.far > reach)
      throw new Error('there is no card to drag in the middle');
    return nearest;
  };
  const at = (x: number, y: number): PointerEventInit => ({
    bubbles: true,
    cancelable: true,
    view: window,
    clientX: x,
    clientY: y,
    // The mouse's own, which is the one that can be captured.
    pointerId: 1,
    pointerType: 'mouse',
    isPrimary: true,
  });
  const wheel = (init: WheelEventInit): void => {
    ground.dispatchEvent(new WheelEvent('wheel', { ...at(middle.x, middle.y), ...init }));
  };
  const grab = ({ card, x, y }: ReturnType<typeof cardNear>): void => {
    if (surface.drag === 'mouse') card.dispatchEvent(new MouseEvent('mousedown', at(x, y)));
    else ground.dispatchEvent(new PointerEvent('pointerdown', { ...at(x, y), button: 0, buttons: 1 }));
  };
  const pull = (x: number, y: number): void => {
    if (surface.drag === 'mouse') window.dispatchEvent(new MouseEvent('mousemove', at(x, y)));
    else ground.dispatchEvent(new PointerEvent('pointermove', { ...at(x, y), button: -1, buttons: 1 }));
  };
  const drop = (): void => {
    if (surface.drag === 'mouse') window.dispatchEvent(new MouseEvent('mouseup', at(middle.x, middle.y)));
    else ground.dispatchEvent(new PointerEvent('pointerup', { ...at(middle.x, middle.y), button: 0 }));
  };
  const acts = {
    pan: (frame: number) =>
      wheel({ deltaX: frame < frames / 2 ? 40 : -40, deltaY: frame % 40 < 20 ? 24 : -24 }),
    zoom: (frame: number) => wheel({ deltaY: frame < frames / 2 ? 6 : -6, ctrlKey: true }),
    drag: (frame: number) =>
      pull(middle.x + 200 * Math.sin(frame / 12), middle.y + 120 * Math.sin(frame / 9)),
  };
  const held = gesture === 'drag' ? cardNear() : undefined;
  // What is in the card: ours stays where it is while its inside is dragged.
  const moved = held === undefined ? sheet : (held.card.firstElementChild ?? held.card);
  const place = (): string => JSON.stringify(moved.getBoundingClientRect());
  const before = place();
  if (held) grab(held);
  return new Promise((resolve, reject) => {
    let frame = 0;
    const onFrame = (): void => {
      performance.mark(mark);
      if (frame === frames) {
        if (held) drop();
        resolve();
        return;
      }
      // A page that does not take the events is quick.
      if (frame === frames / 2 && place() === before) {
        reject(new Error(`${gesture} moves nothing`));
        return;
      }
      acts[gesture](frame);
      frame += 1;
      requestAnimationFrame(onFrame);
    };
    requestAnimationFrame(onFrame);
  });
}
