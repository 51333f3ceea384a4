import { beforeEach, expect, it } from 'vitest';
import { type Camera, createCamera } from '../../../client/canvas/camera.ts';
import { toWindow, type View } from '../../../client/canvas/scene/view.ts';
import type { ElementId } from '../../../shared/base/ids.ts';

const WINDOW = { width: 1000, height: 800 };
const PLACES: Readonly<Record<string, { x: number; y: number }>> = {
  e_main: { x: 0, y: 0 },
  e_near: { x: 400, y: 0 },
  e_below: { x: 0, y: 500 },
  e_far: { x: 5_000, y: 3_000 },
};

let view: View;
let camera: Camera;

const ids = (...names: string[]) => names as ElementId[];

beforeEach(() => {
  view = { x: 0, y: 0, zoom: 1 };
  camera = createCamera({
    scene: {
      view: () => view,
      window: () => WINDOW,
      positionOf: (id) => PLACES[id],
      regionAreas: () => [],
    },
    visible: () => ids(...Object.keys(PLACES)),
    setView: (next) => {
      view = next;
    },
    still: () => true,
  });
});

/** Whether a card, 280 by 160 canvas pixels, lies in the window as a whole. */
function isWhole(id: string): boolean {
  const place = PLACES[id] ?? { x: Number.NaN, y: Number.NaN };
  const from = toWindow(view, place);
  const to = toWindow(view, { x: place.x + 280, y: place.y + 160 });
  return from.x >= 0 && from.y >= 0 && to.x <= WINDOW.width && to.y <= WINDOW.height;
}

it('a focus that fits is shown as a whole', () => {
  camera.fitAround(ids('e_main'), ids('e_main', 'e_near', 'e_below'));
  expect(view.zoom).toBeGreaterThanOrEqual(0.6);
  expect(['e_main', 'e_near', 'e_below'].map(isWhole)).toEqual([true, true, true]);
});

it('of a focus with a card far away, the middle is readable, with the neighbours that fit', () => {
  camera.fitAround(ids('e_main'), ids('e_far', 'e_near', 'e_main', 'e_below'));
  expect(view.zoom).toBeGreaterThanOrEqual(0.6);
  expect(['e_main', 'e_near', 'e_below', 'e_far'].map(isWhole)).toEqual([true, true, true, false]);
});

it('a far one that is in the focus by itself is shown all the same', () => {
  camera.fitAround(ids('e_far'), ids('e_main', 'e_far'));
  expect(view.zoom).toBeGreaterThanOrEqual(0.6);
  expect(isWhole('e_far')).toBe(true);
});

it('a focus whose middle is not there is shown as far as it is', () => {
  camera.fitAround(ids('e_gone'), ids('e_main', 'e_far'));
  expect([isWhole('e_main'), isWhole('e_far')]).toEqual([true, true]);
});
