import type { ElementId } from '../../../shared/base/ids.ts';
import { select } from '../../view-state/actions.ts';
import type { CanvasParts } from '../canvas-context.tsx';
import { readingOrder } from '../reading-order.ts';

const FIELD = 'textarea, input';

/** The card before or after another in reading order; undefined at the ends, where Tab leaves the canvas. */
export function neighbourInOrder(
  order: readonly ElementId[],
  from: ElementId,
  step: 1 | -1,
): ElementId | undefined {
  const at = order.indexOf(from);
  return at < 0 ? undefined : order[at + step];
}

/**
 * Lets Tab walk all cards in reading order, also those outside the window, which are not mounted: the next one is
 * brought into view, then focused. A card's own buttons have keys of their own. Returns how to stop.
 */
export function listenToTab(
  { scene, camera }: CanvasParts,
  ground: HTMLElement,
  visible: () => Iterable<ElementId>,
): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Tab' || !(event.target instanceof Element)) return;
    markTabbing(ground);
    const card = event.target.closest<HTMLElement>('.card');
    if (card === null || event.ctrlKey || event.altKey || event.metaKey) return;
    const step = event.shiftKey ? -1 : 1;
    // While a card is written in, Tab leaves the field for its card first.
    if (event.target.matches(FIELD)) return;
    const order = readingOrder([...visible()], (id) => scene.positionOf(id) ?? { x: 0, y: 0 });
    const next = neighbourInOrder(order, card.dataset.cardId as ElementId, step);
    if (next === undefined) return;
    event.preventDefault();
    select([next]);
    camera.reveal(next);
    focusWhenMounted(ground, next);
  };
  ground.addEventListener('keydown', onKeyDown);
  return () => ground.removeEventListener('keydown', onKeyDown);
}

/** Marks the canvas for as long as one key press of Tab is handled, so that cards know what brought the focus. */
function markTabbing(ground: HTMLElement): void {
  ground.setAttribute('data-tabbing', '');
  setTimeout(() => ground.removeAttribute('data-tabbing'));
}

/** Frames that a card is waited for: the view glides to it first. */
const FRAMES_MAX = 40;

/** Focuses a card as soon as it is there. */
function focusWhenMounted(ground: HTMLElement, id: ElementId, frames = FRAMES_MAX): void {
  const card = ground.querySelector<HTMLElement>(`[data-card-id="${id}"]`);
  if (card !== null) card.focus({ preventScroll: true });
  else if (frames > 0) requestAnimationFrame(() => focusWhenMounted(ground, id, frames - 1));
}
