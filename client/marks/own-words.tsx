import { repeatsItsQuotation } from '../../shared/anchoring/own-words.ts';
import type { Element } from '../../shared/model/element.ts';
import { Quote } from '../ui/icons.ts';
import './marks.css';

/** Says that a statement is still in the words that the card quotes, and asks for one's own; nothing once it is not. */
export function WordsOfThePaper({ element }: { readonly element: Element }) {
  if (!repeatsItsQuotation(element)) return null;
  return (
    <span className="words-of-paper" role="note">
      <Quote aria-hidden="true" />
      Words of the paper: say it in your own
    </span>
  );
}
