import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { keepOneTabStop, nextStop } from './stops.ts';

/** Makes the table one stop of the Tab key, within which the arrows, Home and End lead from entry to entry. */
export function useArrowKeys(table: RefObject<HTMLTableElement | null>): void {
  const last = useRef<HTMLElement | null>(null);
  // After every render: rows may have come or gone.
  useLayoutEffect(() => {
    if (table.current !== null) keepOneTabStop(table.current, last.current);
  });
  useEffect(() => {
    const ground = table.current;
    if (ground === null) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (!(event.target instanceof HTMLElement) || event.target.dataset.stop === undefined) return;
      const next = nextStop(ground, event.target, event.key);
      if (next === undefined) return;
      event.preventDefault();
      next.focus();
    };
    const onFocus = (event: FocusEvent): void => {
      if (!(event.target instanceof HTMLElement) || event.target.dataset.stop === undefined) return;
      last.current = event.target;
      keepOneTabStop(ground, event.target);
    };
    ground.addEventListener('keydown', onKeyDown);
    ground.addEventListener('focusin', onFocus);
    return () => {
      ground.removeEventListener('keydown', onKeyDown);
      ground.removeEventListener('focusin', onFocus);
    };
  }, [table]);
}
