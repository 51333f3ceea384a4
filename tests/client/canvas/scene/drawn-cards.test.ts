import { describe, expect, it, vi } from 'vitest';
import { createDrawnCards } from '../../../../client/canvas/scene/drawn-cards.ts';
import type { Palette } from '../../../../client/canvas/scene/palette.ts';
import type { Pictures } from '../../../../client/canvas/scene/pictures-ahead.ts';

const light = { ground: 'white' } as Palette;
const dark = { ground: 'black' } as Palette;

function aScene() {
  let moving = false;
  const parts = {
    resting: vi.fn(),
    isMoving: () => moving,
    recentre: vi.fn(),
    onReady: vi.fn(),
  };
  const ahead = { start: vi.fn(), stop: vi.fn() };
  const pictures = { pictures: {}, ahead } as unknown as Pictures;
  return { drawn: createDrawnCards(parts), parts, ahead, pictures, move: (is: boolean) => (moving = is) };
}

describe('the cards that are drawn', () => {
  it('have no pictures until what draws them is here; then some are drawn ahead at once, and a frame is asked for', () => {
    const { drawn, parts, ahead, pictures } = aScene();
    drawn.ahead();
    expect([drawn.pictures(), ahead.start.mock.calls.length]).toEqual([undefined, 0]);
    drawn.drawWith(() => pictures);
    expect(drawn.pictures()).toBe(pictures.pictures);
    expect(ahead.start).toHaveBeenCalledOnce();
    expect(parts.onReady).toHaveBeenCalledOnce();
  });

  it('are drawn ahead anew when they have other colours, and not with each frame', () => {
    const { drawn, ahead, pictures } = aScene();
    drawn.drawWith(() => pictures);
    drawn.paintedIn(light);
    drawn.paintedIn(light);
    expect(ahead.start).toHaveBeenCalledTimes(2);
    drawn.paintedIn(dark);
    expect(ahead.start).toHaveBeenCalledTimes(3);
  });

  it('are not drawn ahead while the view moves, and no longer once the canvas is gone', () => {
    const { drawn, parts, ahead, pictures, move } = aScene();
    move(true);
    drawn.drawWith(() => pictures);
    expect(ahead.start).not.toHaveBeenCalled();
    expect(parts.recentre).not.toHaveBeenCalled();
    drawn.stop();
    expect(ahead.stop).toHaveBeenCalledOnce();
  });
});
