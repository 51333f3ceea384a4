/** Where marks go that would lie on each other. */

/**
 * On which level above the line each mark stands, so that marks on one level are a gap apart or more. Marks keep their
 * place along the line, for that is what they say.
 */
export function levels(values: readonly number[], gap: number): readonly number[] {
  const order = values.map((_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const lastOn: number[] = [];
  const found = new Array<number>(values.length).fill(0);
  for (const index of order) {
    const value = values[index] ?? 0;
    const free = lastOn.findIndex((last) => value - last >= gap);
    const level = free === -1 ? lastOn.length : free;
    lastOn[level] = value;
    found[index] = level;
  }
  return found;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Rounds in which marks push each other; the places of a seminar come to rest in far fewer. */
const PUSHES_MAX = 60;
/** Radians from one direction to the next in which marks that lie on each other part: never the same twice. */
const TURN = 2.399963;

/**
 * Points moved just so far that each two are a distance apart or nearly so, and as far from those that stay; in the
 * same way every time.
 */
export function apart(
  points: readonly Spot[],
  distance: number,
  fixed: readonly Spot[] = [],
): readonly Spot[] {
  const spots = points.map(({ x, y }) => ({ x, y }));
  for (let push = 0; push < PUSHES_MAX; push += 1) {
    let didPush = pushAll(spots, distance);
    for (const [index, spot] of spots.entries())
      for (const { x, y } of fixed) if (pushPair({ x, y }, spot, distance, index, 1)) didPush = true;
    if (!didPush) break;
  }
  return spots;
}

interface MovingSpot {
  x: number;
  y: number;
}

/** Whether anything had to be pushed. */
function pushAll(spots: readonly MovingSpot[], distance: number): boolean {
  let didPush = false;
  for (const [index, a] of spots.entries())
    for (const [more, b] of spots.slice(index + 1).entries())
      if (pushPair(a, b, distance, index + more, 0.5)) didPush = true;
  return didPush;
}

/** `share` is what of the missing distance the second one goes; the first goes the rest. */
function pushPair(a: MovingSpot, b: MovingSpot, distance: number, turn: number, share: number): boolean {
  const between = Math.hypot(b.x - a.x, b.y - a.y);
  const missing = distance - between;
  if (missing <= distance * 0.01) return false;
  const isSame = between < distance * 1e-6;
  const dx = isSame ? Math.cos(turn * TURN) : (b.x - a.x) / between;
  const dy = isSame ? Math.sin(turn * TURN) : (b.y - a.y) / between;
  a.x -= dx * missing * (1 - share);
  a.y -= dy * missing * (1 - share);
  b.x += dx * missing * share;
  b.y += dy * missing * share;
  return true;
}
