import type { ArgumentMap } from '../../shared/model/map.ts';
import { type Relation, type TargetId, targetsRelation } from '../../shared/model/relation.ts';
import { MOVE_WORDS, relationVerb } from '../../shared/model/words.ts';

/** Characters of a statement inside a sentence about it. */
const EXCERPT_MAX = 70;

/** The beginning of a text, cut at a word, with "…" where something is left out. */
export function excerpt(text: string, max: number = EXCERPT_MAX): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat === '') return 'an empty card';
  if (flat.length <= max) return flat;
  const cut = flat.slice(0, max);
  const space = cut.lastIndexOf(' ');
  return `${space > max / 2 ? cut.slice(0, space) : cut}…`;
}

/** A relation in words: “A” rebuts “B”. */
export function relationSentence(map: ArgumentMap, relation: Relation): string {
  return `${cardPhrase(map, relation.from)} ${relationVerb(relation)} ${targetPhrase(map, relation.to)}`;
}

/** What a relation ends at, in words; another relation is "the step from … to …". */
export function targetPhrase(map: ArgumentMap, to: TargetId): string {
  if (!targetsRelation(to)) return cardPhrase(map, to);
  const target = map.relations.get(to);
  if (target === undefined) return 'a relation that is gone';
  return `the step that ${relationSentence(map, target)}`;
}

/** How a rebuttal answers, where it says so: "Displacement". */
export function moveWord(relation: Relation): string | undefined {
  return relation.kind === 'rebuttal' && relation.move !== undefined ? MOVE_WORDS[relation.move] : undefined;
}

/** A card by the beginning of what it says, in quotation marks. */
export function cardPhrase(map: ArgumentMap, id: TargetId): string {
  const card = targetsRelation(id) ? undefined : map.elements.get(id);
  return card === undefined ? 'a card that is gone' : `“${excerpt(card.text)}”`;
}
