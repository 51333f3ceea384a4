import type { ElementId } from '../../../../shared/base/ids.ts';
import { type Chosen, isChosen, isClear, NO_LENS, toggleChosen } from '../../../../shared/lens/lens.ts';
import { targetsRelation } from '../../../../shared/model/relation.ts';
import type { MapSession } from '../../../session/types.ts';
import { setLens, setLensesOpen, setLensMode } from '../../../view-state/lens.ts';
import { viewState } from '../../../view-state/store.ts';
import { copyViewLink } from '../view-link.ts';
import type { Act } from './act.ts';

const ALSO = 'lens filter show only highlight';

/** Lenses that are worth a name of their own among the acts; the others are in the panel. */
const NAMED: readonly (Chosen & { readonly label: string })[] = [
  { aspect: 'pattern', key: 'undisputed', label: 'undisputed costs' },
  { aspect: 'pattern', key: 'no-cause', label: 'costs with no structural cause' },
  { aspect: 'pattern', key: 'countered', label: 'conceded and countered' },
  { aspect: 'hand', key: 'second', label: 'known at second hand only' },
  { aspect: 'independence', key: 'shared', label: 'support that is not independent' },
];

/** What the map can be looked at for. */
export function lensActs(session: MapSession): Act[] {
  const { lens, lensMode, lensesOpen, selection } = viewState.getState();
  const cards = [...selection].filter((id): id is ElementId => !targetsRelation(id));
  const [only] = cards;
  const path: Act[] =
    only === undefined || cards.length > 1
      ? []
      : [lensAct(`path-${only}`, 'path from here to the question', { aspect: 'path', key: only })];
  return [
    {
      id: 'lenses',
      label: lensesOpen ? 'Close the lenses' : 'Lenses: what to look at the map for',
      group: 'View',
      chord: 'l',
      also: ALSO,
      run: () => setLensesOpen(!lensesOpen),
    },
    ...NAMED.map(({ label, ...chosen }) => lensAct(`${chosen.aspect}-${chosen.key}`, label, chosen)),
    ...path,
    ...(isClear(lens) ? [] : onLens(session, lensMode)),
  ];
}

function lensAct(id: string, label: string, chosen: Chosen): Act {
  const { lens } = viewState.getState();
  return {
    id: `lens-${id}`,
    label: `${isChosen(lens, chosen) ? 'Out of the lens' : 'Lens'}: ${label}`,
    group: 'View',
    also: ALSO,
    run: () => setLens(toggleChosen(viewState.getState().lens, chosen)),
  };
}

/** What can be done with a lens that is on. */
function onLens(session: MapSession, mode: 'fade' | 'fold'): Act[] {
  return [
    {
      id: 'lens-clear',
      label: 'Clear the lens',
      group: 'View',
      also: `${ALSO} all`,
      run: () => setLens(NO_LENS),
    },
    {
      id: 'lens-mode',
      label: mode === 'fade' ? 'Lens: fold the rest away' : 'Lens: fade the rest',
      group: 'View',
      also: ALSO,
      run: () => setLensMode(mode === 'fade' ? 'fold' : 'fade'),
    },
    {
      id: 'lens-link',
      label: 'Copy a link to this view',
      group: 'View',
      also: `${ALSO} share`,
      run: () => copyViewLink(session),
    },
  ];
}
