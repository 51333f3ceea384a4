import type { KeyboardEvent } from 'react';
import type { ElementId } from '../../shared/base/ids.ts';
import type { OutlineRow } from '../../shared/graph/outline-rows.ts';
import { StatementEditor } from '../acts/statement-editor.tsx';
import { stopEditing } from '../view-state/actions.ts';
import { useOutlineParts } from './outline-context.tsx';
import { runIntent } from './run-intent.ts';

/** The statement of a row being edited in place. Enter ends it, Shift+Enter breaks the line, Tab goes on to a card under it. */
export function RowEditor({ id, row }: { readonly id: ElementId; readonly row: OutlineRow }) {
  const parts = useOutlineParts();
  const end = (area: HTMLTextAreaElement): void => {
    const element = area.closest<HTMLElement>('[data-row-key]');
    stopEditing();
    element?.focus({ preventScroll: true });
  };
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>): boolean => {
    if (event.shiftKey || event.key !== 'Tab') return false;
    end(event.currentTarget);
    runIntent(parts, { do: 'child' }, row);
    return true;
  };
  return <StatementEditor id={id} className="outline-row__editor" onKey={onKey} onEnd={end} />;
}
