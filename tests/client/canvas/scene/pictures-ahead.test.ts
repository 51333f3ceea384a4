import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CardPictures } from '../../../../client/canvas/scene/card-pictures.ts';
import type { Nearby } from '../../../../client/canvas/scene/nearby.ts';
import { createPicturesAhead } from '../../../../client/canvas/scene/pictures-ahead.ts';
import { grownCardRect } from '../../../../shared/graph/shapes.ts';
import type { Element } from '../../../../shared/model/element.ts';
import { type IdleBrowser, stubIdleBrowser } from '../../../support/idle-browser.ts';
import { anElement, card } from '../a-map.ts';

let browser: IdleBrowser;
beforeEach(() => {
  vi.stubGlobal('devicePixelRatio', 1);
  browser = stubIdleBrowser();
});
afterEach(() => vi.unstubAllGlobals());

/** The browser has time for so many pieces: it is asked after each but the last. */
const timeFor = (pieces: number): void => browser.isIdle(pieces - 1);

const names = ['far', 'near', 'middle', 'mounted', 'in sight'];
const elements = [
  anElement('far', 3_000, 300),
  anElement('near', 1_100, 300),
  anElement('middle', 400, 850),
  anElement('mounted', 420, 860),
  anElement('in sight', 400, 300),
];
const nearby: Nearby = {
  cards: new Map(
    elements.map((element) => [element.id, { element, rect: grownCardRect(element.position, 1), growth: 1 }]),
  ),
  relations: new Map(),
};

function aDesk(zoom = 1, room = Number.POSITIVE_INFINITY) {
  const drawn: string[] = [];
  const pictures = {
    ahead: ({ text }: Element) => {
      drawn.push(text);
      return drawn.length < room;
    },
  } as unknown as CardPictures;
  const ahead = createPicturesAhead(pictures, () => ({
    view: { x: 0, y: 0, zoom },
    window: { width: 1_000 * zoom, height: 800 * zoom },
    nearby,
    isMounted: (id) => id === card('mounted'),
  }));
  return { ahead, drawn };
}

describe('pictures that are drawn ahead', () => {
  it('come in idle times, the nearest first, none of a card in sight, which is going to be mounted, or mounted already', () => {
    const { ahead, drawn } = aDesk();
    ahead.start();
    expect(drawn).toEqual([]);
    timeFor(2);
    expect(drawn).toEqual(['middle']);
    timeFor(names.length);
    expect(drawn).toEqual(['middle', 'near', 'far']);
    expect(browser.isAwaited()).toBe(false);
  });

  it('end when the view moves', () => {
    const { ahead, drawn } = aDesk();
    ahead.start();
    ahead.stop();
    timeFor(names.length);
    expect(drawn).toEqual([]);
  });

  it('end when there is no more room for them', () => {
    const { ahead, drawn } = aDesk(1, 1);
    ahead.start();
    timeFor(names.length);
    expect(drawn).toEqual(['middle']);
    expect(browser.isAwaited()).toBe(false);
  });

  it('are not drawn from afar, where cards are blocks', () => {
    const { ahead, drawn } = aDesk(0.1);
    ahead.start();
    timeFor(names.length);
    expect(drawn).toEqual([]);
  });
});
