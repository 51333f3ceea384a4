import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { ElementId } from '../../shared/base/ids.ts';
import { TEXT_MAX } from '../../shared/model/limits.ts';
import { useLiveTextarea } from '../hooks/use-live-textarea.ts';
import { notify, stopEditing } from '../view-state/actions.ts';

interface StatementEditorProps {
  readonly id: ElementId;
  readonly className: string;
  /** A key that the view has a use for; true when it took it. Esc and Ctrl+Enter are the editor's own. */
  readonly onKey?: (event: KeyboardEvent<HTMLTextAreaElement>) => boolean;
  /** Told when a key ended the editing, so that the focus can go back to what was edited. */
  readonly onEnd: (area: HTMLTextAreaElement) => void;
}

/** The statement being edited in place, live for everybody. Esc and Ctrl+Enter end it; so does going elsewhere. */
export function StatementEditor({ id, className, onKey, onEnd }: StatementEditorProps) {
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
    if (ends) onEnd(event.currentTarget);
    else if (onKey?.(event) !== true) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={frame} className={className}>
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
