import { openingFolds } from '../../../../shared/graph/folding.ts';
import { treeOf } from '../../../hooks/use-derived.ts';
import type { MapSession } from '../../../session/types.ts';
import * as view from '../../../view-state/actions.ts';
import { viewState } from '../../../view-state/store.ts';
import { type ThemeChoice, VIEW_NAMES, type ViewName } from '../../../view-state/types.ts';
import { chooseTheme } from '../../theme.ts';
import type { Act } from './act.ts';

const THEMES: readonly { readonly theme: ThemeChoice; readonly label: string }[] = [
  { theme: 'light', label: 'Theme: light' },
  { theme: 'dark', label: 'Theme: dark' },
  { theme: 'system', label: 'Theme: as the system' },
];

const VIEW_LABELS: Readonly<Record<ViewName, string>> = {
  map: 'Show as a map',
  outline: 'Show as an outline',
  matrix: 'Show as a matrix',
};

/** The other ways of showing the map. */
function showActs(): Act[] {
  const shown = viewState.getState().view;
  return VIEW_NAMES.filter((name) => name !== shown).map((name) => ({
    id: `show-${name}`,
    label: VIEW_LABELS[name],
    group: 'View',
    also: 'view switch canvas tree list table',
    run: () => view.showView(name),
  }));
}

/** What changes how the map is seen. */
export function viewActs(session: MapSession): Act[] {
  const { map } = session.reading();
  const { theme, inspectorOpen, readerOpen, folded } = viewState.getState();
  const acts: Act[] = [
    ...showActs(),
    {
      id: 'in-words',
      label: 'The map in words',
      group: 'View',
      also: 'summary text alternative prose read',
      run: () => view.openDialog({ kind: 'in-words' }),
    },
    {
      id: 'fit-all',
      label: 'Show the whole map',
      group: 'View',
      chord: 'shift+1',
      also: 'zoom fit',
      run: () => view.moveCamera({ kind: 'fit-all' }),
    },
    { id: 'tool-select', label: 'Select tool', group: 'View', chord: 'v', run: () => view.setTool('select') },
    {
      id: 'tool-hand',
      label: 'Hand tool',
      group: 'View',
      chord: 'h',
      also: 'pan move',
      run: () => view.setTool('hand'),
    },
    {
      id: 'papers',
      label: readerOpen ? 'Close the papers' : 'Papers: read beside the map',
      group: 'View',
      chord: 'r',
      also: 'reader text source article quotation panel',
      run: () => view.setReaderOpen(!readerOpen),
    },
    {
      id: 'inspector',
      label: inspectorOpen ? 'Hide the inspector' : 'Show the inspector',
      group: 'View',
      also: 'panel details overview',
      run: () => view.setInspectorOpen(!inspectorOpen),
    },
  ];
  if (folded.size > 0)
    acts.push({
      id: 'unfold-all',
      label: 'Unfold everything',
      group: 'View',
      also: 'expand',
      run: () => view.setFolds(new Set()),
    });
  const opening = openingFolds(treeOf(map));
  if (opening.size > 0)
    acts.push({
      id: 'fold',
      label: 'Fold to the main cards',
      group: 'View',
      also: 'collapse',
      run: () => view.setFolds(opening),
    });
  for (const choice of THEMES) {
    if (choice.theme !== theme)
      acts.push({
        id: `theme-${choice.theme}`,
        label: choice.label,
        group: 'View',
        also: 'appearance',
        run: () => chooseTheme(choice.theme),
      });
  }
  return acts;
}
