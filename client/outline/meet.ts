import type { OutlineRow } from '../../shared/graph/outline-rows.ts';
import { type Drop, dropOf, dropWords, type Spot, spotOn } from './drop.ts';
import type { OutlineParts } from './outline-context.tsx';
import { rowAt } from './pointing.ts';

/** This many pixels beside the outline are as good as on it. */
const SLACK = 8;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A row in the hand, as it is drawn. All places are in pixels from the corner of the outline. */
export interface RowDrag {
  readonly pointer: Point;
  /** How wide the outline is. */
  readonly room: number;
  readonly mark: Spot['mark'];
  /** The row that is met, as far as it shows. */
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  readonly isAllowed: boolean;
  /** What letting go does; undefined: nothing. */
  readonly words: string | undefined;
}

/** A place in the outline, and where it is in the window. */
interface Found {
  readonly spot: Spot;
  readonly box: DOMRect;
}

/** What the pointer meets with a row in the hand: another row, the ground above or under all of them, or nothing of the outline. */
export function meet(
  parts: OutlineParts,
  tree: HTMLElement,
  carried: OutlineRow,
  pointer: Point,
): { readonly drop: Drop; readonly drag: RowDrag } {
  const { map } = parts.session.reading();
  const ground = tree.getBoundingClientRect();
  const found = find(parts, tree, ground, pointer);
  const drop: Drop =
    found === undefined ? { do: 'stay' } : dropOf(map, parts.rows().outline, carried, found.spot.to);
  const box = found?.box ?? ground;
  const top = Math.max(box.top, ground.top);
  const origin = (tree.offsetParent ?? tree).getBoundingClientRect();
  return {
    drop,
    drag: {
      pointer: { x: pointer.x - origin.left, y: pointer.y - origin.top },
      room: origin.width,
      mark: found?.spot.mark ?? 'around',
      box: {
        left: box.left - origin.left,
        top: top - origin.top,
        width: box.width,
        height: Math.min(box.bottom, ground.bottom) - top,
      },
      isAllowed: drop.do !== 'refuse',
      words: dropWords(map, drop),
    },
  };
}

/** The place under the pointer; undefined where it is not on the outline, or something lies over that. */
function find(parts: OutlineParts, tree: HTMLElement, ground: DOMRect, { x, y }: Point): Found | undefined {
  // Its scrollbar is no ground.
  const right = ground.left + tree.clientWidth;
  const at = { x: within(x, ground.left, right - 1), y: within(y, ground.top, ground.bottom - 1) };
  if (x < ground.left - SLACK || x > ground.right + SLACK || Math.abs(y - at.y) > SLACK) return undefined;
  const hit = document.elementFromPoint(at.x, at.y);
  if (hit === null || !tree.contains(hit)) return undefined;
  const { outline } = parts.rows();
  const row = rowAt(parts, hit);
  const element = hit.closest('[data-row-key]');
  if (row === undefined || element === null) return beyondRows(parts, tree, at.y);
  const box = element.getBoundingClientRect();
  return { spot: spotOn(outline, row, (at.y - box.top) / box.height), box };
}

/** The ground above the first of all rows or under the last; undefined between rows, where some are not mounted yet. */
function beyondRows(parts: OutlineParts, tree: HTMLElement, y: number): Found | undefined {
  const { rows } = parts.rows();
  const mounted = [...tree.querySelectorAll('[data-row-key]')];
  const [first, last] = [mounted[0], mounted.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const above = first.getBoundingClientRect();
  if (y < above.top && rowAt(parts, first)?.key === rows[0]?.key) {
    return { spot: { to: null, mark: 'above' }, box: above };
  }
  const under = last.getBoundingClientRect();
  if (y < under.bottom || rowAt(parts, last)?.key !== rows.at(-1)?.key) return undefined;
  return { spot: { to: null, mark: 'below' }, box: under };
}

function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
