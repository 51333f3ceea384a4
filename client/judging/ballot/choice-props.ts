import type { Judgement } from '../../../shared/judging/judgement.ts';
import type { Question } from '../../../shared/judging/questions.ts';

/** What every way of judging is given. */
export interface ChoiceProps<J extends Judgement> {
  readonly question: Question;
  /** Null while nothing is chosen. */
  readonly value: J | null;
  readonly onChange: (value: J) => void;
  /** Ids of what is asked and of what it is asked about. */
  readonly labelledBy: string;
  readonly describedBy: string;
}
