import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tidyUp } from '../../../../client/canvas/layout/tidy-up.ts';
import { cardRect } from '../../../../shared/graph/shapes.ts';
import { card } from '../a-map.ts';
import { anyGround, asked, overlapsIn, placeOf } from './a-layout.ts';

it('the root stands first, what hangs under it below it, and nothing lies over anything', () => {
  fc.assert(
    fc.property(anyGround, (ground) => {
      const root = card('0');
      const tidied = tidyUp(asked(ground, { kind: 'tree', roots: [root] }));
      const top = placeOf(tidied, root).y;
      for (const [id, { y }] of tidied.places) if (id !== root) expect(y).toBeGreaterThan(top);
      const stays = ground.cards.filter(({ id }) => !tidied.places.has(id));
      expect(overlapsIn(tidied, stays)).toEqual([]);
      for (const { child, parent } of ground.links)
        if (tidied.places.has(parent)) expect(tidied.places.has(child)).toBe(true);
    }),
  );
});

it('the root stays where it is when there is room below it', () => {
  const cards = [
    { id: card('root'), kind: 'claim' as const, x: 500, y: 100 },
    { id: card('answer'), kind: 'claim' as const, x: 4_000, y: -300 },
    { id: card('above'), kind: 'claim' as const, x: 500, y: -400 },
  ];
  const links = [
    { child: card('answer'), parent: card('root') },
    { child: card('root'), parent: card('above') },
  ];
  const tidied = tidyUp(asked({ cards, links, regions: [] }, { kind: 'tree', roots: [card('root')] }));
  expect(placeOf(tidied, card('root'))).toEqual({ x: 500, y: 100 });
  expect(placeOf(tidied, card('answer')).y).toBeGreaterThan(cardRect({ x: 0, y: 100 }).y + 160);
  expect(tidied.places.has(card('above'))).toBe(false);
});

it('several roots stand beside each other in the order in which they lie', () => {
  const cards = ['b', 'a'].map((name, index) => ({
    id: card(name),
    kind: 'claim' as const,
    x: index * -900,
    y: 0,
  }));
  const tidied = tidyUp(
    asked({ cards, links: [], regions: [] }, { kind: 'tree', roots: [card('b'), card('a')] }),
  );
  expect(placeOf(tidied, card('a')).y).toBe(placeOf(tidied, card('b')).y);
  expect(placeOf(tidied, card('a')).x).toBeLessThan(placeOf(tidied, card('b')).x);
});
