import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { ElementId } from '../../../shared/base/ids.ts';
import { TEXT_MAX } from '../../../shared/model/limits.ts';
import { useLiveTextarea } from '../../hooks/use-live-textarea.ts';
import { notify, stopEditing } from '../../view-state/actions.ts';

/** The statement being edited in place, live for everybody. Esc and Ctrl+Enter end it; so does going elsewhere. */
export function CardEditor({ id }: { readonly id: ElementId }) {
  const live = useLiveTextarea(id, 'text', (refusal) => notify({ tone: 'warning', text: refusal.message }));
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const area = frame.current?.querySelector('textarea');
    area?.focus({ preventScroll: true });
    area?.setSelectionRange(area.value.length, area.value.length);
  }, []);
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const ends = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
    if (!ends) return;
    event.preventDefault();
    event.stopPropagation();
    const card = event.currentTarget.closest<HTMLElement>('.card');
    stopEditing();
    card?.focus({ preventScroll: true });
  };
  return (
    <div ref={frame} className="card-editor nodrag nopan nowheel">
      <textarea
        ref={live.ref}
        data-shared-text
        aria-label="Statement"
        placeholder="Say one thing…"
        maxLength={TEXT_MAX}
        onKeyDown={onKeyDown}
        onBlur={stopEditing}
      />
    </div>
  );
}
