import { describe, expect, it } from 'vitest';
import type { TidyCard, TidyRegion } from '../../../../client/canvas/layout/plan.ts';
import { tidyUp } from '../../../../client/canvas/layout/tidy-up.ts';
import type { RegionId } from '../../../../shared/base/ids.ts';
import { cardRect, holds, overlap } from '../../../../shared/graph/shapes.ts';
import type { CostType } from '../../../../shared/model/element.ts';
import { card } from '../a-map.ts';
import { asked, placeOf } from './a-layout.ts';

const PLAN = { kind: 'by-cost' } as const;

function aCost(name: string, costType: CostType, x = 0, y = 0): TidyCard {
  return { id: card(name), kind: 'cost', costType, x, y };
}
function aClaim(name: string, x = 0, y = 0): TidyCard {
  return { id: card(name), kind: 'claim', x, y };
}
function under(child: string, parent: string) {
  return { child: card(child), parent: card(parent) };
}
function aRegion(name: string, x: number, costType?: CostType): TidyRegion {
  return { id: `g_${name}` as RegionId, x, y: 0, width: 700, height: 600, costType };
}

describe('lanes', () => {
  const cards = [
    aCost('loss', 'personal'),
    aCost('time', 'practical', 0, 900),
    aCost('money', 'practical', 0, 200),
    aClaim('answer', 3_000),
  ];
  const tidied = tidyUp(asked({ cards, links: [under('answer', 'money')], regions: [] }, PLAN));

  it('are one for each type of cost, in the order of the model, and hold what hangs under their costs', () => {
    expect(tidied.lanes.map(({ costType }) => costType)).toEqual(['practical', 'personal']);
    const [practical, personal] = tidied.lanes.map(({ area }) => area);
    if (practical === undefined || personal === undefined) throw new Error('no lanes');
    expect(practical.x + practical.width).toBeLessThan(personal.x);
    for (const name of ['time', 'money', 'answer'])
      expect(holds(practical, cardRect(placeOf(tidied, card(name))))).toBe(true);
    expect(holds(personal, cardRect(placeOf(tidied, card('loss'))))).toBe(true);
  });

  it('have their costs in the order in which they lay, each with its answers beside it', () => {
    const [money, time, answer] = ['money', 'time', 'answer'].map((each) => placeOf(tidied, card(each)));
    expect(money?.y).toBeLessThan(time?.y ?? 0);
    expect(answer?.y).toBe(money?.y);
    expect(answer?.x).toBeGreaterThan(money?.x ?? 0);
  });
});

it('a cost that bears on a cost of another type keeps to its own lane', () => {
  const cards = [aCost('a', 'practical'), aCost('b', 'research'), aCost('c', 'practical')];
  const links = [under('b', 'a'), under('c', 'a')];
  const tidied = tidyUp(asked({ cards, links, regions: [] }, PLAN));
  const research = tidied.lanes.find(({ costType }) => costType === 'research');
  expect(research && holds(research.area, cardRect(placeOf(tidied, card('b'))))).toBe(true);
  expect(placeOf(tidied, card('c')).y).toBe(placeOf(tidied, card('a')).y);
});

it('an answer to two costs stands with the nearer one', () => {
  const cards = [aCost('a', 'practical'), aCost('b', 'research', 2_000), aClaim('c', 1_800)];
  const tidied = tidyUp(asked({ cards, links: [under('c', 'a'), under('c', 'b')], regions: [] }, PLAN));
  expect(placeOf(tidied, card('c')).y).toBe(placeOf(tidied, card('b')).y);
  expect(placeOf(tidied, card('c')).x).toBeGreaterThan(placeOf(tidied, card('b')).x);
});

it('what hangs under no cost lies below the lanes', () => {
  const cards = [aCost('a', 'practical'), aClaim('b', 0, -500)];
  const tidied = tidyUp(asked({ cards, links: [], regions: [] }, PLAN));
  const [lane] = tidied.lanes;
  expect(placeOf(tidied, card('b')).y).toBeGreaterThan((lane?.area.y ?? 0) + (lane?.area.height ?? 0));
});

describe('regions', () => {
  const lane = aRegion('lane', 0, 'practical');
  const other = aRegion('other', 800);
  const cards = [
    aCost('a', 'practical', 50, 100),
    aCost('far', 'practical', 5_000, 0),
    aClaim('x', 5_400, 0),
    aClaim('kept', 900, 100),
    aCost('guest', 'practical', 900, 300),
  ];
  const links = [under('x', 'far'), under('kept', 'a')];
  const tidied = tidyUp(asked({ cards, links, regions: [lane, other] }, PLAN));
  const area = tidied.regions.get(lane.id);

  it('for a type of cost become its lane, and grow to hold it', () => {
    expect(tidied.lanes).toEqual([]);
    for (const name of ['a', 'far', 'x', 'guest'])
      expect(area && holds(area, cardRect(placeOf(tidied, card(name)))), name).toBe(true);
    expect(area).toMatchObject({ x: 0, y: 0 });
  });

  it('of other subjects keep their cards as they lie, but no costs, and make room', () => {
    const moved = tidied.regions.get(other.id);
    expect(area && moved && overlap(area, moved)).toBe(false);
    const kept = placeOf(tidied, card('kept'));
    expect({ x: kept.x - (moved?.x ?? 0), y: kept.y - (moved?.y ?? 0) }).toEqual({ x: 100, y: 100 });
  });
});
