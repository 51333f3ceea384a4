import { useState } from 'react';
import type { ElementId } from '../../../shared/base/ids.ts';
import { nameOf } from '../../../shared/graph/phrases.ts';
import type { TargetId } from '../../../shared/model/relation.ts';
import { useMap } from '../../hooks/use-map.ts';
import { RelationGlyph } from '../../marks/relation-glyph.tsx';
import { SearchDialog, type SearchItem } from '../../ui/search-dialog.tsx';
import { closeDialog } from '../../view-state/actions.ts';
import { matchesQuery } from '../match.ts';
import { type Offer, offersFrom, targetsFor } from '../offers.ts';
import { useViewParts } from '../view-parts.tsx';
import { draw } from './relation-choice.tsx';
import { targetGroups } from './target-items.tsx';

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
