import { describe, expect, it } from 'vitest';
import { type LayoutInput, layOut } from '../../../../client/canvas/layout/layout.ts';
import type { ElementId } from '../../../../shared/base/ids.ts';
import { seededRandom } from '../../../../shared/base/random.ts';
import { cardRect, contains, overlap, type Point } from '../../../../shared/graph/shapes.ts';
import { card } from '../a-map.ts';

function aDebate(size: number, seed: number): LayoutInput {
  const random = seededRandom(seed);
  const cards = Array.from({ length: size }, (_, index) => ({
    id: card(String(index)),
    x: random.next() * 4_000,
    y: random.next() * 3_000,
  }));
  const links = cards.slice(1).flatMap((child, index) =>
    random.next() > 0.9
      ? []
      : Array.from({ length: random.next() > 0.7 ? 2 : 1 }, () => ({
          child: child.id,
          parent: card(String(Math.floor(random.next() * (index + 1)))),
        })),
  );
  return { cards, links, regions: [], fixed: [] };
}

function overlaps(places: ReadonlyMap<ElementId, Point>): number {
  const rects = [...places.values()].map(cardRect);
  return rects.filter((a, index) => rects.slice(index + 1).some((b) => overlap(a, b))).length;
}

describe('tidying', () => {
  it.each([
    [1, 1],
    [12, 2],
    [60, 3],
    [200, 4],
  ])('places every one of %i cards, and none over another', (size, seed) => {
    const places = layOut(aDebate(size, seed));
    expect(places.size).toBe(size);
    expect(overlaps(places)).toBe(0);
  });

  it('gives the same places for the same map', () => {
    expect(layOut(aDebate(60, 5))).toEqual(layOut(aDebate(60, 5)));
  });

  it('puts answers below what they answer', () => {
    const links = [
      { child: card('b'), parent: card('a') },
      { child: card('c'), parent: card('a') },
    ];
    const cards = [
      { id: card('a'), x: 0, y: 900 },
      { id: card('b'), x: 500, y: 0 },
      { id: card('c'), x: 0, y: 0 },
    ];
    const places = layOut({ cards, links, regions: [], fixed: [] });
    const top = places.get(card('a'))?.y ?? 0;
    expect(places.get(card('b'))?.y).toBeGreaterThan(top);
    // The two keep the order in which somebody laid them.
    expect(places.get(card('c'))?.x).toBeLessThan(places.get(card('b'))?.x ?? 0);
  });

  it('keeps a sensible width instead of one endless row', () => {
    const cards = Array.from({ length: 60 }, (_, index) => ({
      id: card(String(index)),
      x: index * 10,
      y: 0,
    }));
    const links = cards.slice(1).map(({ id }) => ({ child: id, parent: card('0') }));
    const places = layOut({ cards, links, regions: [], fixed: [] });
    const width =
      Math.max(...[...places.values()].map(({ x }) => x)) -
      Math.min(...[...places.values()].map(({ x }) => x));
    expect(width).toBeLessThan(3_500);
  });

  it('survives cards that answer each other in a circle', () => {
    const cards = ['a', 'b', 'c'].map((name, index) => ({ id: card(name), x: index * 300, y: 0 }));
    const links = [
      { child: card('a'), parent: card('b') },
      { child: card('b'), parent: card('c') },
      { child: card('c'), parent: card('a') },
    ];
    const places = layOut({ cards, links, regions: [], fixed: [] });
    expect(places.size).toBe(3);
    expect(overlaps(places)).toBe(0);
  });

  it('leaves cards in their region, and others outside it', () => {
    const region = { x: 0, y: 0, width: 1_200, height: 900 };
    const cards = [
      { id: card('in'), x: 700, y: 500 },
      { id: card('too'), x: 60, y: 500 },
      { id: card('out'), x: 2_000, y: 0 },
    ];
    const places = layOut({ cards, links: [], regions: [region], fixed: [] });
    expect(contains(region, places.get(card('in')) ?? { x: -1, y: 0 })).toBe(true);
    expect(contains(region, places.get(card('too')) ?? { x: -1, y: 0 })).toBe(true);
    expect(overlap(region, cardRect(places.get(card('out')) ?? { x: 0, y: 0 }))).toBe(false);
  });

  it('of a few cards keeps clear of those that stay', () => {
    const fixed = [
      { x: 0, y: 0 },
      { x: 320, y: 40 },
    ];
    const cards = ['a', 'b'].map((name, index) => ({ id: card(name), x: index * 100, y: 100 }));
    const places = layOut({ cards, links: [], regions: [], fixed });
    const all = [...places.values(), ...fixed].map(cardRect);
    expect(all.some((a, index) => all.slice(index + 1).some((b) => overlap(a, b)))).toBe(false);
  });
});
