import { ROOMY_CARDS_MAX } from './roomy.ts';

/** How much of a card shows: all of it, its title in larger type, or a coloured block. */
export type Detail = 'full' | 'title' | 'block';

/** From this zoom on a card shows in full: its text is at least 8 px high on the screen. */
const FULL_FROM = 0.6;
/** From this zoom on a card shows its kind and first words in larger type; below, they could not be read. */
const TITLE_FROM = 0.3;
/** From this zoom on every relation carries its word. */
export const LABELS_FROM = 0.9;
/** With more cards than this, blocks are painted on the canvas and not mounted one by one. */
const PAINTED_BLOCKS_FROM = 300;

/** Smallest and largest zoom, as everywhere in such tools. */
export const ZOOM_MIN = 0.05;
export const ZOOM_MAX = 4;

/** From this zoom on a grown card shows its gist: its type is larger still, some 8 px high on the screen. */
const GIST_FROM = 0.26;

/** The level of detail of a card that is drawn so many times its size. */
export function detailOfGrown(zoom: number, growth: number): Detail {
  const detail = detailAt(zoom * growth);
  return detail === 'block' && growth > 1 && zoom * growth >= GIST_FROM ? 'title' : detail;
}

/** The level of detail at a zoom. */
export function detailAt(zoom: number): Detail {
  if (zoom >= FULL_FROM) return 'full';
  return zoom >= TITLE_FROM ? 'title' : 'block';
}

/** Whether blocks are painted and not mounted: far out on a big map, where mounting all would stall the picture. */
export function paintsBlocks(detail: Detail, visibleCards: number): boolean {
  return detail === 'block' && visibleCards > PAINTED_BLOCKS_FROM;
}

/** Whether regions' names lie over the cards: from afar, where cards crowd and say nothing, they are what is read. */
export function namesOverCards(detail: Detail, visibleCards: number): boolean {
  return detail !== 'full' && visibleCards > ROOMY_CARDS_MAX;
}

/** Size that a region's title aims at on the screen from afar, in screen pixels. */
const REGION_TITLE_FAR = 17;

/** Type size of region titles in canvas pixels at a zoom; each region holds it to what fits its width. */
export function farTitleSize(zoom: number): number {
  return REGION_TITLE_FAR / zoom;
}
