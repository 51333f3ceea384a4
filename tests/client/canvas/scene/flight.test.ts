import { describe, expect, it } from 'vitest';
import {
  type FlightGoals,
  glideShare,
  isMoving,
  stepFlights,
} from '../../../../client/canvas/scene/flight.ts';
import { card } from '../a-map.ts';

const home = { x: 0, y: 0 };
function goals(part: Partial<FlightGoals> = {}): FlightGoals {
  return { own: new Map(), others: new Map(), rest: () => home, ...part };
}
const a = card('a');

describe('cards in flight', () => {
  it('of my own are drawn exactly under the pointer', () => {
    const own = new Map([[a, { x: 123, y: 45 }]]);
    expect(stepFlights(new Map(), goals({ own }), 0.1).get(a)).toEqual({ x: 123, y: 45 });
  });

  it('of others are approached step by step and stay while they are held', () => {
    const held = goals({ others: new Map([[a, { x: 100, y: 0 }]]) });
    let now: ReadonlyMap<typeof a, { x: number; y: number }> = new Map();
    const seen: number[] = [];
    for (let frame = 0; frame < 60; frame += 1) {
      now = stepFlights(now, held, glideShare(16));
      seen.push(now.get(a)?.x ?? 0);
    }
    expect(seen.every((x, index) => index === 0 || x >= (seen[index - 1] ?? 0))).toBe(true);
    expect(seen.at(-1)).toBe(100);
    expect(isMoving(now, held)).toBe(false);
  });

  it('land where the map has them, and are then forgotten', () => {
    let now: ReadonlyMap<typeof a, { x: number; y: number }> = new Map([[a, { x: 80, y: 80 }]]);
    for (let frame = 0; frame < 60; frame += 1) now = stepFlights(now, goals(), glideShare(16));
    expect(now.size).toBe(0);
  });

  it('are there at once for people who ask for no motion', () => {
    expect(stepFlights(new Map([[a, { x: 80, y: 80 }]]), goals(), 1).size).toBe(0);
  });

  it('that are deleted meanwhile are dropped', () => {
    const gone = goals({ rest: () => undefined, others: new Map([[a, { x: 5, y: 5 }]]) });
    expect(stepFlights(new Map(), gone, 0.5).size).toBe(0);
  });
});
