import { type KeyboardEvent, useEffect, useRef } from 'react';
import { repeatsItsQuotation } from '../../shared/anchoring/own-words.ts';
import type { ElementId } from '../../shared/base/ids.ts';
import { TEXT_MAX } from '../../shared/model/limits.ts';
import { useSession } from '../hooks/session-context.tsx';
import { useLiveTextarea } from '../hooks/use-live-textarea.ts';
import { useElement } from '../hooks/use-map.ts';
import { WordsOfThePaper } from '../marks/own-words.tsx';
import { notify, stopEditing } from '../view-state/actions.ts';
import { tell } from '../view-state/tell.ts';
import { endsStatement, withoutLastBreaks } from './statement-keys.ts';

interface StatementEditorProps {
  readonly id: ElementId;
  readonly className: string;
  /** A key that the view has a use for; true when it took it. Esc and Enter are the editor's own. */
  readonly onKey?: (event: KeyboardEvent<HTMLTextAreaElement>) => boolean;
  /** Told when a key ended the editing, so that the focus can go back to what was edited. */
  readonly onEnd: (area: HTMLTextAreaElement) => void;
}

/** The statement being edited in place, live for everybody. Esc and Enter end it; so does going elsewhere. */
export function StatementEditor({ id, className, onKey, onEnd }: StatementEditorProps) {
  const live = useLiveTextarea(id, 'text', (refusal) => notify({ tone: 'warning', text: refusal.message }));
  const session = useSession();
  const element = useElement(id);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const area = frame.current?.querySelector('textarea');
    area?.focus({ preventScroll: true });
    const opened = session.reading().map.elements.get(id);
    // A statement that a paper lent is there to be replaced.
    const isLent = opened !== undefined && repeatsItsQuotation(opened);
    area?.setSelectionRange(isLent ? 0 : area.value.length, area.value.length);
  }, [session, id]);
  const trim = (): void => {
    const text = session.text(id, 'text');
    const breaks = text && withoutLastBreaks(text.value());
    if (text !== undefined && breaks !== undefined) tell(text.splice(breaks));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (endsStatement(event)) {
      // The key that opened the editor may still be held down.
      if (!event.repeat) {
        trim();
        onEnd(event.currentTarget);
      }
    } else if (onKey?.(event) !== true) return;
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
        enterKeyHint="done"
        maxLength={TEXT_MAX}
        onKeyDown={onKeyDown}
        onBlur={stopEditing}
      />
      {element !== undefined && <WordsOfThePaper element={element} />}
    </div>
  );
}
