import { type Markish, rect, text } from '@observablehq/plot';
import { type Drawing, drawInPixels, FAINT, INK, NOW, NOW_SOFT, WORDS } from './draw.ts';

/** Two people and how far they agree, by their places in the list of people. */
export interface PairCell {
  readonly row: number;
  readonly column: number;
  /** From 0 to 1. */
  readonly agreement: number;
  /** Said under the pointer. */
  readonly title: string;
}

/** What the table of pairs shows. */
export interface PairsView {
  /** Initials, in the order of names. */
  readonly people: readonly string[];
  readonly cells: readonly PairCell[];
}

/** Most people whose pairs are drawn: beyond that cells are too small to read, and the table says it. */
export const PEOPLE_DRAWN_MAX = 12;

const LABEL = 30;
const CELL_MAX = 46;

/** A square for each pair of people, the larger the more they agree. People stand by name: no order hints at camps. */
export function pairsDrawing(view: PairsView): Drawing {
  const cellAt = (width: number): number =>
    Math.min(CELL_MAX, (width - LABEL - 4) / Math.max(1, view.people.length - 1));
  const heightAt = (width: number): number => Math.ceil(cellAt(width) * (view.people.length - 1) + LABEL);
  return {
    heightAt,
    draw: (width) =>
      drawInPixels(width, heightAt(width), [...names(view, cellAt(width)), ...cells(view, cellAt(width))]),
  };
}

/** The first person has no row and the last no column: nobody is compared with themselves. */
function names({ people }: PairsView, cell: number): Markish[] {
  const words = { fontSize: WORDS, fontWeight: 600, fill: INK } as const;
  const down = people.slice(1).map((name, index) => ({ name, y: index * cell + cell / 2 }));
  const across = people.slice(0, -1).map((name, index) => ({ name, x: LABEL + index * cell + cell / 2 }));
  return [
    text(down, { ...words, x: () => 2, y: 'y', text: 'name', textAnchor: 'start' }),
    text(across, { ...words, x: 'x', y: () => (people.length - 1) * cell + 14, text: 'name' }),
  ];
}

interface Square extends PairCell {
  readonly x: number;
  readonly y: number;
  readonly half: number;
}

function cells({ cells: all }: PairsView, cell: number): Markish[] {
  const squares: Square[] = all.map((each) => ({
    ...each,
    x: LABEL + each.column * cell + cell / 2,
    y: (each.row - 1) * cell + cell / 2,
    half: Math.max(2, ((cell - 4) / 2) * Math.sqrt(each.agreement)),
  }));
  const around = (half: (square: Square) => number) => ({
    x1: (square: Square) => square.x - half(square),
    x2: (square: Square) => square.x + half(square),
    y1: (square: Square) => square.y - half(square),
    y2: (square: Square) => square.y + half(square),
  });
  return [
    rect(squares, { ...around(() => (cell - 2) / 2), fill: FAINT, fillOpacity: 0.35, rx: 3 }),
    rect(squares, {
      ...around(({ half }) => half),
      fill: NOW_SOFT,
      stroke: NOW,
      strokeWidth: 1.25,
      rx: 3,
      title: 'title',
    }),
    text(squares, {
      x: 'x',
      y: 'y',
      text: ({ agreement }: Square) => String(Math.round(agreement * 100)),
      fontSize: cell < 28 ? 9 : WORDS,
      fill: INK,
      pointerEvents: 'none',
    }),
  ];
}
