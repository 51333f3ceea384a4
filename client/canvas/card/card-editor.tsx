import type { ElementId } from '../../../shared/base/ids.ts';
import { StatementEditor } from '../../acts/statement-editor.tsx';
import { stopEditing } from '../../view-state/actions.ts';

/** The statement of a card being edited in place; the card has the focus afterwards. */
export function CardEditor({ id }: { readonly id: ElementId }) {
  const end = (area: HTMLTextAreaElement): void => {
    const card = area.closest<HTMLElement>('.card');
    stopEditing();
    card?.focus({ preventScroll: true });
  };
  return <StatementEditor id={id} className="card-editor nodrag nopan nowheel" onEnd={end} />;
}
