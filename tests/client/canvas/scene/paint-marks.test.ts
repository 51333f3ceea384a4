import { describe, expect, it } from 'vitest';
import { curveBounds } from '../../../../client/canvas/geometry/curve.ts';
import type { PlacedRelation } from '../../../../client/canvas/scene/nearby.ts';
import { paintSigns, signsOf } from '../../../../client/canvas/scene/paint-marks.ts';
import { paintRelations } from '../../../../client/canvas/scene/paint-relations.ts';
import type { Palette } from '../../../../client/canvas/scene/palette.ts';
import type { TargetId } from '../../../../shared/model/relation.ts';
import { aRelation, e, r } from '../../../support/builders.ts';

type Mark = 'added' | 'changed' | 'gone';

const curve = {
  from: { x: 0, y: 0 },
  fromControl: { x: 100, y: 0 },
  toControl: { x: 200, y: 0 },
  to: { x: 300, y: 0 },
};
const far = {
  ...curve,
  from: { x: 0, y: 9_000 },
  fromControl: { x: 1, y: 9_000 },
  toControl: { x: 2, y: 9_000 },
  to: { x: 3, y: 9_000 },
};
const part = { x: -100, y: -100, width: 1_000, height: 1_000 };
const marks = new Map<TargetId, Mark>([
  [r('1'), 'added'],
  [r('2'), 'changed'],
  [r('3'), 'gone'],
  [r('far'), 'gone'],
  [e('card'), 'added'],
]);
const placed = (name: string, at = curve): PlacedRelation => ({
  relation: aRelation(name, e('a'), e('b')),
  curve: at,
  bounds: curveBounds(at),
});
const relations = [placed('1'), placed('2'), placed('3'), placed('plain'), placed('far', far)];
const palette = {
  relations: { support: 'black' },
  marks: { added: 'green', changed: 'orange', gone: 'red' },
  font: 'serif',
} as unknown as Palette;

/** A pen that notes what it is asked for. */
function aPen(): { pen: CanvasRenderingContext2D; said: unknown[][] } {
  const said: unknown[][] = [];
  const pen = new Proxy({} as CanvasRenderingContext2D, {
    get:
      (_, name) =>
      (...given: unknown[]) =>
        said.push([name, ...given]),
    set: (_, name, value) => {
      said.push([name, value]);
      return true;
    },
  });
  return { pen, said };
}

describe('signs of what became of relations', () => {
  it('stand in the middle of each marked relation that shows, and tell three signs apart', () => {
    const signs = signsOf(relations, marks, part, [], 1);
    expect(signs.map(({ text, mark }) => [text, mark])).toEqual([
      ['+', 'added'],
      ['~', 'changed'],
      ['−', 'gone'],
    ]);
    expect(signs[0]?.at.x).toBeCloseTo(150);
    const { pen, said } = aPen();
    paintSigns(pen, signs, { x: 0, y: 0, zoom: 1 }, palette);
    expect(said.filter(([name]) => name === 'fillText').map(([, text]) => text)).toEqual(['+', '~', '−']);
  });

  it('keep clear of cards', () => {
    const card = { x: 120, y: -40, width: 60, height: 80 };
    for (const { area } of signsOf(relations, marks, part, [card], 1)) {
      expect(area.x >= card.x + card.width || area.x + area.width <= card.x).toBe(true);
    }
  });

  it('come with a line under the relation that is whole, dashed or dotted, and none where nothing differs', () => {
    const dashesOf = (mark: Mark | undefined): unknown[] => {
      const { pen, said } = aPen();
      paintRelations(pen, {
        relations: [placed('1')],
        part,
        zoom: 1,
        palette,
        markOf: () => mark,
        emphasisOf: () => ({ faded: false }),
      });
      const colour =
        mark === undefined
          ? -1
          : said.findIndex(([name, value]) => name === 'strokeStyle' && value === palette.marks[mark]);
      return colour < 0 ? [] : (said.slice(colour).find(([name]) => name === 'setLineDash') ?? []);
    };
    const all = [dashesOf('added'), dashesOf('changed'), dashesOf('gone')].map((each) =>
      JSON.stringify(each),
    );
    expect(new Set(all).size).toBe(3);
    expect(dashesOf(undefined)).toEqual([]);
  });
});
