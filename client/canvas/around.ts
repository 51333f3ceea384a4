import { boundsOf, centreOf, distance, type Rect } from '../../shared/graph/shapes.ts';

/** The area to show of something with what is around it: all of that if it fits, else the nearest that fit with it. */
export function areaAround(main: Rect, others: Iterable<Rect>, fits: (area: Rect) => boolean): Rect {
  const from = centreOf(main);
  const near = [...others]
    .map((rect) => ({ rect, away: distance(from, centreOf(rect)) }))
    .sort((a, b) => a.away - b.away);
  let area = main;
  for (const { rect } of near) {
    const wider = boundsOf([area, rect]);
    // One that lies far to a side may not fit where another one, farther but in line with the rest, does.
    if (wider !== undefined && fits(wider)) area = wider;
  }
  return area;
}
