import { type ReactNode, useId, useMemo, useRef, useState } from 'react';
import { ANSWER_WORDS } from '../../../shared/appraisal/answers.ts';
import { type Answer, answerIdOf } from '../../../shared/model/answer.ts';
import type { TargetId } from '../../../shared/model/relation.ts';
import { answerItem, type Item, pointTo } from '../../commands/appraisal.ts';
import { useSession } from '../../hooks/session-context.tsx';
import { useMap } from '../../hooks/use-map.ts';
import { useMayEdit, useParticipant } from '../../hooks/use-session-parts.ts';
import { Button } from '../../ui/button.tsx';
import { Link, Pencil } from '../../ui/icons.ts';
import './item-answer.css';
import { NoteEditor } from './note-editor.tsx';
import { PickCard } from './pick-card.tsx';
import { Points } from './points.tsx';
import type { Report } from './report.ts';

interface ItemAnswerProps {
  readonly item: Item;
  readonly asks: string;
  /** What helps to answer. */
  readonly hint: ReactNode;
  /** Acts beside the note and the links. */
  readonly acts?: ReactNode;
  readonly report: Report;
  /** Takes the person to what an answer points to. */
  readonly onGo: (target: TargetId) => void;
}

/** One item with the group's answer: what it is, who said so, a note, and the cards it points to. */
export function ItemAnswer({ item, asks, hint, acts, report, onGo }: ItemAnswerProps) {
  const id = useId();
  const session = useSession();
  const [isWriting, setWriting] = useState(false);
  const [isPicking, setPicking] = useState(false);
  const writer = useRef<HTMLButtonElement>(null);
  const mayEdit = useMayEdit();
  const answerId = useMemo(() => answerIdOf(item), [item]);
  const given = useMap((map) => map.answers.get(answerId));
  return (
    <li className="item-answer" data-answer={given?.answer}>
      <p className="item-answer__asks" id={id}>
        {asks}
      </p>
      <div className="item-answer__hint">{hint}</div>
      {mayEdit ? (
        <Choices item={item} now={given?.answer} labelledBy={id} report={report} />
      ) : (
        <p className="item-answer__read">
          {given?.answer === undefined ? 'Not answered yet' : ANSWER_WORDS[given.answer]}
        </p>
      )}
      {given?.answer !== undefined && <WhoAnswered given={given} />}
      {isWriting ? (
        <NoteEditor
          item={item}
          note={given?.note ?? ''}
          about={asks}
          report={report}
          onEnd={(byKey) => {
            setWriting(false);
            // The button comes back where the field was; whoever clicked elsewhere is there already.
            if (byKey) requestAnimationFrame(() => writer.current?.focus());
          }}
        />
      ) : (
        given?.note !== undefined && <p className="item-answer__note">{given.note}</p>
      )}
      <Points item={item} points={given?.points ?? NOWHERE} report={report} onGo={onGo} />
      {mayEdit && (
        <div className="item-answer__acts">
          {!isWriting && (
            <Button
              ref={writer}
              size="sm"
              variant="quiet"
              icon={<Pencil />}
              aria-label={`${given?.note === undefined ? 'Add a note' : 'Edit the note'} on “${asks}”`}
              onClick={() => setWriting(true)}
            >
              Note
            </Button>
          )}
          <Button
            size="sm"
            variant="quiet"
            icon={<Link />}
            aria-label={`Link a card to “${asks}”`}
            onClick={() => setPicking(true)}
          >
            Link
          </Button>
          {acts}
        </div>
      )}
      {isPicking && (
        <PickCard
          label={`Link a card to “${asks}”`}
          taken={given?.points ?? NOWHERE}
          onPick={(card) => report(pointTo(session, item, card))}
          onClose={() => setPicking(false)}
        />
      )}
    </li>
  );
}

const NOWHERE: Answer['points'] = [];

interface ChoicesProps {
  readonly item: Item;
  readonly now: Answer['answer'];
  readonly labelledBy: string;
  readonly report: Report;
}

/** Four answers of which one is pressed; pressing it again takes it back. */
function Choices({ item, now, labelledBy, report }: ChoicesProps) {
  const session = useSession();
  const choices = Object.entries(ANSWER_WORDS) as [NonNullable<Answer['answer']>, string][];
  return (
    // Buttons, for an answer can be taken back, which no radio button lets one do.
    <div className="item-answer__choices" role="group" aria-labelledby={labelledBy}>
      {choices.map(([answer, word]) => (
        <button
          type="button"
          key={answer}
          className="item-answer__choice"
          aria-pressed={now === answer}
          onClick={() => report(answerItem(session, item, now === answer ? undefined : answer))}
        >
          {word}
        </button>
      ))}
    </div>
  );
}

const moments = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

function WhoAnswered({ given }: { readonly given: Answer }) {
  const person = useParticipant(given.addedBy);
  return (
    <p className="panel__who">
      Answered by {person?.name ?? 'somebody who is not known here'},{' '}
      <time dateTime={given.addedAt}>{moments.format(new Date(given.addedAt))}</time>
    </p>
  );
}
