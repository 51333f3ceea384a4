import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { TidyCard, TidyRegion } from '../../../../client/canvas/layout/plan.ts';
import { tidyUp } from '../../../../client/canvas/layout/tidy-up.ts';
import type { RegionId } from '../../../../shared/base/ids.ts';
import type { ElementKind } from '../../../../shared/model/element.ts';
import { card } from '../a-map.ts';
import { anyGround, asked, placeOf } from './a-layout.ts';

const PLAN = { kind: 'by-structure' } as const;

function a(kind: ElementKind, name: string, x = 0, y = 0): TidyCard {
  return { id: card(name), kind, x, y };
}

it('every structural cause and context stands above every cost', () => {
  fc.assert(
    fc.property(anyGround, (ground) => {
      const tidied = tidyUp(asked({ ...ground, regions: [] }, PLAN));
      const ysOf = (...kinds: ElementKind[]): number[] =>
        ground.cards.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => placeOf(tidied, id).y);
      expect(Math.max(...ysOf('cause', 'context'))).toBeLessThan(Math.min(...ysOf('cost')));
    }),
  );
});

it('causes stand in the order of the costs that they bear on, however they lay', () => {
  const cards = [a('cost', 'left'), a('cost', 'right', 900), a('cause', 'x', 900), a('cause', 'y')];
  const links = [
    { child: card('x'), parent: card('left') },
    { child: card('y'), parent: card('right') },
  ];
  const tidied = tidyUp(asked({ cards, links, regions: [] }, PLAN));
  expect(placeOf(tidied, card('left')).x).toBeLessThan(placeOf(tidied, card('right')).x);
  expect(placeOf(tidied, card('x')).x).toBeLessThan(placeOf(tidied, card('y')).x);
});

it('what produces a cause stands above it, and what answers a cost below', () => {
  const cards = [a('cost', 'cost'), a('cause', 'near'), a('cause', 'deep'), a('claim', 'answer')];
  const links = [
    { child: card('near'), parent: card('cost') },
    { child: card('deep'), parent: card('near') },
    { child: card('answer'), parent: card('cost') },
  ];
  const tidied = tidyUp(asked({ cards, links, regions: [] }, PLAN));
  const order = ['deep', 'near', 'cost', 'answer'].map((name) => placeOf(tidied, card(name)).y);
  expect(order).toEqual([...order].sort((one, other) => one - other));
});

it('a region moves as it is, to where most of its cards belong', () => {
  const causes: TidyRegion = { id: 'g_causes' as RegionId, x: 0, y: 2_000, width: 700, height: 300 };
  const costs: TidyRegion = { ...causes, id: 'g_costs' as RegionId, y: 0, costType: 'practical' };
  const cards = [a('cost', 'cost', 40, 80), a('claim', 'answer', 360, 80), a('cause', 'cause', 40, 2_080)];
  const tidied = tidyUp(asked({ cards, links: [], regions: [causes, costs] }, PLAN));
  const [above, below] = [tidied.regions.get(causes.id), tidied.regions.get(costs.id)];
  if (above === undefined || below === undefined) throw new Error('a region was lost');
  expect(above.y + above.height).toBeLessThan(below.y);
  expect(placeOf(tidied, card('cause'))).toEqual({ x: above.x + 40, y: above.y + 80 });
  expect(placeOf(tidied, card('answer'))).toEqual({ x: below.x + 360, y: below.y + 80 });
});
