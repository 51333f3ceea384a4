import type { Element } from '../model/element.ts';
import { fold } from './fold.ts';

/** Whether a statement is made of the words of a quotation alone, however they are typeset: all of it, or a part. */
export function isInWordsOf(statement: string, exact: string): boolean {
  const said = bare(statement);
  return said !== '' && bare(exact).includes(said);
}

/** Whether an element still says nothing but words that it quotes. */
export function repeatsItsQuotation({ text, anchors }: Pick<Element, 'text' | 'anchors'>): boolean {
  return anchors.some(({ fidelity, exact }) => fidelity === 'quoted' && isInWordsOf(text, exact));
}

/** What ends a sentence or sets it in quotes is nobody's word. */
function bare(text: string): string {
  return fold(text).text.replace(/^['([]+|['")\].,;:!?…]+$/g, '');
}
