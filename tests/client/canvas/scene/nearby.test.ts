import { describe, expect, it } from 'vitest';
import { rerouteMoved, routeAll } from '../../../../client/canvas/geometry/routes.ts';
import { createNearby, type NearbyInput } from '../../../../client/canvas/scene/nearby.ts';
import type { ElementId } from '../../../../shared/base/ids.ts';
import type { Position } from '../../../../shared/model/fields.ts';
import { aMap, anElement, aRelation, card, link } from '../a-map.ts';

const WINDOW = { x: 0, y: 0, width: 1_000, height: 800 };
const map = aMap(
  [anElement('in', 100, 100), anElement('beside', 1_300, 100), anElement('far', 9_000, 100)],
  [aRelation('short', card('in'), card('beside')), aRelation('away', card('far'), card('far'))],
);

/** A map whose cards are where the test puts them. */
function aScene() {
  const places = new Map<ElementId, Position>([...map.elements].map(([id, { position }]) => [id, position]));
  const positionOf = (id: ElementId) => places.get(id);
  const asked: ElementId[] = [];
  const shown = { ...map, visible: new Set(map.elements.keys()) };
  const routes = routeAll(map.relations, shown.visible, positionOf);
  const input: NearbyInput = {
    shown,
    routes,
    positionOf: (id) => {
      asked.push(id);
      return positionOf(id);
    },
  };
  return { places, asked, input, nearby: createNearby() };
}

describe('what lies near the window', () => {
  it('is what lies in it and some way around it', () => {
    const { nearby, input } = aScene();
    const { cards, relations } = nearby.around(WINDOW, input);
    expect([...cards.keys()]).toEqual([card('in'), card('beside')]);
    expect([...relations.keys()]).toEqual([link('short')]);
  });

  it('is kept while the window moves within that, and collected anew when it leaves it', () => {
    const { nearby, input, asked } = aScene();
    nearby.around(WINDOW, input);
    asked.length = 0;
    nearby.around({ ...WINDOW, x: 500 }, input);
    expect(asked).toEqual([]);
    expect([...nearby.around({ ...WINDOW, x: 8_500 }, input).cards.keys()]).toEqual([card('far')]);
  });

  it('is collected anew for a window so small that too much would be kept for it', () => {
    const { nearby, input, asked } = aScene();
    nearby.around(WINDOW, input);
    asked.length = 0;
    nearby.around({ x: 100, y: 100, width: 100, height: 80 }, input);
    expect(asked).not.toEqual([]);
  });

  it('follows a card that moves, without the others being asked', () => {
    const { nearby, input, asked, places } = aScene();
    nearby.around(WINDOW, input);
    places.set(card('in'), { x: 200, y: 300 });
    places.set(card('beside'), { x: 9_000, y: 0 });
    asked.length = 0;
    nearby.moved([card('in'), card('beside')], input);
    const { cards } = nearby.around(WINDOW, input);
    expect(new Set(asked)).toEqual(new Set([card('in'), card('beside')]));
    expect([...cards.keys()]).toEqual([card('in')]);
    expect(cards.get(card('in'))?.rect).toMatchObject({ x: 200, y: 300 });
  });

  it('has the relations of a card that moved the way they take now', () => {
    const { nearby, input, places } = aScene();
    const before = nearby.around(WINDOW, input).relations.get(link('short'));
    places.set(card('in'), { x: 100, y: 500 });
    rerouteMoved(input.routes, input.shown.relations, [card('in')], (id) => places.get(id));
    nearby.moved([card('in')], input);
    const after = nearby.around(WINDOW, input).relations.get(link('short'));
    expect(after?.curve).toBe(input.routes.curves.get(link('short')));
    expect(after?.bounds).not.toEqual(before?.bounds);
  });

  it('keeps the order of the map when a card comes in', () => {
    const { nearby, input, places } = aScene();
    places.set(card('in'), { x: 9_000, y: 0 });
    nearby.around(WINDOW, input);
    places.set(card('in'), { x: 100, y: 100 });
    nearby.moved([card('in')], input);
    expect([...nearby.around(WINDOW, input).cards.keys()]).toEqual([card('in'), card('beside')]);
  });

  it('is forgotten when the map is another', () => {
    const { nearby, input } = aScene();
    nearby.around(WINDOW, input);
    nearby.forget();
    const fewer = { ...input, shown: { ...input.shown, visible: new Set([card('in')]) } };
    expect([...nearby.around(WINDOW, fewer).cards.keys()]).toEqual([card('in')]);
  });
});
