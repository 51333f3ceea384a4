import { type FocusEvent, type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';
import { inherentIn } from '../../shared/model/attribution.ts';
import { SUBJECT_MAX } from '../../shared/model/limits.ts';
import { setMapSubject } from '../commands/map.ts';
import { useSession } from '../hooks/session-context.tsx';
import { useMap } from '../hooks/use-map.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { tell } from '../view-state/tell.ts';
import './description.css';
import './map-subject.css';

interface MapSubjectProps {
  readonly mayEdit: boolean;
  /** Whether going on elsewhere keeps what was written, as where it is one of the things that a form asks for. */
  readonly keepsOnLeaving?: boolean;
}

/** What the costs of the map are costs of; editable in place. Enter keeps, Esc gives up. */
export function MapSubject({ mayEdit, keepsOnLeaving = false }: MapSubjectProps) {
  const subject = useMap((map) => map.subject);
  const [isEditing, setEditing] = useState(false);
  const isFocusDue = useRef(false);
  if (isEditing && mayEdit) {
    const done = (): void => {
      isFocusDue.current = true;
      setEditing(false);
    };
    return <SubjectForm onDone={done} keepsOnLeaving={keepsOnLeaving} />;
  }
  if (subject === '' && !mayEdit) return null;
  return (
    <div className="map-subject">
      {subject !== '' && (
        <p className="map-subject__words">
          Its costs are costs of <strong>{subject}</strong>.
        </p>
      )}
      {mayEdit && (
        <button
          type="button"
          className="description__edit"
          ref={(button) => {
            // What had the focus is no longer there.
            if (isFocusDue.current) button?.focus();
            isFocusDue.current = false;
          }}
          onClick={() => setEditing(true)}
        >
          {subject === '' ? 'Say what the costs are costs of' : 'Change what they are costs of'}
        </button>
      )}
    </div>
  );
}

interface SubjectFormProps extends Pick<MapSubjectProps, 'keepsOnLeaving'> {
  readonly onDone: () => void;
}

/** The field for it, by itself. `onDone` is called when somebody is through with it, whether or not they kept anything. */
export function SubjectForm({ onDone, keepsOnLeaving = false }: SubjectFormProps) {
  const session = useSession();
  const subject = useMap((map) => map.subject);
  // Null while nothing is written here: what others make of it then shows.
  const [draft, setDraft] = useState<string | null>(null);
  const wanted = (draft ?? subject).replace(/\s+/g, ' ').trim();
  const keep = (): boolean => wanted === subject || tell(setMapSubject(session, wanted));
  const close = (): void => {
    if (keep()) onDone();
  };
  const onBlur = (event: FocusEvent): void => {
    if (!keepsOnLeaving || event.currentTarget.contains(event.relatedTarget)) return;
    // Who only looks at another window comes back to it.
    if (event.target === document.activeElement) return;
    // Who goes on to open the round would lose what was written. It stays open: what is clicked must not move away.
    if (keep()) setDraft(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    // It may stand in a form or in a sheet, which the keys are not meant for.
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') close();
    else onDone();
  };
  return (
    <div className="map-subject" role="group" aria-label="Subject of the map" onBlur={onBlur}>
      <TextField
        label="What the costs are costs of"
        hint={`Rounds ask whether a cost is “${inherentIn(wanted)}”.`}
        placeholder="for example, homework in schools"
        value={draft ?? subject}
        maxLength={SUBJECT_MAX}
        autoFocus
        data-first-focus=""
        autoComplete="off"
        onChange={setDraft}
        onKeyDown={onKeyDown}
      />
      <div className="description__actions">
        <Button size="sm" onMouseDown={stay} onClick={onDone}>
          Cancel
        </Button>
        <Button size="sm" variant="primary" onMouseDown={stay} onClick={close}>
          Keep
        </Button>
      </div>
    </div>
  );
}

/** Leaves the focus in the field: not every browser gives it to a button that is clicked, and losing it keeps. */
function stay(event: MouseEvent): void {
  event.preventDefault();
}
