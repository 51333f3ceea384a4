import { useState } from 'react';
import type { ElementId } from '../../../shared/base/ids.ts';
import { nameOf, targetName } from '../../../shared/graph/phrases.ts';
import type { ArgumentMap } from '../../../shared/model/map.ts';
import { type TargetId, targetsRelation } from '../../../shared/model/relation.ts';
import { kindWord } from '../../../shared/model/words.ts';
import { useMap } from '../../hooks/use-map.ts';
import { KindIcon } from '../../marks/kind-icon.tsx';
import { RelationGlyph } from '../../marks/relation-glyph.tsx';
import { SearchDialog, type SearchGroup, type SearchItem } from '../../ui/search-dialog.tsx';
import { closeDialog } from '../../view-state/actions.ts';
import { matchesQuery } from '../match.ts';
import { type Offer, offersFrom, targetsFor } from '../offers.ts';
import { useViewParts } from '../view-parts.tsx';
import { draw } from './relation-choice.tsx';

/** Most targets listed at once: more are found by typing. */
const LISTED_MAX = 60;

/** Connecting without a mouse: first the relation, then its target by search. Only what the rules allow is offered. */
export function ConnectDialog({ from }: { readonly from: ElementId }) {
  const view = useViewParts();
  const map = useMap((now) => now);
  const [chosen, setChosen] = useState<Offer | null>(null);
  const [query, setQuery] = useState('');
  const element = map.elements.get(from);
  if (element === undefined) return null;
  const choose = (offer: Offer): void => {
    setChosen(offer);
    setQuery('');
  };
  const link = (to: TargetId): void => {
    closeDialog();
    if (chosen !== null) draw(view, from, chosen.fields, to);
  };
  const name = nameOf(element);
  return (
    <SearchDialog
      open
      onClose={closeDialog}
      label={chosen === null ? `Connect ${name}: choose the relation` : `${name} ${chosen.verb}: choose what`}
      placeholder={chosen === null ? 'Which relation?' : `${chosen.verb}… which card or relation?`}
      query={query}
      onQuery={setQuery}
      groups={
        chosen === null
          ? [{ heading: name, items: relationItems(offersFrom(map, from), query, choose) }]
          : targetGroups(map, targetsFor(map, from, chosen.fields), query, link)
      }
      empty={
        chosen === null ? 'No relation of that name may start here.' : 'Nothing that this may end at matches.'
      }
      footer={chosen === null ? 'Step 1 of 2' : `Step 2 of 2: ${name} ${chosen.verb} …`}
    />
  );
}

function relationItems(all: readonly Offer[], query: string, choose: (offer: Offer) => void): SearchItem[] {
  return all
    .filter(({ verb, meaning }) => matchesQuery(`${verb} ${meaning ?? ''}`, query))
    .map((offer) => ({
      id: offer.verb,
      label: offer.verb,
      detail: offer.meaning,
      icon: <RelationGlyph kind={offer.fields.kind} width={18} />,
      onChoose: () => choose(offer),
    }));
}

function targetGroups(
  map: ArgumentMap,
  targets: readonly TargetId[],
  query: string,
  link: (to: TargetId) => void,
): SearchGroup[] {
  const cards: SearchItem[] = [];
  const relations: SearchItem[] = [];
  for (const id of targets) {
    const list = targetsRelation(id) ? relations : cards;
    if (list.length >= LISTED_MAX) continue;
    const item = targetItem(map, id, () => link(id));
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
