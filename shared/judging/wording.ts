import { digest } from '../base/digest.ts';
import { isId } from '../base/ids.ts';
import type { ArgumentMap } from '../model/map.ts';
import type { TargetId } from '../model/relation.ts';
import type { Target } from './target.ts';

type Wordings = Pick<ArgumentMap, 'elements' | 'relations'>;

/**
 * What a target reads as on a map, as a digest: a ballot carries the one that its author had before them, so that it
 * can be told to be older than the words. Moving or linking a card does not change it. Undefined when the target is gone.
 */
export function wordingOfTarget(map: Wordings, of: Target): string | undefined {
  const words = of.kind === 'relation' ? wordsOf(map, of.relation, new Set()) : wordsOfCard(map, of);
  return words === undefined ? undefined : digest(JSON.stringify(words));
}

function wordsOfCard(
  map: Wordings,
  of: Exclude<Target, { kind: 'relation' }>,
): readonly string[] | undefined {
  const element = map.elements.get(of.element);
  if (element === undefined) return undefined;
  if (of.kind === 'element') return [element.text];
  const anchor = element.anchors.find(({ id }) => id === of.anchor);
  return anchor === undefined ? undefined : [element.text, anchor.exact];
}

type Words = readonly (string | Words)[];

/** A relation reads as what it says of its two ends; an end may be a relation itself. */
function wordsOf(map: Wordings, id: TargetId, above: ReadonlySet<TargetId>): Words | undefined {
  if (!isId('relation', id)) {
    const text = map.elements.get(id)?.text;
    return text === undefined ? undefined : [text];
  }
  const relation = map.relations.get(id);
  // Relations on relations close no loop, but two people may have closed one between them.
  if (relation === undefined || above.has(id)) return undefined;
  const within = new Set(above).add(id);
  const from = wordsOf(map, relation.from, within);
  const to = wordsOf(map, relation.to, within);
  if (from === undefined || to === undefined) return undefined;
  return [relation.kind, relation.kind === 'rebuttal' ? relation.mode : '', from, to];
}
