import { useState } from 'react';
import { useSession } from '../../hooks/session-context.tsx';
import { SearchDialog, type SearchGroup } from '../../ui/search-dialog.tsx';
import { closeDialog } from '../../view-state/actions.ts';
import { useApi } from '../api-context.tsx';
import { ACT_GROUPS, type Act } from './acts/act.ts';
import { actsNow } from './acts/acts-now.ts';
import { rankActs } from './palette-rank.ts';
import { keysHere } from './platform.ts';

/** Everything that can be done, by name. */
export function Palette() {
  const api = useApi();
  const session = useSession();
  const [acts] = useState(() => actsNow(api, session).filter((act) => act.id !== 'palette'));
  const [query, setQuery] = useState('');
  const ranked = rankActs(acts, query);
  const groups = query.trim() === '' ? inGroups(ranked) : oneGroup(ranked);
  return (
    <SearchDialog
      open
      onClose={closeDialog}
      label="Command palette"
      placeholder="What do you want to do?"
      query={query}
      onQuery={setQuery}
      groups={groups}
      empty="Nothing is called that. Try another word."
    />
  );
}

function inGroups(acts: readonly Act[]): SearchGroup[] {
  return ACT_GROUPS.flatMap((heading) => {
    const items = acts.filter((act) => act.group === heading).map(asItem);
    return items.length === 0 ? [] : [{ heading, items }];
  });
}

function oneGroup(acts: readonly Act[]): SearchGroup[] {
  return acts.length === 0 ? [] : [{ heading: 'Best matches', items: acts.map(asItem) }];
}

function asItem(act: Act): SearchGroup['items'][number] {
  return {
    id: act.id,
    label: act.label,
    shortcut: act.chord === undefined ? undefined : keysHere(act.chord),
    onChoose: () => {
      // First, so that an act may open a dialog of its own.
      closeDialog();
      act.run();
    },
  };
}
