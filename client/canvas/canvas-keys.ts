import { count } from '../../shared/graph/phrases.ts';
import { addCard } from '../acts/add.ts';
import {
  cardsAmong,
  deleteTargets,
  duplicateCards,
  nudgeCards,
  selectedCards,
  timeTravel,
} from '../acts/edit.ts';
import { toggleFoldOf } from '../acts/fold.ts';
import { isForView } from '../acts/is-for-view.ts';
import { withLooking } from '../acts/looking.ts';
import {
  announce,
  clearSelection,
  follow,
  openDialog,
  select,
  setTool,
  startEditing,
} from '../view-state/actions.ts';
import { isLetterOff } from '../view-state/letter-keys.ts';
import { viewState } from '../view-state/store.ts';
import type { CanvasParts } from './canvas-context.tsx';
import { changesMap, type KeyIntent, keyIntent } from './keys/key-map.ts';

/** Factor of one step of zooming by key or button. */
export const ZOOM_STEP = 1.25;

const CONTROL = 'button, a[href], summary, [role="menuitem"], [role="option"]';

/** Listens to the canvas's keys while it is shown. Returns how to stop. */
export function listenToKeys(
  canvas: CanvasParts,
  ground: HTMLElement,
  visible: () => Iterable<string>,
): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || isLetterOff(event)) return;
    // Following is ended from anywhere: it was begun in the bar above.
    const endsFollowing = event.key === 'Escape' && viewState.getState().following !== null;
    if (!endsFollowing && !isForView(event.target, ground)) return;
    const intent = keyIntent({
      key: event.key,
      code: event.code,
      command: event.ctrlKey || event.metaKey,
      shift: event.shiftKey,
      alt: event.altKey,
      onControl: event.target instanceof Element && event.target.matches(CONTROL),
    });
    if (intent === undefined || (changesMap(intent) && !canvas.mayEdit)) return;
    if (run(canvas, intent, ground, visible)) event.preventDefault();
  };
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}

/** Does what a key asks; false when it has no meaning at the moment, and is left to the browser. */
function run(
  canvas: CanvasParts,
  intent: KeyIntent,
  ground: HTMLElement,
  visible: () => Iterable<string>,
): boolean {
  const cards = selectedCards();
  const { selection } = viewState.getState();
  switch (intent.do) {
    case 'tool':
      setTool(intent.tool);
      return true;
    case 'add':
      addCard(canvas, intent.kind);
      return true;
    case 'nudge':
      if (cards.length > 0) nudgeCards(canvas, intent.dx, intent.dy);
      return cards.length > 0;
    case 'edit':
      return runOnOne(cards, startEditing);
    case 'connect':
      return runOnOne(cards, (from) => openDialog({ kind: 'connect', from }));
    case 'toggle-fold':
      return runOnOne(cards, (id) => {
        const element = canvas.session.reading().map.elements.get(id);
        if (element !== undefined) toggleFoldOf(canvas, element);
      });
    case 'toggle-branch':
      return runOnOne(cards, (id) => {
        const element = canvas.session.reading().map.elements.get(id);
        if (element !== undefined) withLooking(({ toggleBranchOf }) => toggleBranchOf(canvas, element));
      });
    case 'fold-level':
    case 'unfold-level':
      withLooking(({ foldByOne }) =>
        foldByOne(canvas.session, intent.do === 'fold-level' ? 'fold' : 'unfold'),
      );
      return true;
    case 'answers':
      return runOnOne(cards, (id) => withLooking(({ showAnswers }) => showAnswers(canvas.session, id)));
    case 'focus':
      return runOnOne([...selection], (id) => withLooking(({ nextFocus }) => nextFocus(canvas.session, id)));
    case 'relations':
      return runOnOne(cards, () => ground.querySelector<HTMLElement>('.card-relations button')?.focus());
    case 'delete':
      deleteTargets(canvas, [...selection]);
      return selection.size > 0;
    case 'duplicate':
      duplicateCards(canvas, cards);
      return true;
    case 'undo':
    case 'redo':
      timeTravel(canvas, intent.do);
      return true;
    case 'select-all': {
      const all = cardsAmong(visible() as Iterable<(typeof cards)[number]>);
      select(all);
      announce(`Selected ${count(all.length, 'card')}.`);
      return true;
    }
    case 'escape':
      return endInnermost();
    default:
      return moveCamera(canvas, intent.do, cards);
  }
}

function moveCamera({ camera }: CanvasParts, how: string, cards: ReturnType<typeof selectedCards>): boolean {
  if (how === 'fit-all') camera.fitAll();
  else if (how === 'fit-selection') camera.fit(cards);
  else if (how === 'reset-zoom') camera.resetZoom();
  else if (how === 'zoom-in') camera.zoomBy(ZOOM_STEP);
  else camera.zoomBy(1 / ZOOM_STEP);
  return true;
}

function runOnOne<Id>(ids: readonly Id[], act: (id: Id) => void): boolean {
  const [only, ...more] = ids;
  if (only === undefined || more.length > 0) return false;
  act(only);
  return true;
}

/** Ends the innermost thing: following, then the hand, then the selection, then the focus. */
function endInnermost(): boolean {
  const { following, tool, selection, focus } = viewState.getState();
  if (following !== null) follow(null);
  else if (tool === 'hand') setTool('select');
  else if (selection.size > 0) clearSelection();
  else if (focus !== null) withLooking(({ leaveFocus }) => leaveFocus());
  else return false;
  return true;
}
