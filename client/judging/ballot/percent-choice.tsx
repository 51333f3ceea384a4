import type { KeyboardEvent } from 'react';
import { percentWord } from '../../../shared/judging/question-words.ts';
import type { ChoiceProps } from './choice-props.ts';
import { Range } from './range.tsx';

/** Numbers that are named under the track, to be tapped. */
const MARKS = [0, 25, 50, 75, 100] as const;

/** A judgement from 0 to 100: a slider, and words to tap; a digit on it means that many tens. */
export function PercentChoice({ question, value, onChange, labelledBy, describedBy }: ChoiceProps<number>) {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!/^[0-9]$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onChange(Number(event.key) * 10);
  };
  return (
    <div className="percent">
      <output className="percent__value" data-unset={value === null || undefined} aria-hidden="true">
        {value === null ? (
          'Not judged yet'
        ) : (
          <>
            <span className="percent__number">{value}</span> {percentWord(question, value)}
          </>
        )}
      </output>
      <Range
        value={value}
        unset={50}
        valueText={value === null ? 'not judged yet' : `${value}, ${percentWord(question, value)}`}
        onChange={onChange}
        onKeyDown={onKeyDown}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        data-first-control
      />
      <div className="percent__marks">
        {MARKS.map((mark) => (
          <button
            key={mark}
            type="button"
            className="percent__mark"
            // The slider is the keyboard's way to all of them.
            tabIndex={-1}
            aria-label={`${mark}, ${percentWord(question, mark)}`}
            data-chosen={value === mark || undefined}
            onClick={() => onChange(mark)}
          >
            {percentWord(question, mark)}
          </button>
        ))}
      </div>
    </div>
  );
}
