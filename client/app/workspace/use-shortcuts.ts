import { useEffect } from 'react';
import { withLooking } from '../../acts/looking.ts';
import { redo, undo } from '../../commands/map.ts';
import { useSession } from '../../hooks/session-context.tsx';
import type { MapSession } from '../../session/types.ts';
import { commentOn, openDialog, setReaderOpen, togglePanel } from '../../view-state/actions.ts';
import { setLensesOpen } from '../../view-state/lens.ts';
import { isCharacterAlone, isLetterOff } from '../../view-state/letter-keys.ts';
import { viewState } from '../../view-state/store.ts';
import { chordOf } from './chords.ts';

/** Keys that work wherever the focus is; those of the canvas are its own. */
export function useShortcuts(): void {
  const session = useSession();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      // Whoever was nearer to the focus has used it.
      if (event.defaultPrevented) return;
      const run = shortcutFor(event, session);
      if (run === undefined) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('keydown', holdBack, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('keydown', holdBack, { capture: true });
    };
  }, [session]);
}

/** Keeps a letter that is meant for a dialog on its way from doing something to the map meanwhile. */
function holdBack(event: KeyboardEvent): void {
  if (!isForDialogToCome(event)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Whether a character is typed at the map after a dialog was asked for, which still has to be fetched. */
export function isForDialogToCome(event: KeyboardEvent): boolean {
  const { kind } = viewState.getState().dialog;
  if (kind !== 'palette' && kind !== 'find') return false;
  const { target } = event;
  const isAtMap = !(target instanceof HTMLElement) || target.closest('dialog, [role="dialog"]') === null;
  return isCharacterAlone(event) && isAtMap && !writesText(target);
}

/** What a key does, wherever the focus is; nothing behind a dialog, except that one dialog gives way to another. */
export function shortcutFor(event: KeyboardEvent, session: MapSession): (() => void) | undefined {
  if (isLetterOff(event)) return undefined;
  const chord = chordOf(event);
  const isWriting = writesText(event.target);
  switch (chord) {
    case 'mod+k':
      return () => openDialog({ kind: 'palette' });
    case 'mod+f':
      return () => openDialog({ kind: 'find' });
    case '?':
      return isWriting || isBehindDialog() ? undefined : () => openDialog({ kind: 'shortcuts' });
    case 't':
      return isWriting || isBehindDialog() ? undefined : () => togglePanel('history');
    case 'l':
      return isWriting || isBehindDialog()
        ? undefined
        : () => setLensesOpen(!viewState.getState().lensesOpen);
    case 'r':
      return isWriting || isBehindDialog()
        ? undefined
        : () => setReaderOpen(!viewState.getState().readerOpen);
    case 'n':
      return isWriting || isBehindDialog() ? undefined : () => togglePanel('activity');
    case 'm':
      return isWriting || isBehindDialog() ? undefined : commentOnSelection;
    case 'alt+arrowleft':
    case 'alt+arrowright': {
      // In a text these go by words; where there is nothing to go to, they are the browser's own.
      const way = chord === 'alt+arrowleft' ? 'back' : 'forward';
      const { past, future } = viewState.getState().looks;
      const isOurs = !event.shiftKey && !isWriting && !isBehindDialog();
      return isOurs && (way === 'back' ? past : future).length > 0
        ? () => withLooking(({ walkLooks }) => walkLooks(session, way))
        : undefined;
    }
    case 'mod+z':
      return mayUndo(event.target) ? () => void undo(session) : undefined;
    case 'mod+shift+z':
    case 'mod+y':
      return mayUndo(event.target) ? () => void redo(session) : undefined;
    default:
      return undefined;
  }
}

/** Opens the field for a comment on what is selected; with nothing selected, all there is to be read. */
function commentOnSelection(): void {
  const [only, ...more] = viewState.getState().selection;
  if (only === undefined || more.length > 0) togglePanel('comments');
  else commentOn(only);
}

/** Dialogs of ours that are no part of the view state, such as those of the history, are in the page all the same. */
function isBehindDialog(): boolean {
  return viewState.getState().dialog.kind !== 'none' || document.querySelector('dialog[open]') !== null;
}

function writesText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}

/** A plain field undoes its own typing; in a text shared with others the browser's undo would bring back what they changed. */
function mayUndo(target: EventTarget | null): boolean {
  // What would be taken back cannot be seen.
  if (viewState.getState().isLookingBack) return false;
  if (!writesText(target)) return !isBehindDialog();
  return target instanceof HTMLElement && target.closest('[data-shared-text]') !== null;
}
