import { type FormEvent, useState } from 'react';
import type { SourceId } from '../../shared/base/ids.ts';
import { namesUnderstood } from '../../shared/references/read-names.ts';
import { addNewSource } from '../commands/sources.ts';
import { useSession } from '../hooks/session-context.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import './anchor-form.css';
import { tell } from '../view-state/tell.ts';
import { EMPTY_SOURCE, isYear, readSource, type SourceDraft } from './source-draft.ts';

interface SourceFormProps {
  readonly onAdded: (id: SourceId) => void;
  readonly onCancel: () => void;
}

/** Adds a reference to the map's sources, so that its words can be quoted. */
export function SourceForm({ onAdded, onCancel }: SourceFormProps) {
  const session = useSession();
  const [draft, setDraft] = useState(EMPTY_SOURCE);
  const put = (change: Partial<SourceDraft>): void => setDraft({ ...draft, ...change });
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const added = addNewSource(session, readSource(draft));
    if (tell(added) && added.ok) onAdded(added.value);
  };
  return (
    <form className="anchor-form" aria-label="New source" onSubmit={onSubmit}>
      <p className="panel__fine">First the source that the words stand in; it is kept for other cards.</p>
      <TextField label="Title" value={draft.title} autoFocus onChange={(title) => put({ title })} />
      <TextField
        label="Authors"
        hint={
          namesUnderstood(draft.authors, 'author') ?? 'As reference lists print them: Oliver K, Kothari A'
        }
        value={draft.authors}
        onChange={(authors) => put({ authors })}
      />
      <div className="panel__pair">
        <TextField
          label="Year"
          {...(isYear(draft.year) ? {} : { hint: 'Four digits, as in 2019' })}
          value={draft.year}
          onChange={(year) => put({ year })}
        />
        <TextField label="Journal" value={draft.journal} onChange={(journal) => put({ journal })} />
      </div>
      <TextField label="DOI" value={draft.doi} onChange={(doi) => put({ doi })} />
      <div className="anchor-form__actions">
        <Button size="sm" onClick={onCancel}>
          Cancel
        </Button>
        <Button
          size="sm"
          type="submit"
          variant="primary"
          disabled={draft.title.trim() === '' || !isYear(draft.year)}
        >
          Add the source
        </Button>
      </div>
    </form>
  );
}
