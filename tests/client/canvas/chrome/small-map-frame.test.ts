// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { framePlacer } from '../../../../client/canvas/chrome/small-map-frame.ts';

const at = (side: number, x = 0) => ({ x, y: 10, width: side, height: side / 2 });

function aFrame() {
  const element = document.createElement('div');
  return { style: element.style, place: framePlacer(element) };
}

describe('the frame in the small map', () => {
  it('is drawn at its size when the view rests', () => {
    const { style, place } = aFrame();
    place(at(40, 5), false);
    expect([style.width, style.height, style.transform]).toEqual([
      '40px',
      '20px',
      'translate(5px, 10px) scale(1, 1)',
    ]);
  });

  it('is only moved and scaled while the view moves', () => {
    const { style, place } = aFrame();
    place(at(40), false);
    place(at(50, 8), true);
    expect([style.width, style.transform]).toEqual(['40px', 'translate(8px, 10px) scale(1.25, 1.25)']);
    place(at(50, 8), false);
    expect([style.width, style.transform]).toEqual(['50px', 'translate(8px, 10px) scale(1, 1)']);
  });

  it('is drawn anew when it would be scaled too far, and when it has not been drawn yet', () => {
    const { style, place } = aFrame();
    place(at(40), true);
    expect(style.width).toBe('40px');
    place(at(80), true);
    expect([style.width, style.transform]).toEqual(['80px', 'translate(0px, 10px) scale(1, 1)']);
  });

  it('never gets too small to be seen', () => {
    const { style, place } = aFrame();
    place(at(1), false);
    expect([style.width, style.height]).toEqual(['6px', '6px']);
  });
});
