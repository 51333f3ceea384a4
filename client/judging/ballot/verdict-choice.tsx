import { type ReactNode, useId } from 'react';
import { VERDICT_WORDS } from '../../../shared/judging/question-words.ts';
import { VERDICTS, type Verdict } from '../../../shared/judging/questions.ts';
import { ArrowLeftRight, Check, X } from '../../ui/icons.ts';
import type { ChoiceProps } from './choice-props.ts';

const ICONS: Readonly<Record<Verdict, ReactNode>> = {
  faithful: <Check />,
  stretched: <ArrowLeftRight />,
  wrong: <X />,
};

/** A verdict on a quotation: one of three. */
export function VerdictChoice({ value, onChange, labelledBy, describedBy }: ChoiceProps<Verdict>) {
  const name = useId();
  return (
    <div className="verdicts" role="radiogroup" aria-labelledby={labelledBy} aria-describedby={describedBy}>
      {VERDICTS.map((verdict, index) => (
        <label key={verdict} className="verdicts__choice" data-verdict={verdict}>
          <input
            type="radio"
            name={name}
            checked={value === verdict}
            data-first-control={index === 0 || undefined}
            onChange={() => onChange(verdict)}
          />
          <span className="verdicts__icon" aria-hidden="true">
            {ICONS[verdict]}
          </span>
          <span className="verdicts__words">
            <strong>{VERDICT_WORDS[verdict].label}</strong>
            <span>{VERDICT_WORDS[verdict].meaning}</span>
          </span>
        </label>
      ))}
    </div>
  );
}
