import { expect, it } from 'vitest';
import { createVisit } from '../../../client/canvas/visit.ts';

/** A canvas whose camera goes at once; all of the map shows at `all`. */
function aCanvas(start: { x: number; y: number; zoom: number }) {
  const canvas = { view: start, all: { x: 10, y: 20, zoom: 0.3 }, time: 0 };
  const visit = createVisit(
    { view: () => canvas.view },
    {
      middle: () => ({ x: canvas.view.x, y: canvas.view.y }),
      fitAll: () => {
        canvas.view = canvas.all;
        return canvas.all;
      },
      goTo: (place) => {
        canvas.view = { x: place.x, y: place.y, zoom: place.zoom };
      },
    },
    () => canvas.time,
  );
  return { canvas, visit };
}

const HERE = { x: 500, y: 400, zoom: 1 };

it('all shows, on the one side and on the other, and afterwards the place where one was', () => {
  const { canvas, visit } = aCanvas(HERE);
  visit.all();
  expect(canvas.view).toEqual(canvas.all);
  canvas.time = 5_000;
  canvas.all = { x: 11, y: 40, zoom: 0.2 };
  visit.all();
  expect(canvas.view).toEqual(canvas.all);
  canvas.time = 10_000;
  visit.goBack();
  expect(canvas.view).toEqual(HERE);
});

it('who has moved meanwhile stays where they went', () => {
  const { canvas, visit } = aCanvas(HERE);
  const there = { x: -300, y: 0, zoom: 0.8 };
  visit.all();
  canvas.time = 5_000;
  canvas.view = there;
  visit.all();
  expect(canvas.view).toEqual(there);
  visit.goBack();
  expect(canvas.view).toEqual(there);
});

it('who turns back while the view is still on its way gets back', () => {
  const { canvas, visit } = aCanvas(HERE);
  visit.all();
  canvas.view = { x: 200, y: 200, zoom: 0.6 };
  canvas.time = 100;
  visit.goBack();
  expect(canvas.view).toEqual(HERE);
});

it('what was looked at for good leads nowhere back', () => {
  const { canvas, visit } = aCanvas(HERE);
  visit.all();
  visit.forget();
  canvas.time = 5_000;
  visit.goBack();
  expect(canvas.view).toEqual(canvas.all);
});
