import type { Anchor } from '../model/anchor.ts';
import type { Element } from '../model/element.ts';
import type { ArgumentMap } from '../model/map.ts';
import type { TargetId } from '../model/relation.ts';
import type { Question } from './questions.ts';
import { cardOrRelation, suits, type Target } from './target.ts';

type Judged = Pick<ArgumentMap, 'elements' | 'relations'>;

/** Everything on a map that a question can be asked of, in the order of the map. */
export function candidates(map: Judged, question: Question): Target[] {
  if (question === 'relevance')
    return [...map.relations.keys()].map((relation) => ({ kind: 'relation', relation }));
  const all = [...map.elements.values()].flatMap((element) => targetsOf(element, question));
  return all.filter((target) => suits(map, question, target));
}

/** What a question can be asked of among chosen cards and relations. */
export function candidatesAmong(map: Judged, question: Question, chosen: ReadonlySet<TargetId>): Target[] {
  return candidates(map, question).filter((target) => chosen.has(cardOrRelation(target)));
}

function targetsOf(element: Element, question: Question): Target[] {
  if (question !== 'fidelity') return [{ kind: 'element', element: element.id }];
  return element.anchors.map(
    ({ id: anchor }: Anchor): Target => ({ kind: 'quotation', element: element.id, anchor }),
  );
}
