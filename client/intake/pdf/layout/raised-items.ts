import type { Item } from '../page.ts';

/** Raised marks are at most this share of the size of their line's letters. */
const SMALL = 0.85;
/** Longest raised mark, in letters: "12,13,15–18". */
const MARK_MAX = 24;
/** How far above the line its letters may stand on, and below it, as a share of the line's size. */
const ABOVE = 0.75;
const BELOW = 0.35;
/** How far beside the line's letters it may stand, as a share of the line's size. */
const BESIDE = 0.5;
/** How many parts of lines are looked at for a larger neighbour. */
const WINDOW = 400;

function lettersOf(items: readonly Item[]): number {
  return items.reduce((sum, { text }) => sum + text.length, 0);
}

/** Whether letters are so few and small that they may be a mark on another line. */
export function isSmall(part: readonly Item[], all: readonly (readonly Item[])[]): boolean {
  if (lettersOf(part) > MARK_MAX) return false;
  const at = all.indexOf(part);
  return all
    .slice(Math.max(0, at - WINDOW), at + WINDOW)
    .some((each) => each !== part && isRaisedBeside(part, each));
}

/** Whether letters stand small and high, or small and low, right beside the larger letters of a line. */
export function isRaisedBeside(part: readonly Item[], line: readonly Item[]): boolean {
  const [mark] = part;
  if (mark === undefined) return false;
  const markRight = Math.max(...part.map((item) => item.x + item.width));
  return line.some((item) => {
    if (mark.size > item.size * SMALL) return false;
    const above = item.y - mark.y;
    if (above > ABOVE * item.size || above < -BELOW * item.size) return false;
    const near = BESIDE * item.size;
    const gap = Math.max(mark.x - (item.x + item.width), item.x - markRight);
    return gap <= near && gap >= -near;
  });
}
