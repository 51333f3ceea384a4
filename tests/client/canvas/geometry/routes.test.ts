import { describe, expect, it } from 'vitest';
import { midpoint } from '../../../../client/canvas/geometry/curve.ts';
import { rerouteMoved, routeAll } from '../../../../client/canvas/geometry/routes.ts';
import { distance } from '../../../../shared/graph/shapes.ts';
import { aMap, anElement, aRelation, card, link } from '../a-map.ts';

const map = aMap(
  [anElement('a', 0, 0), anElement('b', 800, 0), anElement('c', 400, 600)],
  [
    aRelation('step', card('a'), card('b')),
    aRelation('cut', card('c'), link('step'), { kind: 'rebuttal', mode: 'undercut' }),
  ],
);
const everything = new Set(map.elements.keys());
const placeOf = (id: ReturnType<typeof card>) => map.elements.get(id)?.position;

describe('the route of a relation', () => {
  it('ends at the middle of the relation that it is about', () => {
    const { curves } = routeAll(map.relations, everything, placeOf);
    const step = curves.get(link('step'));
    const cut = curves.get(link('cut'));
    expect(step && cut && distance(cut.to, midpoint(step))).toBeLessThan(8);
  });

  it('is drawn only while both ends show, and a relation on it with it', () => {
    const { curves } = routeAll(map.relations, new Set([card('a'), card('c')]), placeOf);
    expect([...curves.keys()]).toEqual([]);
  });

  it('follows a card that moved, and so does the relation on it', () => {
    const routes = routeAll(map.relations, everything, placeOf);
    const before = routes.curves.get(link('cut'));
    const moved = new Map([[card('b'), { x: 800, y: 400 }]]);
    rerouteMoved(routes, map.relations, moved.keys(), (id) => moved.get(id) ?? placeOf(id));
    const step = routes.curves.get(link('step'));
    const after = routes.curves.get(link('cut'));
    expect(after).not.toEqual(before);
    expect(step && after && distance(after.to, midpoint(step))).toBeLessThan(8);
  });

  it('lies beside others between the same two cards, in whichever direction they run', () => {
    const both = aMap(
      [anElement('a', 0, 0), anElement('b', 800, 0)],
      [
        aRelation('there', card('a'), card('b')),
        aRelation('back', card('b'), card('a')),
        aRelation('again', card('a'), card('b'), { kind: 'concession' }),
      ],
    );
    const { curves } = routeAll(both.relations, new Set(both.elements.keys()), placeOf);
    const heights = [...curves.values()].map((curve) => Math.round(midpoint(curve).y));
    expect(new Set(heights).size).toBe(3);
  });

  it('is not drawn where relations end at each other in a circle', () => {
    const loop = aMap(
      [anElement('a'), anElement('b', 800, 0)],
      [aRelation('x', card('a'), link('y')), aRelation('y', card('b'), link('x'))],
    );
    expect(routeAll(loop.relations, everything, placeOf).curves.size).toBe(0);
  });
});
