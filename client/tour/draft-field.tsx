import { useEffect, useRef, useState } from 'react';
import { TextAreaField, TextField } from '../ui/text-field.tsx';

interface DraftFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What the map says now. */
  readonly value: string;
  readonly maxLength: number;
  readonly lines: 'one' | 'several';
  readonly autoFocus?: boolean;
  /** Keeps what was written; false when it is refused, and what stood there stands again. */
  readonly onKeep: (value: string) => boolean;
}

/**
 * A field of the map that is one value: written when one leaves it, so that nobody reads half a sentence. While I have
 * not touched it, what others write comes in; once I have, what they wrote meanwhile is shown and mine goes over it.
 */
export function DraftField({ value, onKeep, lines, hint, ...rest }: DraftFieldProps) {
  const [draft, setDraft] = useState<{ readonly text: string; readonly over: string } | null>(null);
  const keep = (): void => {
    if (draft === null) return;
    setDraft(null);
    if (draft.text !== value) onKeep(draft.text);
  };
  useKeepOnLeaving(keep);
  const theirs = draft !== null && draft.over !== value ? value : undefined;
  const Field = lines === 'one' ? TextField : TextAreaField;
  return (
    <Field
      {...rest}
      value={draft?.text ?? value}
      hint={
        theirs === undefined ? hint : `Meanwhile somebody else wrote: “${theirs}”. Yours will replace it.`
      }
      onChange={(text) => setDraft({ text, over: draft?.over ?? value })}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (lines === 'one' || event.ctrlKey || event.metaKey)) keep();
        if (event.key !== 'Escape' || draft === null) return;
        // Ends no more than the writing.
        event.stopPropagation();
        event.preventDefault();
        setDraft(null);
      }}
    />
  );
}

/** What is being written is kept when the field goes away under the hands, as when the panel closes. */
function useKeepOnLeaving(keep: () => void): void {
  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  });
  useEffect(() => () => latest.current(), []);
}
