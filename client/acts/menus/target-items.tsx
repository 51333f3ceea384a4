import { nameOf, targetName } from '../../../shared/graph/phrases.ts';
import type { ArgumentMap } from '../../../shared/model/map.ts';
import { type TargetId, targetsRelation } from '../../../shared/model/relation.ts';
import { kindWord } from '../../../shared/model/words.ts';
import { KindIcon } from '../../marks/kind-icon.tsx';
import { RelationGlyph } from '../../marks/relation-glyph.tsx';
import type { SearchGroup, SearchItem } from '../../ui/search-dialog.tsx';
import { matchesQuery } from '../match.ts';

/** Most targets listed at once: more are found by typing. */
const LISTED_MAX = 60;

/** The cards and relations among some targets that match a query, to choose one of. */
export function targetGroups(
  map: ArgumentMap,
  targets: readonly TargetId[],
  query: string,
  choose: (to: TargetId) => void,
): SearchGroup[] {
  const cards: SearchItem[] = [];
  const relations: SearchItem[] = [];
  for (const id of targets) {
    const list = targetsRelation(id) ? relations : cards;
    if (list.length >= LISTED_MAX) continue;
    const item = targetItem(map, id, () => choose(id));
    if (item !== undefined && matchesQuery(item.words, query)) list.push(item);
  }
  return [
    { heading: 'Cards', items: cards },
    { heading: 'Relations', items: relations },
  ].filter(({ items }) => items.length > 0);
}

function targetItem(
  map: ArgumentMap,
  id: TargetId,
  onChoose: () => void,
): (SearchItem & { readonly words: string }) | undefined {
  if (targetsRelation(id)) {
    const relation = map.relations.get(id);
    if (relation === undefined) return undefined;
    const words = targetName(map, id);
    return { id, words, label: words, icon: <RelationGlyph kind={relation.kind} width={18} />, onChoose };
  }
  const element = map.elements.get(id);
  if (element === undefined) return undefined;
  const kind = kindWord(element);
  const label = element.text.trim() || nameOf(element);
  return {
    id,
    words: `${label} ${kind}`,
    label,
    detail: kind,
    icon: <KindIcon kind={element.kind} />,
    onChoose,
  };
}
