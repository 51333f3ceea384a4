import { type KeyboardEvent, useRef, useState } from 'react';
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

/** What the costs of the map are costs of; editable in place. Enter keeps, Esc gives up. */
export function MapSubject({ mayEdit }: { readonly mayEdit: boolean }) {
  const subject = useMap((map) => map.subject);
  const [isEditing, setEditing] = useState(false);
  const wasEditing = useRef(false);
  if (isEditing) {
    const done = (): void => {
      wasEditing.current = true;
      setEditing(false);
    };
    return <SubjectForm subject={subject} onDone={done} />;
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
            // The field that had the focus is gone.
            if (wasEditing.current) button?.focus();
            wasEditing.current = false;
          }}
          onClick={() => setEditing(true)}
        >
          {subject === '' ? 'Say what the costs are costs of' : 'Change what they are costs of'}
        </button>
      )}
    </div>
  );
}

function SubjectForm({ subject, onDone }: { readonly subject: string; readonly onDone: () => void }) {
  const session = useSession();
  const [draft, setDraft] = useState(subject);
  const wanted = draft.replace(/\s+/g, ' ').trim();
  const keep = (): void => {
    if (wanted === subject || tell(setMapSubject(session, wanted))) onDone();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    // It may stand in a form or in a sheet, which the keys are not meant for.
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') keep();
    else onDone();
  };
  return (
    <div className="map-subject">
      <TextField
        label="What the costs are costs of"
        hint={`Rounds ask whether a cost is “${inherentIn(wanted)}”.`}
        placeholder="homework in schools"
        value={draft}
        maxLength={SUBJECT_MAX}
        autoFocus
        autoComplete="off"
        onChange={setDraft}
        onKeyDown={onKeyDown}
      />
      <div className="description__actions">
        <Button size="sm" onClick={onDone}>
          Cancel
        </Button>
        <Button size="sm" variant="primary" onClick={keep}>
          Keep
        </Button>
      </div>
    </div>
  );
}
