import { useState } from 'react';
import { answeredCount } from '../../../shared/appraisal/answers.ts';
import { CHECKLISTS, type Checklist, type ChecklistItem } from '../../../shared/appraisal/checklists.ts';
import type { SourceId } from '../../../shared/base/ids.ts';
import type { TargetId } from '../../../shared/model/relation.ts';
import { authorYear } from '../../../shared/references/in-text.ts';
import { answersAbout } from '../../appraisal/count-open.ts';
import { useSession } from '../../hooks/session-context.tsx';
import { useMap } from '../../hooks/use-map.ts';
import { useMayEdit } from '../../hooks/use-session-parts.ts';
import { ItemAnswer } from '../../inspector/appraisal/item-answer.tsx';
import { jumpTo } from '../../inspector/jump.ts';
import { Button } from '../../ui/button.tsx';
import { copyRich } from '../../ui/copy-rich.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { downloadText } from '../../ui/download.ts';
import { Copy, Download } from '../../ui/icons.ts';
import { Select } from '../../ui/select.tsx';
import { closeDialog, openDialog } from '../../view-state/actions.ts';
import { type Message, MessageLine, sayRefusal } from '../message.tsx';
import '../sources.css';
import { checklistCsv, checklistText, type Filled } from './as-text.ts';
import './checklist-dialog.css';

/** Looks at one source item by item, together: what everybody answers shows at once. */
export default function ChecklistDialog({ sourceId }: { readonly sourceId: SourceId }) {
  const session = useSession();
  const mayEdit = useMayEdit();
  const [message, setMessage] = useState<Message | null>(null);
  const source = useMap((map) => map.sources.get(sourceId));
  const about = useMap((map) => answersAbout(map.answers));
  const [chosen, setChosen] = useState<string>();
  const list = listFor(chosen, (each) => answeredCount(about, sourceId, each));
  if (source === undefined || list === undefined) {
    return (
      <Dialog onClose={closeDialog} title="Checklist">
        <p>This source is gone. Somebody deleted it.</p>
      </Dialog>
    );
  }
  const named = authorYear(source);
  const go = (target: TargetId): void => {
    closeDialog();
    jumpTo(session.reading().map, target);
  };
  return (
    <Dialog
      onClose={closeDialog}
      title="Checklist"
      size="lg"
      description={
        <>
          <span className="checklist__title">{source.title}</span>
          {!named.startsWith(source.title) && ` (${named})`}
        </>
      }
      actions={<Button onClick={() => openDialog({ kind: 'sources' })}>All sources</Button>}
    >
      <div className="checklist">
        <MessageLine message={message} onDone={() => setMessage(null)} />
        <div className="checklist__head">
          <Select
            label="Kind of source"
            value={list.id}
            options={CHECKLISTS.map(({ id, name, meantFor }) => ({
              value: id,
              label: name,
              meaning: meantFor,
            }))}
            onChange={setChosen}
          />
          <TakeOut
            list={list}
            sourceId={sourceId}
            reference={`${authorYear(source)}. ${source.title}`}
            onSaid={setMessage}
          />
        </div>
        <p className="checklist__progress" role="status">
          {answeredCount(about, sourceId, list)} of {list.items.length} answered
        </p>
        {!mayEdit && <p className="panel__fine">You can read the answers but not change them.</p>}
        <ul aria-label={`${list.name}: questions`}>
          {list.items.map((item) => (
            <Line
              key={`${list.id} ${item.id}`}
              sourceId={sourceId}
              list={list}
              item={item}
              onSaid={setMessage}
              onGo={go}
            />
          ))}
        </ul>
        <p className="panel__fine">{list.after}</p>
      </div>
    </Dialog>
  );
}

/** The list that was chosen; else the one with the most answers, else the first. */
function listFor(chosen: string | undefined, answered: (list: Checklist) => number): Checklist | undefined {
  const named = CHECKLISTS.find(({ id }) => id === chosen);
  return named ?? [...CHECKLISTS].sort((a, b) => answered(b) - answered(a))[0];
}

interface LineProps {
  readonly sourceId: SourceId;
  readonly list: Checklist;
  readonly item: ChecklistItem;
  readonly onSaid: (message: Message | null) => void;
  readonly onGo: (target: TargetId) => void;
}

function Line({ sourceId, list, item, onSaid, onGo }: LineProps) {
  const [named] = useState(() => ({ subject: sourceId, list: list.id, item: item.id }));
  return (
    <ItemAnswer
      item={named}
      asks={item.asks}
      hint={item.hint}
      report={(outcome) => sayRefusal(outcome, onSaid)}
      onGo={onGo}
    />
  );
}

interface TakeOutProps {
  readonly list: Checklist;
  readonly sourceId: SourceId;
  readonly reference: string;
  readonly onSaid: (message: Message | null) => void;
}

/** Takes the answers along: as a text to be pasted, or as a table. */
function TakeOut({ list, sourceId, reference, onSaid }: TakeOutProps) {
  const session = useSession();
  const filled = (): Filled => {
    const { map } = session.reading();
    return {
      map,
      about: answersAbout(map.answers),
      source: sourceId,
      list,
      reference,
      nameOf: (id) => (id === session.me.id ? session.me.name : session.participants.get(id)?.name),
    };
  };
  const copy = (): void => {
    const text = checklistText(filled());
    const html = `<pre>${text.replace(/[&<]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</pre>`;
    onSaid(
      copyRich(html, text)
        ? { tone: 'info', text: 'Copied as text.' }
        : { tone: 'warning', text: 'The browser did not let it be copied. Take the CSV instead.' },
    );
  };
  return (
    <div className="checklist__out">
      <Button icon={<Copy />} onClick={copy}>
        Copy as text
      </Button>
      <Button
        icon={<Download />}
        onClick={() => downloadText(`checklist-${list.id}.csv`, checklistCsv(filled()), 'text/csv')}
      >
        CSV
      </Button>
    </div>
  );
}
