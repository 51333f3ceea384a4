import { useState } from 'react';
import type { ElementId } from '../../shared/base/ids.ts';
import type { Source } from '../../shared/model/source.ts';
import type { Voice } from '../../shared/model/voice.ts';
import type { SupportVerdict } from '../../shared/references/independence-verdict.ts';
import { authorDate } from '../../shared/references/style/author-date.ts';
import type { Use, UseKind } from '../../shared/references/uses.ts';
import { undo } from '../commands/map.ts';
import { removeSource } from '../commands/sources.ts';
import { useSession } from '../hooks/session-context.tsx';
import { useMap } from '../hooks/use-map.ts';
import { jumpTo } from '../inspector/jump.ts';
import { excerpt } from '../inspector/sentences.ts';
import { IndependenceMark } from '../marks/independence-mark.tsx';
import { KindIcon } from '../marks/kind-icon.tsx';
import { VoiceChip } from '../marks/voice-chip.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Pencil, Trash2 } from '../ui/icons.ts';
import { closeDialog, openPaper } from '../view-state/actions.ts';
import { ChecklistLink } from './checklist/checklist-link.tsx';
import { type Say, sayRefusal } from './message.tsx';
import { ReferenceText } from './reference-text.tsx';

interface SourceRowProps {
  readonly source: Source;
  readonly voices: readonly Voice[];
  readonly uses: readonly Use[];
  /** What it shares with voices that it supports; absent where it stands apart. */
  readonly verdict: SupportVerdict | undefined;
  /** What is known of it at second hand only: "Oliver et al. 2019, p. 5, as quoted in Williams et al. 2020". */
  readonly remark: string | undefined;
  readonly mayEdit: boolean;
  readonly isShown: boolean;
  readonly say: Say;
  /** Told when it was deleted: what had the focus is gone. */
  readonly onGone: () => void;
  readonly onEdit: () => void;
}

/** One source: its reference, who speaks through it, what rests on it, and whether its text was added. */
export function SourceRow({
  source,
  voices,
  uses,
  verdict,
  remark,
  mayEdit,
  isShown,
  say,
  onGone,
  onEdit,
}: SourceRowProps) {
  const session = useSession();
  const remove = (): void => {
    if (!sayRefusal(removeSource(session, source.id), say)) return;
    onGone();
    say({
      tone: 'info',
      text: `Deleted “${excerpt(source.title, 60)}”.`,
      action: { label: 'Undo', run: () => void undo(session) },
    });
  };
  const read = (): void => {
    closeDialog();
    openPaper(source.id);
  };
  return (
    <li className="source-row" data-source={source.id} data-shown={isShown || undefined} tabIndex={-1}>
      <div className="source-row__reference">
        <ReferenceText runs={authorDate(source)} />
      </div>
      {mayEdit && (
        <div className="source-row__buttons">
          <IconButton label={`Edit “${excerpt(source.title, 60)}”`} icon={<Pencil />} onClick={onEdit} />
          <IconButton
            label={`Delete “${excerpt(source.title, 60)}”`}
            icon={<Trash2 />}
            onClick={() => remove()}
          />
        </div>
      )}
      <div className="source-row__facts">
        {voices.map((voice) => (
          <VoiceChip key={voice.id} voice={voice} />
        ))}
        <button type="button" className="sources__link" onClick={read}>
          {source.textHash === undefined ? 'No text yet: add it' : 'Text added: read it'}
        </button>
        <ChecklistLink sourceId={source.id} />
        <IndependenceMark verdict={verdict} />
      </div>
      {remark !== undefined && <p className="source-row__remark">{remark}</p>}
      <Uses uses={uses} />
    </li>
  );
}

const USE_WORDS: Readonly<Record<UseKind, string>> = {
  read: 'quoted from it',
  'second-hand': 'quoted at second hand',
  said: 'said by it',
};

function Uses({ uses }: { readonly uses: readonly Use[] }) {
  const [isOpen, setOpen] = useState(false);
  if (uses.length === 0) return <p className="source-row__none">Nothing rests on it.</p>;
  return (
    <details className="source-row__uses" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{uses.length === 1 ? '1 card rests on it' : `${uses.length} cards rest on it`}</summary>
      {isOpen && (
        <ul>
          {uses.map(({ element, kind }) => (
            <UseLine key={element} id={element} kind={kind} />
          ))}
        </ul>
      )}
    </details>
  );
}

function UseLine({ id, kind }: { readonly id: ElementId; readonly kind: UseKind }) {
  const session = useSession();
  const element = useMap((map) => map.elements.get(id));
  if (element === undefined) return null;
  const go = (): void => {
    closeDialog();
    jumpTo(session.reading().map, id);
  };
  return (
    <li className="source-row__use" data-kind={element.kind}>
      <KindIcon kind={element.kind} />
      <span>
        <button type="button" className="sources__link" onClick={go}>
          {excerpt(element.text, 110)}
        </button>{' '}
        <span className="source-row__how">{USE_WORDS[kind]}</span>
      </span>
    </li>
  );
}
