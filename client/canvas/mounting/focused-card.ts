import type { ElementId } from '../../../shared/base/ids.ts';

/** The card that has the focus, or holds what has it. */
export function focusedCard(): ElementId | undefined {
  const card = document.activeElement?.closest<HTMLElement>('[data-card-id]');
  return card?.dataset.cardId as ElementId | undefined;
}
