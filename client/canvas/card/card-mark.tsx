import type { ChangeMark } from '../../view-state/types.ts';
import { CHANGE_SIGNS } from '../change-signs.ts';
import './card-mark.css';

export const MARK_WORDS: Readonly<Record<ChangeMark, string>> = {
  added: 'Added',
  changed: 'Changed',
  gone: 'Gone',
};

/** What became of a card between the two moments that are compared; the card's label says it too. */
export function CardMark({ mark }: { readonly mark: ChangeMark }) {
  return (
    <div className="card-mark" aria-hidden="true">
      <span className="card-mark__sign">{CHANGE_SIGNS[mark]}</span>
      <span className="card-mark__word">{MARK_WORDS[mark]}</span>
    </div>
  );
}
