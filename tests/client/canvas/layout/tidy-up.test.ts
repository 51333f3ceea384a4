import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TidyPlan } from '../../../../client/canvas/layout/plan.ts';
import { tidyUp } from '../../../../client/canvas/layout/tidy-up.ts';
import { cardRect, overlap } from '../../../../shared/graph/shapes.ts';
import { anyGround, asked, overlapsIn } from './a-layout.ts';

const PLANS: readonly TidyPlan[] = [{ kind: 'by-cost' }, { kind: 'by-structure' }];

describe.each(PLANS)('tidying $kind', (plan) => {
  it('places every card, none over another', () => {
    fc.assert(
      fc.property(anyGround, (ground) => {
        const tidied = tidyUp(asked(ground, plan));
        expect([...tidied.places.keys()].sort()).toEqual(ground.cards.map(({ id }) => id).sort());
        expect(overlapsIn(tidied)).toEqual([]);
      }),
    );
  });

  it('gives the same places for the same map', () => {
    fc.assert(
      fc.property(anyGround, (ground) => {
        expect(tidyUp(asked(ground, plan))).toEqual(tidyUp(asked(structuredClone(ground), plan)));
      }),
    );
  });

  it('moves some cards alone clear of the others, and no region', () => {
    fc.assert(
      fc.property(anyGround, (ground) => {
        const some = ground.cards.filter((_, index) => index % 2 === 0);
        const input = asked(ground, plan, some);
        const tidied = tidyUp(input);
        expect([...tidied.places.keys()].sort()).toEqual(some.map(({ id }) => id).sort());
        expect(overlapsIn(tidied, input.fixed)).toEqual([]);
        expect(tidied.regions.size + tidied.lanes.length).toBe(0);
      }),
    );
  });

  it('tells how far it is, never backwards, and that it is done', () => {
    fc.assert(
      fc.property(anyGround, (ground) => {
        const told: number[] = [];
        tidyUp(asked({ ...ground, regions: [] }, plan), (share) => told.push(share));
        expect(told).toEqual([...told].sort((a, b) => a - b));
        expect(told.at(-1)).toBe(1);
      }),
    );
  });
});

it('regions that keep their cards do not come to lie over lanes or over each other where they did not', () => {
  fc.assert(
    fc.property(anyGround, (ground) => {
      const apart = ground.regions.filter(
        (each, index) => !ground.regions.slice(0, index).some((other) => overlap(each, other)),
      );
      const { places, regions, lanes } = tidyUp(asked({ ...ground, regions: apart }, { kind: 'by-cost' }));
      const areas = [
        ...apart.map(({ id, ...was }) => regions.get(id) ?? was),
        ...lanes.map(({ area }) => area),
      ];
      const over = areas.filter((a, index) => areas.slice(index + 1).some((b) => overlap(a, b)));
      expect(over).toEqual([]);
      // What lies partly in a region lies in none of another.
      for (const at of places.values()) {
        expect(areas.filter((area) => overlap(area, cardRect(at))).length).toBeLessThanOrEqual(1);
      }
    }),
  );
});
