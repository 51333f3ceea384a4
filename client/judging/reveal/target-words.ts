import { targetName } from '../../../shared/graph/phrases.ts';
import type { Target } from '../../../shared/judging/target.ts';
import type { ArgumentMap } from '../../../shared/model/map.ts';

/** What was judged, as a heading: the statement of a card in full, a relation by its ends. */
export function targetTitle(map: ArgumentMap, target: Target): string {
  if (target.kind === 'relation') {
    if (!map.relations.has(target.relation)) return 'A relation that is no longer on the map';
    const name = targetName(map, target.relation);
    return name.charAt(0).toLocaleUpperCase() + name.slice(1);
  }
  const element = map.elements.get(target.element);
  if (element === undefined) return 'A card that is no longer on the map';
  return element.text.trim() === '' ? 'An empty card' : element.text;
}

/** The words that a judged quotation quotes; undefined for anything else. */
export function quotedWords(map: ArgumentMap, target: Target): string | undefined {
  if (target.kind !== 'quotation') return undefined;
  return map.elements.get(target.element)?.anchors.find(({ id }) => id === target.anchor)?.exact;
}
