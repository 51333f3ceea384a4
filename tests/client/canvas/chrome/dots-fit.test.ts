import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dotsFit, SCALE_MIN } from '../../../../client/canvas/chrome/dots-fit.ts';

const aView = fc.record({
  x: fc.double({ min: -1e5, max: 1e5, noNaN: true }),
  y: fc.double({ min: -1e5, max: 1e5, noNaN: true }),
  zoom: fc.double({ min: 0.05, max: 4, noNaN: true }),
});

describe('the dots of the ground', () => {
  it('lie where places of the canvas do: on a grid of 32 pixels or every second, fourth … of it', () => {
    fc.assert(
      fc.property(aView, (view) => {
        const { drawnGap, x, scale } = dotsFit(view);
        const gap = (drawnGap * scale) / view.zoom;
        expect(Math.log2(gap / 32)).toBeCloseTo(Math.round(Math.log2(gap / 32)), 6);
        const steps = (x - view.x) / view.zoom / gap;
        expect(steps).toBeCloseTo(Math.round(steps), 4);
      }),
    );
  });

  it('begin at the window’s corner or before, are far enough apart, and are hardly scaled', () => {
    fc.assert(
      fc.property(aView, (view) => {
        const { drawnGap, x, y, scale } = dotsFit(view);
        const gap = drawnGap * scale;
        for (const at of [x, y]) {
          expect(at).toBeLessThanOrEqual(1e-6);
          expect(at).toBeGreaterThan(-gap - 1e-6);
        }
        expect(gap).toBeGreaterThan(11.99);
        expect(scale).toBeGreaterThanOrEqual(SCALE_MIN - 1e-9);
        expect(scale).toBeLessThanOrEqual(1 / SCALE_MIN + 1e-9);
      }),
    );
  });
});
