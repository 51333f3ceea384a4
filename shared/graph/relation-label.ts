import type { RelationFields } from '../model/relation.ts';
import { MOVE_WORDS, relationVerb } from '../model/words.ts';

/** What a relation is called on the canvas: its verb and, where it makes one, its move: "undercuts · reclassification". */
export function relationLabel(of: RelationFields): string {
  const verb = relationVerb(of);
  if (of.kind !== 'rebuttal' || of.move === undefined) return verb;
  return `${verb} · ${MOVE_WORDS[of.move].toLowerCase()}`;
}
