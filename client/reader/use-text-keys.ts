import { type RefObject, useEffect, useRef } from 'react';
import type { Range } from '../../shared/texts/places.ts';
import type { SourceText } from '../../shared/texts/source-text.ts';
import { isLetterOff } from '../view-state/letter-keys.ts';
import { pickedByKey } from './selection/keys.ts';
import { rangeOf } from './selection/moves.ts';
import type { PickedWords } from './selection/use-picked.ts';

interface TextKeysInput {
  readonly text: SourceText;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly words: PickedWords;
  /** Where somebody reads, for the first selection. */
  readonly reading: number;
  readonly reveal: (range: Range) => void;
  readonly onFind: () => void;
  /** Asks what is to be made of the selected words. */
  readonly onAsk: () => void;
}

/** The keys of a text that has the focus; scrolling stays the browser's own. */
export function useTextKeys(input: TextKeysInput): void {
  const latest = useRef(input);
  latest.current = input;
  const { scroller } = input;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const pane = scroller.current;
      if (startsFinding(event, pane)) latest.current.onFind();
      else if (isLetterOff(event) || !isOnText(event.target, pane) || !runKey(event, latest.current)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    // After whatever lies on the text, and before the keys that work everywhere.
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [scroller]);
}

/** Ctrl or Cmd with F finds in the text wherever in the pane the focus is. */
function startsFinding({ key, ctrlKey, metaKey, target }: KeyboardEvent, pane: HTMLElement | null): boolean {
  if (!(ctrlKey || metaKey) || key.toLowerCase() !== 'f') return false;
  return target instanceof Node && pane?.closest('aside')?.contains(target) === true;
}

function isOnText(target: EventTarget | null, scroller: HTMLElement | null): boolean {
  if (!(target instanceof Element) || scroller === null) return false;
  return scroller.contains(target) && target.closest('[role="toolbar"], [popover]') === null;
}

/** Does what a key asks; false when it means nothing here. */
function runKey(event: KeyboardEvent, { text, words, reading, reveal, onAsk }: TextKeysInput): boolean {
  const mod = event.ctrlKey || event.metaKey;
  if (event.key === 'Escape' && words.picked !== null) {
    words.clear();
    return true;
  }
  if (
    event.key === 'Enter' &&
    words.picked !== null &&
    !(event.target instanceof Element && event.target.matches('button'))
  ) {
    onAsk();
    return true;
  }
  const { key, shiftKey: shift, altKey: alt } = event;
  const next = pickedByKey(text, words.picked, { key, mod, shift, alt }, reading);
  if (next === undefined) return false;
  words.pick(next);
  reveal(edgeOf(next.to, rangeOf(next)));
  return true;
}

/** The end of a selection that moves, which is what must stay in sight. */
function edgeOf(to: number, { start, end }: Range): Range {
  return to === start ? { start, end: start + 1 } : { start: end - 1, end };
}
