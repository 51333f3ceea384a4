import { describe, expect, it, vi } from 'vitest';
import { createGrowth } from '../../../../client/canvas/scene/growth.ts';
import { createRouting } from '../../../../client/canvas/scene/routing.ts';
import type { ElementId } from '../../../../shared/base/ids.ts';
import type { Position } from '../../../../shared/model/fields.ts';
import { aMap, anElement, aRelation, card, link } from '../a-map.ts';

const PART = { x: 0, y: 0, width: 1_000, height: 800 };
const map = aMap(
  [anElement('a', 0, 0), anElement('b', 600, 400), anElement('c', 0, 600)],
  [aRelation('ab', card('a'), card('b')), aRelation('ca', card('c'), card('a'))],
);
const visible = new Set(map.elements.keys());

/** A map that is shown, whose cards are drawn where the test puts them. */
function aScene() {
  const flights = new Map<ElementId, Position>();
  let { elements } = map;
  const onReroute = vi.fn();
  const routing = createRouting({
    positionOf: (id) => flights.get(id) ?? elements.get(id)?.position,
    growth: createGrowth(),
    onReroute,
  });
  const show = (next: typeof map, changed: ElementId[] = [], moved: ElementId[] = []): void => {
    elements = next.elements;
    routing.show({ ...next, visible }, changed, moved);
  };
  show(map);
  return { flights, routing, show, onReroute };
}

const withElement = (element: ReturnType<typeof anElement>) => ({
  ...map,
  elements: new Map(map.elements).set(element.id, element),
});

describe('the ways of relations', () => {
  it('are all found when a map is first shown, and again when its relations are others', () => {
    const { routing, show, onReroute } = aScene();
    expect([...routing.curves().keys()]).toEqual([link('ab'), link('ca')]);
    show({ ...map, relations: new Map([...map.relations].slice(0, 1)) });
    expect([...routing.curves().keys()]).toEqual([link('ab')]);
    expect(onReroute).toHaveBeenCalledTimes(2);
  });

  it('stay as they are when a card says something else, and what is painted says it', () => {
    const { routing, show } = aScene();
    routing.nearby(PART);
    const before = routing.curveOf(link('ab'));
    show(withElement({ ...anElement('a', 0, 0), text: 'other' }), [card('a')]);
    expect(routing.curveOf(link('ab'))).toBe(before);
    expect(routing.nearby(PART).cards.get(card('a'))?.element.text).toBe('other');
  });

  it('follow a card in flight, and only those that end at it are found anew', () => {
    const { routing, flights } = aScene();
    routing.nearby(PART);
    const [ab, ca] = [routing.curveOf(link('ab')), routing.curveOf(link('ca'))];
    flights.set(card('b'), { x: 700, y: 200 });
    routing.move([card('b')]);
    expect(routing.curveOf(link('ab'))).not.toEqual(ab);
    expect(routing.curveOf(link('ca'))).toBe(ca);
    const near = routing.nearby(PART);
    expect(near.relations.get(link('ab'))?.curve).toBe(routing.curveOf(link('ab')));
    expect(near.cards.get(card('b'))?.rect).toMatchObject({ x: 700, y: 200 });
  });

  it('are all found anew when cards are drawn at another size', () => {
    const { routing, onReroute } = aScene();
    const before = routing.nearby(PART);
    routing.all();
    expect(routing.nearby(PART)).not.toBe(before);
    expect(onReroute).toHaveBeenCalledTimes(2);
  });
});
