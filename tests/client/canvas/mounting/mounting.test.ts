import { describe, expect, it } from 'vitest';
import {
  DROPS_A_FRAME,
  holding,
  MOUNTS_A_SLICE,
  MOUNTS_AT_FIRST,
  nextMounts,
  stepMounted,
  wantedCards,
} from '../../../../client/canvas/mounting/mounting.ts';
import type { ElementId } from '../../../../shared/base/ids.ts';
import type { Rect } from '../../../../shared/graph/shapes.ts';
import { card } from '../a-map.ts';

/** A row of cards 300 apart, each 280 wide. */
function aRow(count: number): { cards: ElementId[]; areaOf: (id: ElementId) => Rect | undefined } {
  const cards = Array.from({ length: count }, (_, at) => card(`${at}`));
  const at = new Map(cards.map((id, index) => [id, { x: index * 300, y: 0, width: 280, height: 160 }]));
  return { cards, areaOf: (id) => at.get(id) };
}

const part = { x: 3_000, y: -200, width: 900, height: 600 };

/** Goes on until nothing changes any more, and gives the sets on the way. */
function settle(before: ReadonlySet<ElementId>, field: Parameters<typeof wantedCards>[0]) {
  const steps = [before];
  for (;;) {
    const last = steps.at(-1) ?? before;
    const next = stepMounted(last, wantedCards(field));
    if (next === last) return steps;
    steps.push(next);
  }
}

describe('the cards that are mounted', () => {
  it('are those in the window and a little around it, nearest to the middle first', () => {
    const { near } = wantedCards({ ...aRow(100), part });
    expect(near.slice(0, 3)).toEqual([card('11'), card('12'), card('10')]);
    expect(new Set(near)).toEqual(new Set(['9', '10', '11', '12', '13'].map(card)));
  });

  it('stay while they are not far from the window, so that a view that trembles mounts nothing', () => {
    const row = aRow(100);
    const first = settle(new Set(), { ...row, part }).at(-1) ?? new Set();
    const aside = { ...part, x: part.x + 100 };
    const second = settle(first, { ...row, part: aside }).at(-1) ?? new Set();
    expect([...first].every((id) => second.has(id))).toBe(true);
    expect(settle(second, { ...row, part })).toHaveLength(1);
  });

  it('are a windowful in the first frame, then few more and few less in each', () => {
    const row = aRow(1_000);
    const all = { ...row, part: { x: 0, y: -200, width: 300_000, height: 600 } };
    const [, first, second] = settle(new Set(), all);
    expect(first?.size).toBe(MOUNTS_AT_FIRST);
    expect(second?.size).toBe(MOUNTS_AT_FIRST + MOUNTS_A_SLICE);
    const crowd = new Set(row.cards.slice(0, 200));
    const wanted = wantedCards({ ...row, part: { ...part, x: 200_000 } });
    expect(wanted.near.length).toBeLessThanOrEqual(MOUNTS_A_SLICE);
    expect(stepMounted(crowd, wanted).size).toBe(crowd.size - DROPS_A_FRAME + wanted.near.length);
  });

  it('are as many in a frame as fitted into the time, and at least one', () => {
    expect(nextMounts(4, 4, 60)).toBe(1);
    expect(nextMounts(12, 12, 12)).toBe(6);
    expect(nextMounts(4, 4, 0.1)).toBe(6);
    expect(nextMounts(16, 16, 0.1)).toBe(16);
    // The first frame mounts many at once.
    expect(nextMounts(4, 60, 90)).toBe(4);
  });

  it('keep the one that has the focus, wherever it lies', () => {
    const row = aRow(300);
    const first = settle(new Set(), { ...row, part }).at(-1) ?? new Set();
    const far = wantedCards({ ...row, part: { ...part, x: 80_000 } });
    expect(stepMounted(first, far).has(card('11'))).toBe(false);
    expect(stepMounted(first, holding(card('11'), far)).has(card('11'))).toBe(true);
  });

  it('are the same set when nothing is to be done', () => {
    const field = { ...aRow(10), part };
    const settled = settle(new Set(), field).at(-1) ?? new Set();
    expect(stepMounted(settled, wantedCards(field))).toBe(settled);
  });

  it('end with everything near and nothing far, wherever the view has been', () => {
    const row = aRow(300);
    let mounted: ReadonlySet<ElementId> = new Set();
    for (const x of [0, 40_000, 10_000, 80_000]) {
      mounted = settle(mounted, { ...row, part: { ...part, x } }).at(-1) ?? mounted;
    }
    const { near, far } = wantedCards({ ...row, part: { ...part, x: 80_000 } });
    expect(near.every((id) => mounted.has(id))).toBe(true);
    expect([...mounted].every((id) => far.has(id))).toBe(true);
  });
});
