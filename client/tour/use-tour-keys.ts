import { useCallback, useEffect, useRef } from 'react';
import { viewState } from '../view-state/store.ts';
import { focusOf, type TourIntent, tourIntent } from './tour-keys.ts';

/**
 * Listens to a tour's keys wherever the focus is, unless somebody nearer has used them or a dialog is open. What is
 * returned is for the tour itself: there they are its own, before the canvas takes Space for panning.
 */
export function useTourKeys(onIntent: (intent: TourIntent) => void): (event: KeyboardEvent) => void {
  const run = useRef(onIntent);
  useEffect(() => {
    run.current = onIntent;
  });
  const onKeyDown = useCallback((event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || isBehindDialog()) return;
    const intent = tourIntent({
      key: event.key,
      modified: event.ctrlKey || event.metaKey || event.altKey || event.shiftKey,
      focus: focusOf(event.target),
    });
    if (intent === undefined) return;
    event.preventDefault();
    run.current(intent);
  }, []);
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [onKeyDown]);
  return onKeyDown;
}

function isBehindDialog(): boolean {
  return viewState.getState().dialog.kind !== 'none' || document.querySelector('dialog[open]') !== null;
}
