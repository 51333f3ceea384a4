import type { Element } from '../model/element.ts';
import type { ArgumentMap } from '../model/map.ts';
import { type TargetId, targetsRelation } from '../model/relation.ts';
import { kindWord } from '../model/words.ts';
import { relationLabel } from './relation-label.ts';

/** Longest part of a statement that names a card in a sentence, in characters. */
const NAME_MAX = 60;

/** A card as a sentence names it: its first words in quotes, or its kind when it says nothing yet. */
export function nameOf(element: Element): string {
  return nameWithin(element, NAME_MAX);
}

function nameWithin(element: Element, longest: number): string {
  const text = element.text.trim().replace(/\s+/g, ' ');
  if (text === '') return `an empty ${kindWord(element).toLowerCase()}`;
  return `“${text.length > longest ? `${firstWords(text, longest - 1)}…` : text}”`;
}

/** The words that are whole within a length; a word longer than half of it is cut all the same. */
function firstWords(text: string, length: number): string {
  const end = text.lastIndexOf(' ', length);
  return text.slice(0, end > length / 2 ? end : length).replace(/[\s,;:–—-]+$/, '');
}

/** A card or relation as a sentence names it, each card by no more characters than `longest`. */
export function targetName(
  map: Pick<ArgumentMap, 'elements' | 'relations'>,
  id: TargetId,
  longest = NAME_MAX,
): string {
  if (!targetsRelation(id)) {
    const element = map.elements.get(id);
    return element === undefined ? 'a card' : nameWithin(element, longest);
  }
  const relation = map.relations.get(id);
  if (relation === undefined) return 'a relation';
  return `the step ${targetName(map, relation.from, longest)} ${relationLabel(relation)} ${targetName(map, relation.to, longest)}`;
}

/** A number with its noun: "1 card", "3 cards". */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
