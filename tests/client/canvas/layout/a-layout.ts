import fc from 'fast-check';
import type { LayoutLink } from '../../../../client/canvas/layout/forest.ts';
import type {
  Tidied,
  TidyCard,
  TidyInput,
  TidyPlan,
  TidyRegion,
} from '../../../../client/canvas/layout/plan.ts';
import type { ElementId, RegionId } from '../../../../shared/base/ids.ts';
import { cardRect, overlap, type Point } from '../../../../shared/graph/shapes.ts';
import { COST_TYPES, ELEMENT_KINDS } from '../../../../shared/model/element.ts';
import { card } from '../a-map.ts';

/** What there is to tidy, whichever plan is asked for. */
export type Ground = Omit<TidyInput, 'plan' | 'isWhole' | 'fixed'>;

/** Any ground: cards of all kinds anywhere, over each other too, linked in any way, circles and loops included. */
export const anyGround: fc.Arbitrary<Ground> = fc
  .tuple(
    fc.array(
      fc.record({
        kind: fc.constantFrom(...ELEMENT_KINDS),
        type: fc.constantFrom(...COST_TYPES),
        x: fc.integer({ min: -2_000, max: 4_000 }),
        y: fc.integer({ min: -2_000, max: 3_000 }),
      }),
      { minLength: 1, maxLength: 40 },
    ),
    fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 60 }),
    fc.array(
      fc.record({
        x: fc.integer({ min: -2_000, max: 3_000 }),
        y: fc.integer({ min: -2_000, max: 3_000 }),
        width: fc.integer({ min: 320, max: 2_000 }),
        height: fc.integer({ min: 300, max: 2_000 }),
        costType: fc.option(fc.constantFrom(...COST_TYPES), { nil: undefined }),
      }),
      { maxLength: 4 },
    ),
  )
  .map(([drawn, ends, areas]) => {
    const cards: TidyCard[] = drawn.map(({ kind, type, x, y }, index) => ({
      id: card(String(index)),
      kind,
      x,
      y,
      costType: kind === 'cost' ? type : undefined,
    }));
    const links: LayoutLink[] = ends.map(([child, parent]) => ({
      child: card(String(child % cards.length)),
      parent: card(String(parent % cards.length)),
    }));
    const regions: TidyRegion[] = areas.map((area, index) => ({ ...area, id: `g_${index}` as RegionId }));
    return { cards, links, regions };
  });

/** All of a ground, or some of its cards with the others staying. */
export function asked(ground: Ground, plan: TidyPlan, some?: readonly TidyCard[]): TidyInput {
  if (some === undefined) return { ...ground, plan, isWhole: true, fixed: [] };
  return {
    ...ground,
    plan,
    isWhole: false,
    cards: some,
    fixed: ground.cards.filter((each) => !some.includes(each)),
  };
}

/** Pairs of cards of which one lies over the other, among these places and those of cards that stay. */
export function overlapsIn({ places }: Pick<Tidied, 'places'>, fixed: readonly Point[] = []): string[] {
  const rects = [...places].map(([id, at]) => [id, cardRect(at)] as const);
  const among = rects.flatMap(([a, one], index) =>
    rects.slice(index + 1).flatMap(([b, other]) => (overlap(one, other) ? [`${a} over ${b}`] : [])),
  );
  const stays = fixed.map(cardRect);
  return [...among, ...rects.flatMap(([a, one]) => (stays.some((each) => overlap(each, one)) ? [a] : []))];
}

/** Where a card was put; a test fails where it has no place. */
export function placeOf({ places }: Pick<Tidied, 'places'>, id: ElementId): Point {
  const at = places.get(id);
  if (at === undefined) throw new Error(`${id} has no place`);
  return at;
}
