import { CARD_SIZE } from '../../../shared/model/card-size.ts';
import type { Element } from '../../../shared/model/element.ts';
import { kindWord } from '../../../shared/model/words.ts';
import type { Detail } from '../lod.ts';
import type { Palette } from './palette.ts';
import { wrapWords } from './wrap-words.ts';

/** What a picture of a card shows: all of it or its title in larger type, as the mounted card does. */
export type Face = Exclude<Detail, 'block'>;

/** Where things stand on a card, in canvas pixels; the same as in card.css and card-far.css. */
interface Measures {
  readonly stripe: number;
  readonly left: number;
  readonly right: number;
  readonly icon: number;
  readonly kind: { readonly left: number; readonly middle: number; readonly size: number };
  readonly text: {
    readonly top: number;
    readonly size: number;
    readonly weight: number;
    readonly line: number;
    readonly lines: number;
  };
}

const MEASURES: Readonly<Record<Face, Measures>> = {
  full: {
    stripe: 4,
    left: 15,
    right: 11,
    icon: 16,
    kind: { left: 37, middle: 19, size: 13 },
    text: { top: 34, size: 14, weight: 400, line: 18, lines: 5 },
  },
  title: {
    stripe: 8,
    left: 21,
    right: 15,
    icon: 24,
    kind: { left: 53, middle: 26, size: 21 },
    text: { top: 45, size: 22, weight: 450, line: 28, lines: 3 },
  },
};
const RADIUS = 8;
/** Widths of words that are kept: more than a large map has. */
const WIDTHS_MAX = 20_000;
const widths = new Map<string, number>();

/**
 * Draws the ground, the kind and the statement of a card as they look when it is mounted, and nothing else: who says it
 * and what it rests on come when it is. Undefined where the browser cannot.
 */
export function drawCard(
  element: Element,
  face: Face,
  scale: number,
  palette: Palette,
): ImageBitmap | undefined {
  if (typeof OffscreenCanvas === 'undefined') return undefined;
  const canvas = new OffscreenCanvas(Math.ceil(CARD_SIZE.width * scale), Math.ceil(CARD_SIZE.height * scale));
  const pen = canvas.getContext('2d');
  if (pen === null) return undefined;
  pen.scale(scale, scale);
  drawGround(pen, element, MEASURES[face], palette);
  drawWords(pen, element, MEASURES[face], palette);
  return canvas.transferToImageBitmap();
}

type Pen = OffscreenCanvasRenderingContext2D;

function drawGround(pen: Pen, element: Element, measures: Measures, palette: Palette): void {
  const { width, height } = CARD_SIZE;
  const { stripe, left, icon } = measures;
  const { middle } = measures.kind;
  pen.beginPath();
  pen.roundRect(0.5, 0.5, width - 1, height - 1, RADIUS);
  pen.fillStyle = palette.surface;
  pen.fill();
  pen.strokeStyle = palette.line;
  pen.stroke();
  pen.beginPath();
  pen.roundRect(0, 0, stripe, height, [Math.min(stripe, RADIUS), 0, 0, Math.min(stripe, RADIUS)]);
  pen.fillStyle = palette.kinds[element.kind];
  pen.fill();
  // Where the icon comes to stand, something of its size and colour.
  pen.globalAlpha = 0.5;
  pen.beginPath();
  pen.arc(left + icon / 2, middle, icon / 3, 0, 2 * Math.PI);
  pen.fill();
  pen.globalAlpha = 1;
}

function drawWords(
  pen: Pen,
  element: Element,
  { left, right, kind, text }: Measures,
  palette: Palette,
): void {
  pen.font = `650 ${kind.size}px ${palette.font}`;
  pen.textBaseline = 'middle';
  pen.fillText(kindWord(element), kind.left, kind.middle);
  pen.font = `${text.weight} ${text.size}px ${palette.font}`;
  pen.textBaseline = 'alphabetic';
  pen.fillStyle = palette.ink;
  const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = pen.measureText('x');
  const baseline = text.top + (text.line - above - below) / 2 + above;
  const room = CARD_SIZE.width - left - right;
  wrapWords(element.text, room, text.lines, (word) => widthOf(pen, word)).forEach((line, index) => {
    pen.fillText(line, left, baseline + index * text.line, room);
  });
}

function widthOf(pen: Pen, word: string): number {
  const key = `${pen.font} ${word}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  if (widths.size >= WIDTHS_MAX) widths.clear();
  const { width } = pen.measureText(word);
  widths.set(key, width);
  return width;
}
