import { type KeyboardEvent, useState } from 'react';
import { NOTE_MAX } from '../../../shared/model/limits.ts';
import { type Item, noteOnItem } from '../../commands/appraisal.ts';
import { useSession } from '../../hooks/session-context.tsx';
import { TextAreaField } from '../../ui/text-field.tsx';
import type { Report } from './report.ts';

interface NoteEditorProps {
  readonly item: Item;
  readonly note: string;
  /** The question that it is a note on. */
  readonly about: string;
  readonly report: Report;
  /** Told when it is done, and whether by a key: the keyboard then needs a place to go to. */
  readonly onEnd: (byKey: boolean) => void;
}

/** Writes what somebody has to say beside an answer. It is written down when the field is left. */
export function NoteEditor({ item, note, about, report, onEnd }: NoteEditorProps) {
  const session = useSession();
  const [draft, setDraft] = useState(note);
  const end = (byKey: boolean): void => {
    if (draft.trim() === note || report(noteOnItem(session, item, draft))) onEnd(byKey);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isDone = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
    if (!isDone) return;
    // Neither a dialog around it closes, nor anything else hears of it.
    event.preventDefault();
    event.stopPropagation();
    end(true);
  };
  return (
    <TextAreaField
      label={`Note on “${about}”`}
      hideLabel
      placeholder="A note"
      value={draft}
      maxLength={NOTE_MAX}
      rows={2}
      autoFocus
      onChange={setDraft}
      onBlur={() => end(false)}
      onKeyDown={onKeyDown}
    />
  );
}
