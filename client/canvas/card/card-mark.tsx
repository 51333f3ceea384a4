import { CHANGE_SIGNS, MARK_WORDS } from '../../acts/change-marks.ts';
import type { ChangeMark } from '../../view-state/types.ts';
import './card-mark.css';

/** What became of a card between the two moments that are compared; the card's label says it too. */
export function CardMark({ mark }: { readonly mark: ChangeMark }) {
  return (
    <div className="card-mark" aria-hidden="true">
      <span className="card-mark__sign">{CHANGE_SIGNS[mark]}</span>
      <span className="card-mark__word">{MARK_WORDS[mark]}</span>
    </div>
  );
}
