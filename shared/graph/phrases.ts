import type { Element } from '../model/element.ts';
import type { ArgumentMap } from '../model/map.ts';
import { type TargetId, targetsRelation } from '../model/relation.ts';
import { kindWord } from '../model/words.ts';
import { relationLabel } from './relation-label.ts';

/** Longest part of a statement that names a card in a sentence, in characters. */
const NAME_MAX = 60;

/** A card as a sentence names it: its first words in quotes, or its kind when it says nothing yet. */
export function nameOf(element: Element): string {
  const text = element.text.trim().replace(/\s+/g, ' ');
  if (text === '') return `an empty ${kindWord(element).toLowerCase()}`;
  return `“${text.length > NAME_MAX ? `${text.slice(0, NAME_MAX - 1).trimEnd()}…` : text}”`;
}

/** A card or relation as a sentence names it. */
export function targetName(map: Pick<ArgumentMap, 'elements' | 'relations'>, id: TargetId): string {
  if (!targetsRelation(id)) {
    const element = map.elements.get(id);
    return element === undefined ? 'a card' : nameOf(element);
  }
  const relation = map.relations.get(id);
  if (relation === undefined) return 'a relation';
  return `the step ${targetName(map, relation.from)} ${relationLabel(relation)} ${targetName(map, relation.to)}`;
}

/** A number with its noun: "1 card", "3 cards". */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
