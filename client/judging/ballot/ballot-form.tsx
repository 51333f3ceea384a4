import { type FormEvent, useId } from 'react';
import { isAttribution, isPercent, isVerdict } from '../../../shared/judging/judgement.ts';
import { REASON_MAX } from '../../../shared/judging/limits.ts';
import { QUESTION_WORDS } from '../../../shared/judging/question-words.ts';
import { scaleOf } from '../../../shared/judging/questions.ts';
import type { Round } from '../../../shared/judging/round.ts';
import { useMap } from '../../hooks/use-map.ts';
import type { MyBallot } from '../../session/judging.ts';
import { Button } from '../../ui/button.tsx';
import { TextAreaField } from '../../ui/text-field.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { TriangleChoice } from '../triangle/triangle-choice.tsx';
import './ballot-form.css';
import { Delivery } from './delivery.tsx';
import { type Draft, differs } from './draft.ts';
import { PercentChoice } from './percent-choice.tsx';
import { VerdictChoice } from './verdict-choice.tsx';

interface BallotFormProps {
  readonly round: Round;
  readonly mine: MyBallot | undefined;
  readonly draft: Draft;
  /** Id of what is judged. */
  readonly about: string;
  readonly onDraft: (draft: Draft) => void;
  readonly onCast: (draft: Draft) => void;
  readonly problem: string | undefined;
}

/** Where I judge one target: the question's scale, a reason where one is asked for, and what became of my ballot. */
export function BallotForm({ round, mine, draft, about, onDraft, onCast, problem }: BallotFormProps) {
  const id = useId();
  const { title, hint } = QUESTION_WORDS[round.question];
  const subject = useMap((map) => map.subject);
  const isNew = differs(draft, mine);
  const isCast = mine !== undefined && mine.delivery.state !== 'refused';
  const mayGoOn = draft.judgement !== null || (isCast && !isNew);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (mayGoOn) onCast(draft);
  };
  return (
    <form className="ballot" onSubmit={submit}>
      <p className="ballot__question" id={id}>
        <VisuallyHidden>{title} </VisuallyHidden>
        {hint(subject)}
      </p>
      <Choice round={round} subject={subject} draft={draft} onDraft={onDraft} id={id} about={about} />
      {round.reasons === 'asked' && (
        <TextAreaField
          label="Why? (if you like)"
          rows={1}
          maxLength={REASON_MAX}
          value={draft.reason}
          onChange={(reason) => onDraft({ ...draft, reason })}
        />
      )}
      {problem !== undefined && (
        <p className="ballot__problem" role="alert">
          {problem}
        </p>
      )}
      <div className="ballot__acts">
        <Delivery mine={mine} isNew={isNew} />
        <Button
          variant="quiet"
          aria-pressed={mine?.judgement === null}
          onClick={() => onCast({ ...draft, judgement: null })}
        >
          Pass
        </Button>
        <Button variant="primary" type="submit" disabled={!mayGoOn}>
          {!isCast ? 'Cast' : isNew ? 'Change' : 'Next'}
        </Button>
      </div>
    </form>
  );
}

interface ChoiceOfProps {
  readonly round: Round;
  /** What the costs of the map are costs of. */
  readonly subject: string;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly id: string;
  readonly about: string;
}

function Choice({ round, subject, draft, onDraft, id, about }: ChoiceOfProps) {
  const { judgement } = draft;
  const common = {
    question: round.question,
    labelledBy: id,
    describedBy: about,
    onChange: (next: NonNullable<Draft['judgement']>) => onDraft({ ...draft, judgement: next }),
  };
  switch (scaleOf(round.question)) {
    case 'percent':
      return (
        <PercentChoice {...common} value={judgement !== null && isPercent(judgement) ? judgement : null} />
      );
    case 'verdict':
      return (
        <VerdictChoice {...common} value={judgement !== null && isVerdict(judgement) ? judgement : null} />
      );
    case 'triangle':
      return (
        <TriangleChoice
          {...common}
          subject={subject}
          value={judgement !== null && isAttribution(judgement) ? judgement : null}
        />
      );
  }
}
