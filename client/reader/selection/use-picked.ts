import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from 'react';
import type { Range } from '../../../shared/texts/places.ts';
import { pageRange, selectedRange } from '../text/dom-places.ts';
import { type Picked, rangeOf, wholeWords } from './moves.ts';

/** What words are selected with: the bar comes up for a pointer by itself, for keys when it is asked for. */
type PickedBy = 'pointer' | 'keys';

/** The words selected in a text. */
export interface PickedWords {
  readonly picked: Picked | null;
  readonly by: PickedBy;
  /** Whether they are being selected: a button of the pointer is held down on the text. */
  readonly isPressing: boolean;
  /** Selects by keyboard. */
  readonly pick: (picked: Picked) => void;
  readonly clear: () => void;
}

/** The name under which the selected words are painted while the focus is elsewhere. */
const HIGHLIGHT = 'reader-picked';
const NONE = { picked: null, by: 'pointer' } as const;

type Column = RefObject<HTMLElement | null>;

/**
 * The browser's own selection and ours follow each other: the one knows the page, the other the text, also where it is
 * not drawn. Ours stays when the focus goes to the bar, or to a card on the map; a click in the text ends it.
 */
export function usePicked(text: string, column: Column, bar: RefObject<HTMLElement | null>): PickedWords {
  const [{ picked, by }, setState] = useState<{ picked: Picked | null; by: PickedBy }>(NONE);
  const isPressing = usePressing(column, bar);
  const clear = useCallback(() => {
    setState(NONE);
    if (column.current !== null && selectedRange(column.current, getSelection()) !== null)
      getSelection()?.removeAllRanges();
  }, [column]);
  const pick = useCallback((next: Picked) => setState({ picked: next, by: 'keys' }), []);
  useEffect(() => {
    const onSelectionChange = (): void => {
      const range = column.current === null ? null : selectedRange(column.current, getSelection());
      setState((now) => {
        // The browser selects something else, in a field say: a new state, so that ours is painted from here on.
        if (range === null) return now.picked === null ? now : { ...now };
        return isSame(range, now.picked)
          ? now
          : { picked: { from: range.start, to: range.end }, by: 'pointer' };
      });
    };
    document.addEventListener('selectionchange', onSelectionChange);
    return () => document.removeEventListener('selectionchange', onSelectionChange);
  }, [column]);
  useEffect(() => {
    if (isPressing) return;
    setState((now) => {
      if (now.picked === null || now.by === 'keys') return now;
      const range = wholeWords(text, rangeOf(now.picked));
      return isSame(range, now.picked) ? now : { ...now, picked: { from: range.start, to: range.end } };
    });
  }, [text, isPressing]);
  useEffect(() => {
    const element = column.current;
    const onClick = (event: MouseEvent): void => {
      if (event.target instanceof Node && bar.current?.contains(event.target)) return;
      if (getSelection()?.isCollapsed !== false) setState(NONE);
    };
    element?.addEventListener('click', onClick);
    return () => element?.removeEventListener('click', onClick);
  }, [column, bar]);
  useLayoutEffect(() => {
    if (column.current === null || picked === null || isPressing) return;
    const range = pageRange(column.current, rangeOf(picked));
    if (range === undefined) return;
    // Words that are drawn anew are no longer selected for the browser, and could not be copied.
    if (isReading(column.current)) select(column.current, range, picked);
    const isShown = isSame(selectedRange(column.current, getSelection()) ?? NOWHERE, picked);
    return isShown ? undefined : paint(range);
  });
  return { picked, by, isPressing, pick, clear };
}

function isSame(range: Range, picked: Picked | null): boolean {
  if (picked === null) return false;
  const { start, end } = rangeOf(picked);
  return range.start === start && range.end === end;
}

/** Whether the focus is on the text. */
function isReading(column: HTMLElement): boolean {
  return document.activeElement?.contains(column) === true && document.activeElement !== document.body;
}

function select(column: HTMLElement, range: globalThis.Range, picked: Picked): void {
  const selection = getSelection();
  if (selection === null || isSame(selectedRange(column, selection) ?? NOWHERE, picked)) return;
  selection.removeAllRanges();
  selection.addRange(range);
}

const NOWHERE: Range = { start: -1, end: -1 };

/** Paints the words as selected wherever the focus is, where the browser can; its own selection shows anyhow. */
function paint(range: globalThis.Range): (() => void) | undefined {
  if (!('highlights' in CSS)) return undefined;
  CSS.highlights.set(HIGHLIGHT, new Highlight(range));
  return () => CSS.highlights.delete(HIGHLIGHT);
}

/** Whether a button of the pointer is held down on the text. A touch that becomes a selection or a scroll is cancelled. */
function usePressing(column: Column, bar: RefObject<HTMLElement | null>): boolean {
  const [isPressing, setPressing] = useState(false);
  useEffect(() => {
    const element = column.current;
    const down = ({ target }: PointerEvent): void => {
      if (!(target instanceof Node && bar.current?.contains(target))) setPressing(true);
    };
    const up = (): void => setPressing(false);
    element?.addEventListener('pointerdown', down);
    for (const end of ENDS) document.addEventListener(end, up);
    return () => {
      element?.removeEventListener('pointerdown', down);
      for (const end of ENDS) document.removeEventListener(end, up);
    };
  }, [column, bar]);
  return isPressing;
}

const ENDS = ['pointerup', 'pointercancel', 'dragend'] as const;
