import type { ElementId } from '../../shared/base/ids.ts';
import { ListChecks } from '../ui/icons.ts';
import './open-questions.css';
import { openWords, useOpenQuestions } from './use-open-questions.ts';

interface OpenQuestionsProps {
  readonly id: ElementId;
  readonly scheme: string | undefined;
}

/** How many critical questions are open on a card, as icon and number; nothing where none is. */
export function OpenQuestions({ id, scheme }: OpenQuestionsProps) {
  const open = useOpenQuestions(id, scheme);
  if (open === 0) return null;
  return (
    <span className="open-questions" title={openWords(open)}>
      <ListChecks size={13} strokeWidth={2} aria-hidden="true" />
      <span aria-hidden="true">{open}</span>
      <span className="ui-visually-hidden">{openWords(open)}</span>
    </span>
  );
}
