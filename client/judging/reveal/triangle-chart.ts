import { arrow, dot, line, link, type Markish, text } from '@observablehq/plot';
import {
  CORNER_POINTS,
  placeOfPoint,
  pointOfPlace,
  TRIANGLE_HEIGHT,
} from '../../../shared/judging/triangle.ts';
import {
  type Attribution,
  CORNERS,
  type Corner,
  cornerLabel,
  inHundredths,
} from '../../../shared/model/attribution.ts';
import { apart } from './crowd.ts';
import {
  type Drawing,
  drawInPixels,
  FAINT,
  GROUND,
  INK,
  LINE,
  NOW,
  NOW_SOFT,
  ownRing,
  SOFT,
  WORDS,
} from './draw.ts';
import { inLines } from './in-lines.ts';
import { type KeyItem, keyHeight, keyMarks } from './key.ts';

/** One judgement in the triangle. */
export interface PlacePoint {
  readonly place: Attribution;
  /** Initials of whoever placed it, where names are shown. */
  readonly initials?: string;
  /** Said under the pointer. */
  readonly title: string;
  /** Whether it is mine. */
  readonly isOwn?: boolean;
  /** Where the same person had it in the round before. */
  readonly before?: Attribution;
}

/** What the triangle shows. */
export interface TriangleView {
  readonly points: readonly PlacePoint[];
  readonly mean: Attribution;
  /** What the costs of the map are costs of. */
  readonly subject: string;
  /** Root of the mean squared distance from the mean, the side being 1. */
  readonly spread: number;
  readonly meanBefore?: Attribution;
}

/** Longest side, and room for words around it, in pixels. */
const SIDE_MAX = 400;
const MARGIN = { top: 40, bottom: 44, side: 14 };
/** Height of a line of the name at the top, and width that a letter of it takes at most on average, in pixels. */
const LINE_HEIGHT = 15;
const LETTER = 7.2;
/** Radius of a judgement with initials, and of one without, in pixels. */
const NAMED_RADIUS = 10;
const BARE_RADIUS = 5;

/** The triangle with every judgement, where it was before, and their mean and spread. */
export function triangleDrawing(view: TriangleView): Drawing {
  const items = keyOf(view);
  return {
    heightAt: (width) => frameOf(width, items, view).height,
    draw: (width) => {
      const frame = frameOf(width, items, view);
      return drawInPixels(width, frame.height, [
        ...ground(frame),
        ...corners(view, frame),
        ...spreadMarks(view, frame),
        ...people(view, frame),
        ...means(view, frame),
        ...keyMarks(items, { left: 4, top: frame.keyTop, width: width - 8 }),
      ]);
    },
  };
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly side: number;
  readonly keyTop: number;
  /** The name of the corner at the top, in lines. */
  readonly top: readonly string[];
  /** Pixels of a place. */
  readonly at: (place: Attribution) => { readonly x: number; readonly y: number };
}

function frameOf(width: number, items: readonly KeyItem[], { subject }: TriangleView): Frame {
  const side = Math.max(80, Math.min(width - 2 * MARGIN.side, SIDE_MAX));
  const left = (width - side) / 2;
  const top = inLines(cornerLabel('inherent', subject), Math.floor((width - 8) / LETTER));
  const over = MARGIN.top + (top.length - 1) * LINE_HEIGHT;
  const base = over + side * TRIANGLE_HEIGHT;
  const keyTop = base + MARGIN.bottom;
  return {
    width,
    side,
    keyTop,
    top,
    height: Math.ceil(keyTop + keyHeight(items, width - 8)),
    at: (place) => {
      const { x, y } = pointOfPlace(place);
      return { x: left + x * side, y: over + y * side };
    },
  };
}

function keyOf({ points, meanBefore }: TriangleView): KeyItem[] {
  return [
    ...(points.length > 0 ? (['person'] as const) : []),
    ...(points.some(({ before }) => before !== undefined) ? (['before'] as const) : []),
    'mean',
    ...(meanBefore === undefined ? [] : (['mean-before'] as const)),
    'spread',
  ];
}

const WHOLE: Readonly<Record<Corner, Attribution>> = {
  inherent: { inherent: 1, practice: 0, structural: 0 },
  practice: { inherent: 0, practice: 1, structural: 0 },
  structural: { inherent: 0, practice: 0, structural: 1 },
};

/** Shares at which fine lines cross the triangle. */
const QUARTERS = [0.25, 0.5, 0.75];

function ground({ at }: Frame): Markish[] {
  const outline = CORNERS.map((corner) => at(WHOLE[corner]));
  const crossing = CORNERS.flatMap((corner) =>
    QUARTERS.map((share) => {
      const [one, other] = CORNERS.filter((each) => each !== corner).map((each) =>
        at(mixed(WHOLE[corner], WHOLE[each], share)),
      );
      return { from: one, to: other };
    }),
  );
  return [
    line(outline, {
      x: 'x',
      y: 'y',
      curve: 'linear-closed',
      fill: 'var(--chart-raised)',
      stroke: LINE,
      strokeWidth: 1.25,
      strokeLinejoin: 'round',
    }),
    link(crossing, {
      x1: ({ from }: Crossing) => from?.x ?? 0,
      y1: ({ from }: Crossing) => from?.y ?? 0,
      x2: ({ to }: Crossing) => to?.x ?? 0,
      y2: ({ to }: Crossing) => to?.y ?? 0,
      stroke: FAINT,
    }),
  ];
}

interface Crossing {
  readonly from: { readonly x: number; readonly y: number } | undefined;
  readonly to: { readonly x: number; readonly y: number } | undefined;
}

function mixed(a: Attribution, b: Attribution, share: number): Attribution {
  const of = (corner: Corner): number => a[corner] * share + b[corner] * (1 - share);
  return { inherent: of('inherent'), practice: of('practice'), structural: of('structural') };
}

/** Words at the bottom begin and end with the triangle, so that both fit on a phone. */
const BOTTOM_ANCHORS = { left: 'start', right: 'end' } as const;

/** What each corner stands for, with what the group puts on it. */
function corners({ mean, subject }: TriangleView, { at, side, width, top }: Frame): Markish[] {
  const share = inHundredths(mean);
  const left = (width - side) / 2 - MARGIN.side;
  const labels = CORNERS.map((corner) => ({ corner, ...at(WHOLE[corner]), share: share[corner] }));
  return labels.flatMap(({ corner, x, y, share: part }) => {
    const isTop = CORNER_POINTS[corner].y === 0;
    const textAnchor = isTop ? 'middle' : BOTTOM_ANCHORS[CORNER_POINTS[corner].x === 0 ? 'left' : 'right'];
    const edge = { middle: x, start: left, end: width - left }[textAnchor];
    const common = { x: [edge], textAnchor, fontSize: WORDS + 1 } as const;
    return [
      text([isTop ? top.join('\n') : cornerLabel(corner, subject)], {
        ...common,
        y: [isTop ? y - 25 - ((top.length - 1) * LINE_HEIGHT) / 2 : y + 16],
        lineHeight: LINE_HEIGHT / (WORDS + 1),
        fill: INK,
        fontWeight: 600,
      }),
      text([`${part} of 100`], { ...common, y: [isTop ? y - 10 : y + 32], fill: SOFT, fontSize: WORDS }),
    ];
  });
}

/** Corners of the outline of the spread: enough for a circle. */
const OUTLINE_POINTS = 90;

/** A circle about the mean as wide as the spread, as far as it lies within the triangle. */
function spreadMarks({ mean, spread }: TriangleView, { at }: Frame): Markish[] {
  const outline = Array.from({ length: OUTLINE_POINTS }, (_, index) => {
    const angle = (index / OUTLINE_POINTS) * 2 * Math.PI;
    return at(towards(mean, angle, spread));
  });
  return [
    line(outline, {
      x: 'x',
      y: 'y',
      curve: 'linear-closed',
      fill: NOW_SOFT,
      fillOpacity: 0.45,
      stroke: SOFT,
      strokeDasharray: '4 3',
    }),
  ];
}

/** The place so far from another in a direction, or where the triangle ends on the way. */
function towards(from: Attribution, angle: number, distance: number): Attribution {
  const { x, y } = pointOfPlace(from);
  const end = placeOfPoint({ x: x + Math.cos(angle) * distance, y: y + Math.sin(angle) * distance });
  const wayOf = (corner: Corner): number => end[corner] - from[corner];
  const share = Math.min(
    1,
    ...CORNERS.flatMap((corner) => (wayOf(corner) < 0 ? [from[corner] / -wayOf(corner)] : [])),
  );
  const of = (corner: Corner): number => from[corner] + wayOf(corner) * share;
  return { inherent: of('inherent'), practice: of('practice'), structural: of('structural') };
}

interface Placed extends PlacePoint {
  readonly x: number;
  readonly y: number;
  readonly from: { readonly x: number; readonly y: number } | undefined;
}

function people({ points, mean }: TriangleView, { at }: Frame): Markish[] {
  const isNamed = points.some(({ initials }) => initials !== undefined);
  const radius = isNamed ? NAMED_RADIUS : BARE_RADIUS;
  const spots = apart(
    points.map(({ place }) => at(place)),
    radius * 2 + 1,
    // The mean is drawn over the people, and nobody under it.
    [at(mean)],
  );
  const placed: Placed[] = points.map((point, index) => {
    const spot = spots[index] ?? at(point.place);
    return { ...point, ...spot, from: point.before === undefined ? undefined : at(point.before) };
  });
  const moved = placed.filter(({ x, y, from }) => from && Math.hypot(from.x - x, from.y - y) > radius + 4);
  return [
    arrow(moved, {
      x1: ({ from }: Placed) => from?.x ?? 0,
      y1: ({ from }: Placed) => from?.y ?? 0,
      x2: 'x',
      y2: 'y',
      stroke: SOFT,
      strokeWidth: 1.25,
      headLength: 7,
      insetStart: 3,
      insetEnd: radius + 2,
    }),
    dot(moved, {
      x: ({ from }: Placed) => from?.x ?? 0,
      y: ({ from }: Placed) => from?.y ?? 0,
      r: 3,
      fill: GROUND,
      stroke: SOFT,
      strokeWidth: 1.25,
    }),
    dot(placed, {
      x: 'x',
      y: 'y',
      r: radius,
      fill: NOW_SOFT,
      stroke: NOW,
      strokeWidth: 1.5,
      title: 'title',
    }),
    ownRing(
      placed.filter(({ isOwn }) => isOwn),
      radius,
    ),
    text(
      placed.filter(({ initials }) => initials !== undefined),
      { x: 'x', y: 'y', text: 'initials', fill: INK, fontSize: 9.5, fontWeight: 650, pointerEvents: 'none' },
    ),
  ];
}

function means({ mean, meanBefore }: TriangleView, { at }: Frame): Markish[] {
  const now = at(mean);
  const diamond = dot([now], {
    x: 'x',
    y: 'y',
    r: 7,
    symbol: 'diamond',
    fill: INK,
    stroke: GROUND,
    strokeWidth: 1.5,
  });
  if (meanBefore === undefined) return [diamond];
  const before = at(meanBefore);
  const way = { x1: [before.x], y1: [before.y], x2: [now.x], y2: [now.y] };
  const isFar = Math.hypot(before.x - now.x, before.y - now.y) > 18;
  return [
    ...(isFar ? [arrow([0], { ...way, stroke: INK, strokeWidth: 2, headLength: 6, inset: 8 })] : []),
    dot([before], { x: 'x', y: 'y', r: 6, symbol: 'diamond', fill: GROUND, stroke: INK, strokeWidth: 1.5 }),
    diamond,
  ];
}
