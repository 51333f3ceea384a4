import { type ChangeEvent, useEffect, useRef, useState } from 'react';
import type { SourceId } from '../../shared/base/ids.ts';
import type { Source } from '../../shared/model/source.ts';
import { planImport } from '../../shared/references/import-plan.ts';
import { KnownSources } from '../../shared/references/merge.ts';
import { undo } from '../commands/map.ts';
import { importSources } from '../commands/sources.ts';
import { useSession } from '../hooks/session-context.tsx';
import { useMap } from '../hooks/use-map.ts';
import { Button } from '../ui/button.tsx';
import { FileUp } from '../ui/icons.ts';
import { Spinner } from '../ui/progress.tsx';
import { TextAreaField } from '../ui/text-field.tsx';
import { textOf } from './file-text.ts';
import { ImportPreview } from './import-preview.tsx';
import { importedWords } from './import-words.ts';
import { NOT_FETCHED, type Say, sayRefusal } from './message.tsx';
import { type BroughtIn, readReferences } from './read-references.ts';

interface ImportViewProps {
  /** What was pasted or dropped before the view opened. */
  readonly text: string;
  readonly say: Say;
  readonly onDone: () => void;
  /** Goes on by hand with what is known. */
  readonly onWrite: (fields: Partial<Source>) => void;
  readonly onShow: (id: SourceId) => void;
}

/** Brings references in: pasted, dropped or from a file, looked at before they are added. */
export function ImportView({ text: brought, say, onDone, onWrite, onShow }: ImportViewProps) {
  const session = useSession();
  const sources = useMap((map) => map.sources);
  const [text, setText] = useState(brought);
  const { read, isReading } = useRead(text, say);
  const picker = useRef<HTMLInputElement>(null);
  const plan = read?.kind === 'references' ? planImport(sources.values(), read.parsed.sources) : null;
  const gains = plan?.merged.filter(({ isKnown, fields }) => isKnown && fields.length > 0).length ?? 0;
  const canAdd = plan !== null && plan.added.length + gains > 0;
  const add = (): void => {
    if (plan === null || !sayRefusal(importSources(session, plan), say)) return;
    onDone();
    say({
      tone: 'info',
      text: importedWords(plan),
      action: { label: 'Undo', run: () => void undo(session) },
    });
  };
  const pick = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (file !== undefined) setText(await textOf(file));
  };
  return (
    <div className="import-view">
      <TextAreaField
        label="References"
        hint="Paste BibTeX, RIS or CSL-JSON, or a DOI, a PubMed, arXiv or ISBN number, or drop a file. Nothing is looked up."
        rows={5}
        value={text}
        spellCheck={false}
        autoFocus
        onChange={setText}
      />
      <div className="sources__actions sources__actions--start">
        <Button size="sm" icon={<FileUp />} onClick={() => picker.current?.click()}>
          Choose a file
        </Button>
        <input
          ref={picker}
          type="file"
          hidden
          aria-label="A file of references"
          accept=".bib,.bibtex,.ris,.json,.enw,.txt,application/json,text/plain"
          onChange={(event) => void pick(event)}
        />
      </div>
      {isReading && <Spinner label="Reading…" />}
      {!isReading && read?.kind === 'unknown' && (
        <p className="sources__caution" role="status">
          This is neither BibTeX, RIS nor CSL-JSON, and no identifier either. Export the references from your
          reference manager in one of these forms.
        </p>
      )}
      {!isReading && read?.kind === 'identifier' && (
        <Recognised read={read} sources={sources} onWrite={onWrite} onShow={onShow} />
      )}
      {!isReading && plan !== null && read?.kind === 'references' && (
        <ImportPreview format={read.format} plan={plan} diagnostics={read.parsed.diagnostics} />
      )}
      <div className="sources__actions">
        <Button onClick={onDone}>Cancel</Button>
        <Button variant="primary" disabled={!canAdd} onClick={add}>
          {addLabel(plan?.added.length ?? 0, gains)}
        </Button>
      </div>
    </div>
  );
}

/** Reads the text whenever it changes; an answer to an older text is dropped. */
function useRead(text: string, say: Say): { readonly read: BroughtIn | null; readonly isReading: boolean } {
  const session = useSession();
  const [done, setDone] = useState<{ readonly text: string; readonly read: BroughtIn } | null>(null);
  useEffect(() => {
    if (text.trim() === '') return undefined;
    let isCurrent = true;
    readReferences(text, session.random).then(
      (read) => isCurrent && setDone({ text, read }),
      () => isCurrent && say(NOT_FETCHED),
    );
    return () => {
      isCurrent = false;
    };
  }, [text, session, say]);
  if (text.trim() === '') return { read: null, isReading: false };
  return done?.text === text ? { read: done.read, isReading: false } : { read: null, isReading: true };
}

interface RecognisedProps {
  readonly read: Extract<BroughtIn, { kind: 'identifier' }>;
  readonly sources: ReadonlyMap<SourceId, Source>;
  readonly onWrite: (fields: Partial<Source>) => void;
  readonly onShow: (id: SourceId) => void;
}

function Recognised({ read: { identifier }, sources, onWrite, onShow }: RecognisedProps) {
  const probe = { id: 's_probe' as SourceId, type: 'document', title: '', ...identifier.fields };
  const known = new KnownSources(sources.values()).find(probe)?.source;
  return (
    <div className="sources__caution" role="status">
      {known === undefined ? (
        <>
          <p>{identifier.label} is recognised. Its title and authors are for you to write.</p>
          <Button size="sm" onClick={() => onWrite(identifier.fields)}>
            Write the rest
          </Button>
        </>
      ) : (
        <>
          <p>
            {identifier.label} is on the list: “{known.title}”.
          </p>
          <Button size="sm" onClick={() => onShow(known.id)}>
            Show it
          </Button>
        </>
      )}
    </div>
  );
}

function addLabel(added: number, gains: number): string {
  if (added === 0 && gains > 0) return `Enrich ${gains} ${gains === 1 ? 'source' : 'sources'}`;
  return added === 0 ? 'Add sources' : `Add ${added} ${added === 1 ? 'source' : 'sources'}`;
}
