import type { ElementId } from '../../shared/base/ids.ts';
import { freePlace } from '../../shared/graph/placement.ts';
import { notify } from '../view-state/actions.ts';
import { viewState } from '../view-state/store.ts';
import { takenPlaces } from './add.ts';
import { copyCards, deleteTargets, pasteCards, selectedCards } from './edit.ts';
import { isForView } from './is-for-view.ts';
import { looksLikeCards } from './looks-like-cards.ts';
import type { ViewParts } from './view-parts.tsx';

/** The type that our cards travel under; other programs see the plain text. */
const CARDS_TYPE = 'application/x-penumbra-map';

/** What was last copied in this window, for browsers that do not let a menu read the clipboard. */
let lastCopied = '';

/** Takes part in copy, cut and paste while cards are selected and no text is. Returns how to stop. */
export function listenToClipboard(view: ViewParts, ground: HTMLElement): () => void {
  const onCopy = (event: ClipboardEvent): void => {
    if (!isForView(document.activeElement, ground) || hasTextSelection()) return;
    const text = copyCards(view, selectedCards());
    if (text === undefined || event.clipboardData === null) return;
    lastCopied = text;
    event.clipboardData.setData(CARDS_TYPE, text);
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    if (event.type === 'cut' && view.mayEdit) deleteTargets(view, [...viewState.getState().selection]);
  };
  const onPaste = (event: ClipboardEvent): void => {
    // The event's target is where the browser left its caret, which may be any text; the focus tells who is meant.
    if (!view.mayEdit || !isForView(document.activeElement, ground) || event.clipboardData === null) return;
    const text = event.clipboardData.getData(CARDS_TYPE) || event.clipboardData.getData('text/plain');
    if (!looksLikeCards(text)) return;
    event.preventDefault();
    pasteCards(view, text, freePlace(view.middle(), takenPlaces(view)));
  };
  document.addEventListener('copy', onCopy);
  document.addEventListener('cut', onCopy);
  document.addEventListener('paste', onPaste);
  return () => {
    document.removeEventListener('copy', onCopy);
    document.removeEventListener('cut', onCopy);
    document.removeEventListener('paste', onPaste);
  };
}

/** Copies from a menu. */
export async function copyFromMenu(view: ViewParts, ids: readonly ElementId[]): Promise<void> {
  const text = copyCards(view, ids);
  if (text === undefined) return;
  lastCopied = text;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Refused by the browser: within this window pasting works all the same.
  }
}

/** Pastes from a menu, the cards' corner at a place. */
export async function pasteFromMenu(view: ViewParts, at: { x: number; y: number }): Promise<void> {
  let text = '';
  try {
    text = await navigator.clipboard.readText();
  } catch {
    // Refused by the browser: what was copied in this window is known without asking.
  }
  const cards = looksLikeCards(text) ? text : lastCopied;
  if (cards === '') notify({ tone: 'info', text: 'The clipboard holds no cards. Copy some first.' });
  else pasteCards(view, cards, at);
}

function hasTextSelection(): boolean {
  return (getSelection()?.toString() ?? '') !== '';
}
