import { useState } from 'react';
import type { RelationId } from '../../../shared/base/ids.ts';
import { targetName } from '../../../shared/graph/phrases.ts';
import { relationVerb } from '../../../shared/model/words.ts';
import { useMap } from '../../hooks/use-map.ts';
import { SearchDialog } from '../../ui/search-dialog.tsx';
import { closeDialog } from '../../view-state/actions.ts';
import { targetsInstead } from '../offers.ts';
import { linkElsewhere } from '../relations.ts';
import { useViewParts } from '../view-parts.tsx';
import { targetGroups } from './target-items.tsx';

/** Has a relation end at something else, found by search. Only what the rules allow is offered. */
export function RelinkDialog({ id }: { readonly id: RelationId }) {
  const view = useViewParts();
  const map = useMap((now) => now);
  const [query, setQuery] = useState('');
  const relation = map.relations.get(id);
  if (relation === undefined) return null;
  const sentence = `${targetName(map, relation.from)} ${relationVerb(relation)}`;
  return (
    <SearchDialog
      open
      onClose={closeDialog}
      label={`${sentence}: choose what instead`}
      placeholder={`${relationVerb(relation)}… which card or relation?`}
      query={query}
      onQuery={setQuery}
      groups={targetGroups(map, targetsInstead(map, relation), query, (to) => {
        closeDialog();
        if (linkElsewhere(view, id, to)) view.reveal(relation.from);
      })}
      empty="Nothing that this may end at matches."
      footer={`Now: ${sentence} ${targetName(map, relation.to)}`}
    />
  );
}
