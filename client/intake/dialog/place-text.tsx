import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { SourceId } from '../../../shared/base/ids.ts';
import { ok, type Result } from '../../../shared/base/result.ts';
import type { Refusal } from '../../../shared/model/refusal.ts';
import { namesUnderstood } from '../../../shared/references/read-names.ts';
import { addNewSource, nameSourceText } from '../../commands/sources.ts';
import { useSession } from '../../hooks/session-context.tsx';
import { useMap } from '../../hooks/use-map.ts';
import { useTexts } from '../../texts/texts-context.tsx';
import { CircleAlert } from '../../ui/icons.ts';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { notify, openPaper } from '../../view-state/actions.ts';
import { tell } from '../../view-state/tell.ts';
import type { Intaken } from '../intake.ts';
import { Preview } from './preview.tsx';
import { QuotationsNote } from './quotations-note.tsx';
import { likelySource, newSource, sourceOptions, type Target } from './source-options.ts';
import './add-text.css';

interface PlaceTextProps {
  readonly id: string;
  readonly name: string;
  readonly intaken: Intaken;
  readonly wanted: SourceId | undefined;
  readonly onBusy: (isBusy: boolean) => void;
  readonly onDone: () => void;
}

/** Letters at the beginning of a text among which its title is looked for. */
const OPENING = 2_000;

/** Shows what was read, asks which source it is the text of, and adds it. */
export function PlaceText({ id, name, intaken, wanted, onBusy, onDone }: PlaceTextProps) {
  const session = useSession();
  const texts = useTexts();
  const map = useMap((now) => now);
  const { text, suggestedTitle } = intaken;
  const [target, setTarget] = useState<Target>(
    () => wanted ?? likelySource(map.sources.values(), suggestedTitle, text.text.slice(0, OPENING)),
  );
  const [title, setTitle] = useState(suggestedTitle ?? bareName(name));
  const [authors, setAuthors] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const stop = useRef<AbortController>(null);
  // Who closes the dialog meanwhile does not want it any more.
  useEffect(() => () => stop.current?.abort(), []);
  const source = target === 'new' ? undefined : map.sources.get(target);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (source === undefined && title.trim() === '') {
      setFailure('Say what the paper is called.');
      return;
    }
    onBusy(true);
    const sending = new AbortController();
    stop.current = sending;
    const kept = await texts.add(text, sending.signal);
    if (sending.signal.aborted) return;
    onBusy(false);
    if (!kept.ok) {
      setFailure(kept.error);
      return;
    }
    const { hash } = kept.value;
    const placed =
      source === undefined
        ? addNewSource(session, newSource(title, authors, hash))
        : named(source.id, nameSourceText(session, source.id, hash));
    if (!tell(placed)) return;
    notify({ tone: 'info', text: `The text of “${source?.title ?? title.trim()}” is in the map.` });
    onDone();
    openPaper(placed.value);
  };
  return (
    <form className="add-text" id={id} onSubmit={(event) => void submit(event)}>
      <Preview intaken={intaken} name={name} />
      <Select label="It is the text of" value={target} options={sourceOptions(map)} onChange={setTarget} />
      {source === undefined && (
        <>
          <TextField label="Title of the new source" value={title} onChange={setTitle} />
          <TextField
            label="Authors, if you know them"
            hint={`${namesUnderstood(authors, 'author') ?? 'As in: Oliver, Kathryn; Kothari, Anita'}. Cards made of the paper’s words are then said by them, and not in the room.`}
            value={authors}
            onChange={setAuthors}
          />
        </>
      )}
      {source !== undefined && <QuotationsNote source={source.id} text={text.text} />}
      {source?.textHash !== undefined && (
        <p className="add-text__fine">
          This source has a text already; the new one takes its place for everybody. Undo brings the old one
          back.
        </p>
      )}
      {failure !== null && (
        <p className="add-text__failure" role="alert">
          <CircleAlert aria-hidden="true" />
          <span>{failure}</span>
        </p>
      )}
    </form>
  );
}

/** The source whose text was named, if it was. */
function named(id: SourceId, written: Result<void, Refusal>): Result<SourceId, Refusal> {
  return written.ok ? ok(id) : written;
}

/** What a file is called without its ending; pasted words have no name. */
function bareName(name: string): string {
  return /^(.*)\.[a-z]{2,8}$/i.exec(name)?.[1] ?? '';
}
