import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';
import type { Participant } from '../../shared/wire/http.ts';
import { type Calling, callingAt, offeredNames } from './mentions.ts';

/** The list of names that opens while one is being written. */
export interface Names {
  /** The name that is being written. */
  readonly calling: Calling | undefined;
  readonly offered: readonly Participant[];
  /** The one that Enter takes. */
  readonly active: Participant | undefined;
  readonly listId: string;
  readonly optionId: (id: string) => string;
  readonly close: () => void;
  /** Follows the caret. */
  readonly follow: () => void;
  /** Puts the caret where it belongs once the field holds the new text. */
  readonly goTo: (place: number) => void;
  /** Whether a key was the list's own. */
  readonly onKey: (event: KeyboardEvent, take: (name: string) => void) => boolean;
}

/** Follows what is written in a field, and offers names after an `@`. */
export function useNames(
  field: RefObject<HTMLTextAreaElement | null>,
  text: string,
  people: readonly Participant[],
): Names {
  const listId = useId();
  const [caret, setCaret] = useState(-1);
  const [closedAt, setClosedAt] = useState<number | null>(null);
  const [chosen, setChosen] = useState(0);
  const goal = useRef<number | null>(null);
  // The caret can be put only once the field holds the new text.
  useEffect(() => {
    if (goal.current === null || field.current?.value !== text) return;
    field.current.setSelectionRange(goal.current, goal.current);
    goal.current = null;
  }, [field, text]);
  const found = caret < 0 ? undefined : callingAt(text, caret);
  const calling = found?.start === closedAt ? undefined : found;
  const offered = calling === undefined ? [] : offeredNames(people, calling.query);
  const active = offered[Math.min(chosen, offered.length - 1)];
  const close = (): void => setClosedAt(calling?.start ?? null);
  return {
    calling,
    offered,
    active,
    listId,
    optionId: (id: string) => `${listId}-${id}`,
    close,
    follow: () => {
      const at = field.current;
      const next = at !== null && at.selectionStart === at.selectionEnd ? at.selectionStart : -1;
      if (next !== caret) setChosen(0);
      setCaret(next);
      if (callingAt(text, next)?.start !== closedAt) setClosedAt(null);
    },
    goTo: (place) => {
      goal.current = place;
      setClosedAt(calling?.start ?? null);
    },
    onKey: (event, take) => {
      if (active === undefined || event.ctrlKey || event.metaKey) return false;
      const at = offered.indexOf(active);
      if (event.key === 'ArrowDown') setChosen((at + 1) % offered.length);
      else if (event.key === 'ArrowUp') setChosen((at + offered.length - 1) % offered.length);
      else if (event.key === 'Enter' || event.key === 'Tab') take(active.name);
      else if (event.key === 'Escape') close();
      else return false;
      return true;
    },
  };
}
