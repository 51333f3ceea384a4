/** A run of letters of one size on a page, in points, from the top left corner. */
export interface Item {
  readonly text: string;
  readonly x: number;
  /** Where the line lies that the letters stand on. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
  readonly isRightToLeft: boolean;
  /** Whether a space stands before or after it in the file. */
  readonly spaceBefore: boolean;
  readonly spaceAfter: boolean;
}

/** The letters of one page. */
export interface Page {
  readonly items: readonly Item[];
  readonly width: number;
  readonly height: number;
  /** How many runs of letters are set in another direction than most. */
  readonly turned: number;
}

interface RawItem {
  readonly str: string;
  readonly dir: string;
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
  readonly fontName: string;
}

/** Letters larger than this, in points, fill a page each: they are drawings. */
const SIZE_MAX = 400;

/** Takes what the PDF reader gives: letters in the page's own directions, with white runs between them. */
export function toPage(raw: readonly unknown[], view: readonly number[]): Page {
  const runs = raw.filter(isRawItem);
  const turn = mainTurn(runs);
  const [left = 0, bottom = 0, right = 0, top = 0] = view;
  const isUpright = turn % 180 === 0;
  const [width, height] = isUpright ? [right - left, top - bottom] : [top - bottom, right - left];
  const items: Item[] = [];
  let turned = 0;
  let afterSpace = false;
  for (const run of runs) {
    const text = run.str.trim();
    if (text === '') {
      afterSpace = true;
      continue;
    }
    if (turnOf(run) !== turn) {
      turned += 1;
      continue;
    }
    const size = Math.min(Math.hypot(run.transform[2] ?? 0, run.transform[3] ?? 0) || run.height, SIZE_MAX);
    const { x, y } = placed(run, turn, { left, bottom, right, top });
    const spaceBefore = afterSpace || /^\s/.test(run.str);
    afterSpace = /\s$/.test(run.str);
    const isRightToLeft = run.dir === 'rtl';
    items.push({
      text,
      x,
      y,
      width: run.width,
      size,
      font: run.fontName,
      isRightToLeft,
      spaceBefore,
      spaceAfter: afterSpace,
    });
  }
  return { items, width, height, turned };
}

function isRawItem(item: unknown): item is RawItem {
  return (
    typeof item === 'object' &&
    item !== null &&
    'str' in item &&
    typeof item.str === 'string' &&
    'transform' in item &&
    Array.isArray(item.transform) &&
    item.transform.every((each) => Number.isFinite(each)) &&
    'width' in item &&
    Number.isFinite(item.width)
  );
}

/** In degrees, to the nearest quarter where it is near one. */
function turnOf({ transform: [a = 1, b = 0] }: RawItem): number {
  const turn = (Math.round((Math.atan2(b, a) * 180) / Math.PI) + 360) % 360;
  const quarter = Math.round(turn / 90) * 90;
  return Math.abs(turn - quarter) <= 2 ? quarter % 360 : turn;
}

/** The direction of most letters, if it is one that a page can be turned by. */
function mainTurn(runs: readonly RawItem[]): number {
  const letters = new Map<number, number>([[0, 0]]);
  for (const run of runs) {
    const turn = turnOf(run);
    if (turn % 90 === 0) letters.set(turn, (letters.get(turn) ?? 0) + run.str.trim().length);
  }
  return [...letters].reduce((most, each) => (each[1] > most[1] ? each : most))[0];
}

interface Edges {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** Where letters stand on the page after it is turned so that they are upright. */
function placed({ transform: [, , , , x = 0, y = 0] }: RawItem, turn: number, edges: Edges) {
  switch (turn) {
    case 90:
      return { x: y - edges.bottom, y: x - edges.left };
    case 180:
      return { x: edges.right - x, y: y - edges.bottom };
    case 270:
      return { x: edges.top - y, y: edges.right - x };
    default:
      return { x: x - edges.left, y: edges.top - y };
  }
}
