import type { Element } from '../../shared/model/element.ts';
import { NOTE_MAX, TEXT_MAX } from '../../shared/model/limits.ts';
import { kindWord } from '../../shared/model/words.ts';
import { duplicate } from '../commands/clipboard.ts';
import { deleteSelection } from '../commands/delete.ts';
import { CommentsSection } from '../comments/comments-section.tsx';
import { useSession } from '../hooks/session-context.tsx';
import { useMap } from '../hooks/use-map.ts';
import { useMayEdit } from '../hooks/use-session-parts.ts';
import { KindIcon } from '../marks/kind-icon.tsx';
import { WordsOfThePaper } from '../marks/own-words.tsx';
import { VoiceChip } from '../marks/voice-chip.tsx';
import { AskedHere } from '../standing/asked-here.tsx';
import { Button } from '../ui/button.tsx';
import { Copy, Link, Trash2 } from '../ui/icons.ts';
import { Section } from '../ui/section.tsx';
import { clearSelection, openDialog, select } from '../view-state/actions.ts';
import { tell } from '../view-state/tell.ts';
import SchemeSection from './appraisal/scheme-section.tsx';
import { Authorship } from './authorship.tsx';
import { Bearers } from './bearers.tsx';
import { ElementFields } from './element-fields.tsx';
import { LinksSection } from './links-section.tsx';
import { LiveTextarea } from './live-textarea.tsx';
import { Quotations } from './quotations.tsx';
import { StandingSection } from './standing/standing-section.tsx';
import { Tags } from './tags.tsx';

/** Everything about one card. */
export function ElementPanel({ element }: { readonly element: Element }) {
  const mayEdit = useMayEdit();
  const voice = useMap((map) => (element.voice === undefined ? undefined : map.voices.get(element.voice)));
  return (
    <article aria-label={`${kindWord(element)}: details`}>
      <header className="panel__head">
        <div className="panel__kind" data-kind={element.kind}>
          <KindIcon kind={element.kind} />
          <h2>{kindWord(element)}</h2>
          <span className="panel__kind-end">
            <VoiceChip voice={voice} />
          </span>
        </div>
        <Statement element={element} mayEdit={mayEdit} />
        {mayEdit && <WordsOfThePaper element={element} />}
        <AskedHere id={element.id} />
        <Authorship verb="Added" by={element.addedBy} at={element.addedAt} />
      </header>
      {mayEdit && <ElementFields element={element} />}
      <Quotations element={element} mayEdit={mayEdit} />
      <LinksSection element={element} mayEdit={mayEdit} />
      <SchemeSection element={element} />
      <StandingSection id={element.id} kind={element.kind} />
      {element.kind === 'cost' && <Bearers element={element} mayEdit={mayEdit} />}
      <CommentsSection about={element.id} />
      <Note element={element} mayEdit={mayEdit} />
      <Tags element={element} mayEdit={mayEdit} />
      {mayEdit && <ElementActions element={element} />}
    </article>
  );
}

interface PartProps {
  readonly element: Element;
  readonly mayEdit: boolean;
}

function Statement({ element, mayEdit }: PartProps) {
  if (!mayEdit) return <p className="panel__text">{element.text || 'This card is still empty.'}</p>;
  return (
    <LiveTextarea
      id={element.id}
      field="text"
      label="Statement"
      placeholder={
        element.kind === 'question' ? 'What should somebody answer?' : 'One assertion, in one sentence'
      }
      maxLength={TEXT_MAX}
    />
  );
}

function Note({ element, mayEdit }: PartProps) {
  if (!mayEdit && element.note === '') return null;
  return (
    <Section title="Note">
      {mayEdit ? (
        <LiveTextarea
          id={element.id}
          field="note"
          label="Note"
          placeholder="What the statement has no room for"
          maxLength={NOTE_MAX}
        />
      ) : (
        <p className="panel__text">{element.note}</p>
      )}
    </Section>
  );
}

function ElementActions({ element }: { readonly element: Element }) {
  const session = useSession();
  const copy = (): void => {
    const copies = duplicate(session, [element.id]);
    tell(copies);
    if (copies.ok) select(copies.value);
  };
  const remove = (): void => {
    if (tell(deleteSelection(session, [element.id]))) clearSelection();
  };
  return (
    <div className="panel__actions">
      <Button size="sm" icon={<Link />} onClick={() => openDialog({ kind: 'connect', from: element.id })}>
        Connect to…
      </Button>
      <Button size="sm" icon={<Copy />} onClick={copy}>
        Duplicate
      </Button>
      <Button size="sm" variant="danger" icon={<Trash2 />} onClick={remove}>
        Delete
      </Button>
    </div>
  );
}
