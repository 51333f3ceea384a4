import { type FormEvent, useState } from 'react';
import type { SourceId } from '../../shared/base/ids.ts';
import type { Source } from '../../shared/model/source.ts';
import { authorYear } from '../../shared/references/in-text.ts';
import { KnownSources } from '../../shared/references/merge.ts';
import { addNewSource, changeSource } from '../commands/sources.ts';
import { useSession } from '../hooks/session-context.tsx';
import { useMap } from '../hooks/use-map.ts';
import { Button } from '../ui/button.tsx';
import { type Draft, draftOf, problemsOf, readDraft } from './draft.ts';
import { type Say, sayRefusal } from './message.tsx';
import { SourceFields } from './source-fields.tsx';

interface EditSourceProps {
  /** The source to change; without an id a new one, with what is known of it. */
  readonly source: Partial<Source>;
  readonly say: Say;
  readonly onDone: (id: SourceId | null) => void;
}

/** Writes a reference by hand, or changes one. */
export function EditSource({ source, say, onDone }: EditSourceProps) {
  const session = useSession();
  const [draft, setDraft] = useState<Draft>(() => draftOf(source));
  const [isTried, setTried] = useState(false);
  const problems = problemsOf(draft);
  const same = useMap((map) => findSame(map.sources.values(), draft, source));
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(problems).length > 0) return;
    const read = readDraft(draft, source);
    const { id } = source;
    if (id !== undefined) {
      if (sayRefusal(changeSource(session, { ...read, id }), say)) onDone(id);
      return;
    }
    const added = addNewSource(session, read);
    if (sayRefusal(added, say)) onDone(added.value);
  };
  return (
    <form
      className="edit-source"
      onSubmit={onSubmit}
      aria-label={source.id === undefined ? 'New source' : 'Source'}
    >
      <SourceFields
        draft={draft}
        problems={isTried ? problems : withoutTitle(problems)}
        onChange={(change) => setDraft({ ...draft, ...change })}
      />
      {same !== undefined && (
        <p className="sources__caution" role="status">
          This looks like {authorYear(same)}, “{same.title}”, which is on the list.{' '}
          <button type="button" className="sources__link" onClick={() => onDone(same.id)}>
            Show it
          </button>
        </p>
      )}
      <div className="sources__actions">
        <Button onClick={() => onDone(null)}>Cancel</Button>
        <Button type="submit" variant="primary">
          {source.id === undefined ? 'Add the source' : 'Keep the changes'}
        </Button>
      </div>
    </form>
  );
}

/** An empty title is told only when somebody tries to go on without. */
function withoutTitle({ title: _, ...problems }: ReturnType<typeof problemsOf>): typeof problems {
  return problems;
}

function findSame(sources: Iterable<Source>, draft: Draft, source: Partial<Source>): Source | undefined {
  if (draft.title.trim() === '' && draft.DOI.trim() === '') return undefined;
  const others = [...sources].filter(({ id }) => id !== source.id);
  const written = { ...readDraft(draft, source), title: draft.title, id: 's_draft' as SourceId };
  return new KnownSources(others).find(written)?.source;
}
