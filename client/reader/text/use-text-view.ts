import {
  defaultRangeExtractor,
  type Range as Shown,
  useVirtualizer,
  type Virtualizer,
} from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { blocksIn, paragraphAt, type Range } from '../../../shared/texts/places.ts';
import type { Block, SourceText } from '../../../shared/texts/source-text.ts';
import { pageRange } from './dom-places.ts';

/** Blocks drawn beyond what shows, on each side: a quick turn of the wheel must not meet a blank page. */
const OVERSCAN = 6;
/** Most blocks kept for a selection that was scrolled away from. */
const KEPT_MAX = 300;
/** Frames for which a goal is aimed at while blocks on the way are measured. */
const AIM_FRAMES = 12;
/** Where a passage that was asked for comes to stand: below the upper edge by this part of the pane. */
const GOAL_HEIGHT = 0.28;

/** The text as it is scrolled: which blocks are drawn, and how to get to a place. */
export interface TextView {
  readonly virtualizer: Virtualizer<HTMLDivElement, Element>;
  /** Brings a stretch of the text into view. */
  readonly goTo: (range: Range) => void;
  /** Brings a stretch into view with as little movement as possible. */
  readonly reveal: (range: Range) => void;
}

interface TextViewInput {
  readonly text: SourceText;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** What is selected stays drawn, or the browser would lose the selection. */
  readonly kept: Range | null;
}

/** Draws only the blocks in view, of any length of text, and finds its way to the others. */
export function useTextView({ text, scroller, kept }: TextViewInput): TextView {
  const { blocks } = text;
  const keptBlocks = kept === null ? null : blocksIn(text, kept);
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: blocks.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => estimate(blocks[index], scroller.current?.clientWidth ?? 0),
    overscan: OVERSCAN,
    rangeExtractor: (shown) => withKept(shown, keptBlocks),
    getItemKey: (index) => blocks[index]?.start ?? index,
  });
  const frame = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  const aim = useCallback(
    (range: Range, settle: (box: DOMRect, pane: DOMRect) => number) => {
      cancelAnimationFrame(frame.current);
      const index = paragraphAt({ blocks }, range.start)?.index;
      if (index === undefined) return;
      let left = AIM_FRAMES;
      const step = (): void => {
        const pane = scroller.current;
        left -= 1;
        if (pane === null || left < 0) return;
        const box = pageRange(pane, { start: range.start, end: Math.max(range.end, range.start + 1) });
        if (box === undefined) virtualizer.scrollToIndex(index, { align: 'center' });
        else pane.scrollTop += settle(firstLine(box), pane.getBoundingClientRect());
        frame.current = requestAnimationFrame(step);
      };
      step();
    },
    [blocks, scroller, virtualizer],
  );
  const goTo = useCallback((range: Range) => aim(range, toGoalHeight), [aim]);
  const reveal = useCallback((range: Range) => aim(range, intoView), [aim]);
  return { virtualizer, goTo, reveal };
}

/** The part of a text that is in view, from its beginning (0) to its end (1). */
export function shownPart(
  { blocks, text }: SourceText,
  { virtualizer }: TextView,
): { readonly from: number; readonly to: number } {
  const top = virtualizer.scrollOffset ?? 0;
  const first = virtualizer.getVirtualItemForOffset(top);
  const last = virtualizer.getVirtualItemForOffset(top + (virtualizer.scrollRect?.height ?? 0));
  return {
    from: (blocks[first?.index ?? 0]?.start ?? 0) / text.length,
    to: (blocks[last?.index ?? 0]?.end ?? 0) / text.length,
  };
}

function firstLine(range: globalThis.Range): DOMRect {
  return range.getClientRects()[0] ?? range.getBoundingClientRect();
}

function toGoalHeight(box: DOMRect, pane: DOMRect): number {
  return Math.round(box.top - pane.top - pane.height * GOAL_HEIGHT);
}

/** Room that what is revealed keeps to the edges, in pixels: two lines. */
const REVEAL_ROOM = 56;

function intoView(box: DOMRect, pane: DOMRect): number {
  if (box.top < pane.top + REVEAL_ROOM) return Math.round(box.top - pane.top - REVEAL_ROOM);
  if (box.bottom > pane.bottom - REVEAL_ROOM) return Math.round(box.bottom - pane.bottom + REVEAL_ROOM);
  return 0;
}

function withKept(shown: Shown, kept: Range | null): number[] {
  const drawn = defaultRangeExtractor(shown);
  if (kept === null || kept.end - kept.start > KEPT_MAX) return drawn;
  const all = new Set(drawn);
  for (let index = kept.start; index < kept.end; index += 1) all.add(index);
  return [...all].sort((a, b) => a - b);
}

/** The width of a character and the height of a line as the text is set, in pixels, on average. */
const CHARACTER_WIDTH = 7.7;
const LINE_HEIGHT = 27;
/** What margins take of the width of the pane, and the space between two blocks, in pixels. */
const MARGINS = 92;
const BLOCK_GAP = 14;

/** How high a block will be, until it is drawn and measured. */
function estimate(block: Block | undefined, width: number): number {
  if (block === undefined) return LINE_HEIGHT;
  const perLine = Math.max(20, (width - MARGINS) / CHARACTER_WIDTH);
  return Math.ceil((block.end - block.start) / perLine) * LINE_HEIGHT + BLOCK_GAP;
}
