import { describe, expect, it, vi } from 'vitest';
import { createCardPictures } from '../../../../client/canvas/scene/card-pictures.ts';
import type { Palette } from '../../../../client/canvas/scene/palette.ts';
import { anElement } from '../a-map.ts';

const light = { ground: 'white' } as Palette;
const dark = { ground: 'black' } as Palette;
const [a, b] = [anElement('a', 0, 0), anElement('b', 0, 0)];

/** Pictures that are as large as asked for, and a clock that each takes three milliseconds of. */
function aSet(side = 100) {
  const closed: unknown[] = [];
  let time = 0;
  const draw = vi.fn(() => {
    time += 3;
    const bitmap = { width: side, height: side, close: () => closed.push(bitmap) };
    return bitmap as unknown as ImageBitmap;
  });
  return { draw, closed, pictures: createCardPictures(draw, () => time) };
}

describe('pictures of cards', () => {
  it('are drawn once, and again when the card, its size or the colours are others', () => {
    const { draw, closed, pictures } = aSet();
    const drawnBy = (act: () => unknown): number => {
      const before = draw.mock.calls.length;
      act();
      return draw.mock.calls.length - before;
    };
    pictures.begin(light, false);
    expect(drawnBy(() => pictures.of(a, 'title', 0.5))).toBe(1);
    pictures.begin(light, false);
    expect(drawnBy(() => pictures.of(a, 'title', 0.5))).toBe(0);
    expect(drawnBy(() => pictures.of(a, 'title', 0.49))).toBe(0);
    expect(drawnBy(() => pictures.of({ ...a, text: 'other' }, 'title', 0.5))).toBe(1);
    pictures.begin(light, false);
    expect(drawnBy(() => pictures.of(a, 'full', 1))).toBe(1);
    pictures.begin(dark, false);
    expect(drawnBy(() => pictures.of(a, 'full', 1))).toBe(1);
    expect(closed).toHaveLength(3);
  });

  it('wait for the next frame when this one has no time left, and the one before shows meanwhile', () => {
    const { pictures } = aSet();
    pictures.begin(light, false);
    const first = pictures.of(a, 'title', 0.5);
    expect(pictures.of(b, 'title', 0.5)).toBeDefined();
    expect(pictures.of(anElement('c', 0, 0), 'title', 0.5)).toBeUndefined();
    expect(pictures.of(a, 'full', 2)).toBe(first);
    pictures.begin(light, false);
    expect(pictures.of(a, 'full', 2)).not.toBe(first);
  });

  it('that were not shown for long are given up when there are too many', () => {
    const { closed, pictures } = aSet(2_000);
    const shown = [a, b, anElement('c', 0, 0)].map((each) => {
      pictures.begin(light, false);
      return pictures.of(each, 'full', 1);
    });
    expect(closed).toEqual([shown[0]]);
  });

  it('of one frame are all kept, however large the screen: each frame would draw anew what the last gave up', () => {
    const { closed, pictures } = aSet(2_000);
    const cards = [a, b];
    for (let frame = 0; frame < 4; frame += 1) {
      pictures.begin(light, false);
      for (const each of cards) pictures.of(each, 'full', 1);
    }
    expect(closed).toEqual([]);
  });

  it('of another size do while the view moves, and are drawn at theirs when it rests', () => {
    const { draw, pictures } = aSet();
    pictures.begin(light, false);
    const near = pictures.of(a, 'full', 1);
    pictures.begin(light, true);
    expect(pictures.of(a, 'title', 0.5)).toBe(near);
    expect(pictures.of(b, 'title', 0.5)).toBeDefined();
    pictures.begin(light, false);
    expect(pictures.of(a, 'title', 0.5)).not.toBe(near);
    expect(draw).toHaveBeenCalledTimes(3);
  });

  it('can be drawn ahead, once, and as long as there is room for them', () => {
    const { draw, pictures } = aSet(2_000);
    pictures.begin(light, false);
    expect(pictures.ahead(a, 'full', 1)).toBe(true);
    expect(pictures.ahead(a, 'full', 1)).toBe(true);
    expect(draw).toHaveBeenCalledTimes(1);
    expect(pictures.ahead(b, 'full', 1)).toBe(true);
    expect(pictures.ahead(anElement('c', 0, 0), 'full', 1)).toBe(false);
    expect(pictures.of(a, 'full', 1)).toBeDefined();
    expect(draw).toHaveBeenCalledTimes(2);
  });
});
