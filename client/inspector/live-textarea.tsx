import type { ElementId } from '../../shared/base/ids.ts';
import { useLiveTextarea } from '../hooks/use-live-textarea.ts';
import './live-textarea.css';
import { tell } from '../view-state/tell.ts';

interface LiveTextareaProps {
  readonly id: ElementId;
  readonly field: 'text' | 'note';
  readonly label: string;
  readonly placeholder: string;
  readonly maxLength: number;
}

/** A text of a card that several people may type in at once. */
export function LiveTextarea({ id, field, label, placeholder, maxLength }: LiveTextareaProps) {
  const { ref } = useLiveTextarea(id, field, (error) => tell({ ok: false, error }));
  return (
    <textarea
      // Another card is another text: the binding must not outlive it.
      key={`${id} ${field}`}
      ref={ref}
      className={`live-textarea live-textarea--${field}`}
      aria-label={label}
      placeholder={placeholder}
      maxLength={maxLength}
      rows={field === 'text' ? 3 : 2}
      data-shared-text={field}
    />
  );
}
