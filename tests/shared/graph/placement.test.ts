import { describe, expect, it } from 'vitest';
import { freePlace, placeForAnswer, placeForReply } from '../../../shared/graph/placement.ts';
import { CARD_SIZE } from '../../../shared/model/card-size.ts';
import { aRelation, e } from '../../support/builders.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

function cardsTouch(a: Place, b: Place): boolean {
  return Math.abs(a.x - b.x) < CARD_SIZE.width && Math.abs(a.y - b.y) < CARD_SIZE.height;
}

describe('a new card', () => {
  it('lies around the point itself when nothing is there', () => {
    expect(freePlace({ x: 500, y: 300 }, [])).toEqual({ x: 360, y: 220 });
  });

  it('takes the nearest free place of the grid, and never touches another card', () => {
    const taken: { x: number; y: number }[] = [];
    for (let count = 0; count < 60; count += 1) {
      const place = freePlace({ x: 0, y: 0 }, taken);
      expect(taken.some((each) => cardsTouch(each, place))).toBe(false);
      taken.push(place);
    }
    const farthest = Math.max(...taken.map(({ x, y }) => Math.max(Math.abs(x) / 320, Math.abs(y) / 200)));
    expect(farthest).toBeLessThan(6);
  });

  it('goes below what it answers when there is room', () => {
    expect(placeForReply({ x: 100, y: 100 }, [{ x: 100, y: 100 }])).toEqual({ x: 100, y: 300 });
  });

  describe('that answers a relation', () => {
    const step = aRelation('step', e('reply'), e('claim'));
    const relations = new Map([[step.id, step]]);
    const placed = (reply: Place, claim: Place): Place | undefined =>
      placeForAnswer(relations, step.id, (id) => (id === e('reply') ? reply : claim), [reply, claim]);

    it('lies beside one that runs down, at the height of its middle: from below its line would run behind a card', () => {
      expect(placed({ x: 0, y: 200 }, { x: 0, y: 0 })).toEqual({ x: 320, y: 100 });
    });

    it('lies below the middle of one that runs across', () => {
      expect(placed({ x: 640, y: 0 }, { x: 0, y: 0 })).toEqual({ x: 320, y: 200 });
    });

    it('has no place where the relation is gone', () => {
      expect(placeForAnswer(new Map(), step.id, () => ({ x: 0, y: 0 }), [])).toBeUndefined();
    });
  });
});
