import { useState } from 'react';
import { DESCRIPTION_MAX } from '../../shared/model/limits.ts';
import { setMapDescription } from '../commands/map.ts';
import { useSession } from '../hooks/session-context.tsx';
import { useMap } from '../hooks/use-map.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { TextAreaField } from '../ui/text-field.tsx';
import './description.css';
import { tell } from '../view-state/tell.ts';
import { splitLinks } from './split-links.ts';

/** A description longer than this, in characters, shows its beginning first. */
const LONG = 320;

/** What the map is about and where its words come from; editable in place. */
export function Description({ mayEdit }: { readonly mayEdit: boolean }) {
  const session = useSession();
  const description = useMap((map) => map.description);
  const [draft, setDraft] = useState<string | null>(null);
  if (draft !== null) {
    return (
      <div className="description">
        <TextAreaField
          label="Description"
          value={draft}
          maxLength={DESCRIPTION_MAX}
          autoFocus
          onChange={setDraft}
        />
        <div className="description__actions">
          <Button size="sm" onClick={() => setDraft(null)}>
            Cancel
          </Button>
          <Button
            size="sm"
            variant="primary"
            onClick={() => tell(setMapDescription(session, draft.trim())) && setDraft(null)}
          >
            Keep
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className="description">
      {description !== '' && <Words text={description} />}
      {mayEdit && (
        <button type="button" className="description__edit" onClick={() => setDraft(description)}>
          {description === '' ? 'Add a description' : 'Edit the description'}
        </button>
      )}
    </div>
  );
}

function Words({ text }: { readonly text: string }) {
  const [isOpen, setOpen] = useState(false);
  const isLong = text.length > LONG;
  return (
    <>
      <p className={classNames('description__text', isLong && !isOpen && 'description__text--short')}>
        {splitLinks(text).map((part) =>
          part.href === undefined ? (
            part.text
          ) : (
            <a key={part.at} href={part.href} target="_blank" rel="noreferrer">
              {part.text}
            </a>
          ),
        )}
      </p>
      {isLong && (
        <button
          type="button"
          className="description__edit"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? 'Less' : 'More'}
        </button>
      )}
    </>
  );
}
