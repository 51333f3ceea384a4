import { describe, expect, it } from 'vitest';
import type { TextPassage } from '../../../../client/reader/passages/resolutions.ts';
import { placeNear } from '../../../../client/reader/selection/place-near.ts';
import { CARD_SIZE } from '../../../../shared/model/card-size.ts';
import { aMap, anAnchor, anElement } from '../../../support/builders.ts';

const selected = anElement(1, { position: { x: 0, y: 0 } });
const near = anElement(2, { position: { x: 3_000, y: 0 } });
const far = anElement(3, { position: { x: 6_000, y: 0 } });
const newest = anElement(4, { position: { x: 9_000, y: 0 } });
const map = aMap({ elements: [selected, near, far, newest] });
const on = (of: typeof near, start: number): TextPassage => ({
  start,
  end: start + 10,
  elementId: of.id,
  anchorId: anAnchor(1).id,
  kind: of.kind,
  voice: undefined,
});
const passages = [on(far, 0), on(near, 500)];
const range = { start: 480, end: 490 };

describe('a card made of words', () => {
  it('lies under the selected card, else under the one whose words are nearest, else under the newest', () => {
    const below = CARD_SIZE.height + 40;
    expect(placeNear(map, selected.id, passages, range)).toEqual({ x: 0, y: below });
    expect(placeNear(map, undefined, passages, range)).toEqual({ x: 3_000, y: below });
    expect(placeNear(map, undefined, [], range)).toEqual({ x: 9_000, y: below });
  });

  it('lies in the middle of an empty map', () => {
    expect(placeNear(aMap({ elements: [] }), undefined, [], range)).toEqual({
      x: -CARD_SIZE.width / 2,
      y: -CARD_SIZE.height / 2,
    });
  });
});
