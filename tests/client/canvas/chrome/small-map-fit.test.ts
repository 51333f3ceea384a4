import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitInto, inPicture, onCanvas } from '../../../../client/canvas/chrome/small-map-fit.ts';

const SIZE = { width: 172, height: 116 };
const side = fc.integer({ min: 1, max: 50_000 });
const place = fc.integer({ min: -50_000, max: 50_000 });
const area = fc.record({ x: place, y: place, width: side, height: side });

describe('the fit of everything into the small map', () => {
  it('leaves nothing out, lies in the middle and fills one direction', () => {
    fc.assert(
      fc.property(area, (all) => {
        const { x, y, width, height } = inPicture(fitInto(all, SIZE), all);
        expect(x).toBeCloseTo((SIZE.width - width) / 2, 6);
        expect(y).toBeCloseTo((SIZE.height - height) / 2, 6);
        expect(Math.max(width / SIZE.width, height / SIZE.height)).toBeCloseTo(1, 6);
      }),
    );
  });

  it('leads back from the picture to the canvas', () => {
    fc.assert(
      fc.property(area, place, place, (all, x, y) => {
        const fit = fitInto(all, SIZE);
        const back = onCanvas(fit, inPicture(fit, { x, y, width: 0, height: 0 }));
        expect(back.x).toBeCloseTo(x, 3);
        expect(back.y).toBeCloseTo(y, 3);
      }),
    );
  });
});
