import { useId, useRef } from 'react';
import {
  type Attribution,
  attributionWords,
  CORNERS,
  type Corner,
  cornerLabel,
  cornerNoun,
} from '../../../shared/model/attribution.ts';
import type { ChoiceProps } from '../ballot/choice-props.ts';
import { Range } from '../ballot/range.tsx';
import { attributionOf, MIDDLE, type Place, rounded, withWeight } from './place.ts';
import { Triangle } from './triangle.tsx';
import '../../ui/visually-hidden.css';
import './triangle.css';

interface TriangleChoiceProps extends ChoiceProps<Attribution> {
  /** What the costs of the map are costs of; empty where it does not say. */
  readonly subject: string;
}

/** A place between three things that may cast a cost: a point in a triangle, or three sliders that always sum to 100. */
export function TriangleChoice({ subject, value, onChange, labelledBy, describedBy }: TriangleChoiceProps) {
  const id = useId();
  const place = value === null ? null : rounded(value);
  const put = (next: Place): void => onChange(attributionOf(next));
  /** Where the slider in hand began: the others share by that, or rounding eats what they had on the way. */
  const held = useRef<{ readonly corner: Corner; readonly from: Place; readonly last: Place } | null>(null);
  const slide = (corner: Corner, weight: number): void => {
    const at = place ?? MIDDLE;
    const on = held.current;
    const goesOn = on?.corner === corner && CORNERS.every((each) => on.last[each] === at[each]);
    const from = goesOn ? on.from : at;
    const last = withWeight(from, corner, weight);
    held.current = { corner, from, last };
    put(last);
  };
  return (
    <div className="triangle" role="group" aria-labelledby={labelledBy} aria-describedby={describedBy}>
      <Triangle subject={subject} place={place} onPlace={put} describedBy={`${id}-said`} />
      {/* Once there is a point the sliders show the same numbers. */}
      <p className={place === null ? 'triangle__said' : 'ui-visually-hidden'} id={`${id}-said`}>
        {value === null ? 'Place a point, or use the sliders.' : `${attributionWords(value, subject)}.`}
      </p>
      <div className="triangle__sliders">
        {CORNERS.map((corner) => {
          const weight = place?.[corner] ?? null;
          return (
            <div key={corner} className="triangle__slider" data-corner={corner}>
              <label htmlFor={`${id}-${corner}`}>{cornerLabel(corner, subject)}</label>
              <span className="triangle__weight" aria-hidden="true">
                {weight ?? '–'}
              </span>
              <Range
                id={`${id}-${corner}`}
                value={weight}
                unset={MIDDLE[corner]}
                valueText={
                  weight === null ? 'not judged yet' : `${weight} of 100 on ${cornerNoun(corner, subject)}`
                }
                onChange={(next) => slide(corner, next)}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
