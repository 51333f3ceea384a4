import * as z from 'zod/mini';
import { isId } from '../base/ids.ts';
import { anchorId, elementId, relationId } from '../model/fields.ts';
import type { ArgumentMap } from '../model/map.ts';
import type { TargetId } from '../model/relation.ts';
import type { Question } from './questions.ts';

/** What is judged: a card, one quotation of a card, or a relation. */
export const target = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('element'), element: elementId }),
  z.strictObject({ kind: z.literal('quotation'), element: elementId, anchor: anchorId }),
  z.strictObject({ kind: z.literal('relation'), relation: relationId }),
]);
export type Target = z.infer<typeof target>;

/** The card or relation that a target is, or is part of. */
export function cardOrRelation(of: Target): TargetId {
  return of.kind === 'relation' ? of.relation : of.element;
}

/** What a target is kept under: the same for equal targets. A space stands in no id. */
export function targetKey(of: Target): string {
  switch (of.kind) {
    case 'element':
      return of.element;
    case 'quotation':
      return `${of.element} ${of.anchor}`;
    case 'relation':
      return of.relation;
  }
}

/** Reads a key back; undefined when it is none. */
export function targetOfKey(key: string): Target | undefined {
  const [id, anchor, ...others] = key.split(' ');
  if (others.length > 0) return undefined;
  if (isId('relation', id) && anchor === undefined) return { kind: 'relation', relation: id };
  if (!isId('element', id)) return undefined;
  if (anchor === undefined) return { kind: 'element', element: id };
  return isId('anchor', anchor) ? { kind: 'quotation', element: id, anchor } : undefined;
}

/** Whether a target is on the map and is something that a question can be asked of. */
export function suits(
  map: Pick<ArgumentMap, 'elements' | 'relations'>,
  question: Question,
  of: Target,
): boolean {
  if (of.kind === 'relation') return question === 'relevance' && map.relations.has(of.relation);
  const element = map.elements.get(of.element);
  if (element === undefined) return false;
  if (of.kind === 'quotation')
    return question === 'fidelity' && element.anchors.some(({ id }) => id === of.anchor);
  if (element.kind === 'cost') return question === 'happens' || question === 'casts';
  return question === 'credence' && element.kind !== 'question';
}
