import { type FormEvent, useState } from 'react';
import { type ElementId, newId } from '../../shared/base/ids.ts';
import { type Anchor, FIDELITIES, type Fidelity } from '../../shared/model/anchor.ts';
import { LABEL_MAX, QUOTATION_MAX, TITLE_MAX } from '../../shared/model/limits.ts';
import { EVIDENCE_WORDS } from '../../shared/model/words.ts';
import { sourceLabel } from '../../shared/references/in-text.ts';
import { saveAnchor } from '../commands/elements.ts';
import { useSession } from '../hooks/session-context.tsx';
import { useMap } from '../hooks/use-map.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { TextAreaField, TextField } from '../ui/text-field.tsx';
import { type AnchorDraft, draftOf, readDraft, ZERO_HAND } from './anchor-draft.ts';
import './anchor-form.css';
import { tell } from '../view-state/tell.ts';
import { SourceForm } from './source-form.tsx';

const FIDELITY_MEANINGS: Readonly<Record<Fidelity, string>> = {
  quoted: 'the card says what these words say, in these words',
  paraphrased: 'the card says the same in other words',
  inferred: 'the card follows from these words',
};
const FIDELITY_OPTIONS = FIDELITIES.map((value) => ({
  value,
  label: EVIDENCE_WORDS[value],
  meaning: FIDELITY_MEANINGS[value],
}));

interface AnchorFormProps {
  readonly elementId: ElementId;
  /** The quotation to change; a new one when absent. */
  readonly anchor?: Anchor;
  readonly onDone: () => void;
}

/** Adds or changes the words a card rests on. */
export function AnchorForm({ elementId, anchor, onDone }: AnchorFormProps) {
  const session = useSession();
  const map = useMap((whole) => whole);
  const [draft, setDraft] = useState(() => draftOf(map, anchor));
  const put = (change: Partial<AnchorDraft>): void => setDraft({ ...draft, ...change });
  const [addsSource, setAddsSource] = useState(map.sources.size === 0);
  if (addsSource) {
    return (
      <SourceForm
        onAdded={(sourceId) => {
          put({ sourceId });
          setAddsSource(false);
        }}
        onCancel={() => (map.sources.size === 0 ? onDone() : setAddsSource(false))}
      />
    );
  }
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const read = readDraft(map, draft, anchor ?? { id: newId('anchor', session.random) });
    if (read !== undefined && tell(saveAnchor(session, elementId, read))) onDone();
  };
  const sources = [...map.sources.keys()].map((id) => ({
    value: id as string,
    label: sourceLabel(map, id),
    meaning: map.sources.get(id)?.title,
  }));
  const voices = [
    { value: ZERO_HAND, label: 'Nobody: these are the source’s own words' },
    ...[...map.voices.values()].map((voice) => ({ value: voice.id as string, label: voice.label })),
  ];
  return (
    <form className="anchor-form" onSubmit={onSubmit}>
      <TextAreaField
        label="The words, exactly"
        value={draft.exact}
        maxLength={QUOTATION_MAX}
        autoFocus
        onChange={(exact) => put({ exact })}
      />
      <Select
        label="Read in"
        value={draft.sourceId}
        options={sources}
        onChange={(sourceId) => put({ sourceId })}
      />
      <Button size="sm" variant="quiet" onClick={() => setAddsSource(true)}>
        Another source…
      </Button>
      <div className="panel__pair">
        <TextField label="Page" value={draft.page} maxLength={LABEL_MAX} onChange={(page) => put({ page })} />
        <TextField
          label="Section"
          value={draft.section}
          maxLength={TITLE_MAX}
          onChange={(section) => put({ section })}
        />
      </div>
      <Select
        label="The card has them"
        value={draft.fidelity}
        options={FIDELITY_OPTIONS}
        onChange={(fidelity) => put({ fidelity })}
      />
      <Select
        label="Quoted there from"
        value={draft.citedVoice}
        options={voices}
        onChange={(citedVoice) => put({ citedVoice })}
      />
      {draft.citedVoice !== ZERO_HAND && (
        <TextField
          label="Page in the original"
          value={draft.citedLocator}
          maxLength={LABEL_MAX}
          onChange={(citedLocator) => put({ citedLocator })}
        />
      )}
      <div className="anchor-form__actions">
        <Button size="sm" onClick={onDone}>
          Cancel
        </Button>
        <Button size="sm" type="submit" variant="primary" disabled={draft.exact.trim() === ''}>
          Keep the quotation
        </Button>
      </div>
    </form>
  );
}
