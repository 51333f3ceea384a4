import { openingFolds } from '../../../../shared/graph/folding.ts';
import { treeOf } from '../../../hooks/use-derived.ts';
import type { MapSession } from '../../../session/types.ts';
import * as view from '../../../view-state/actions.ts';
import { viewState } from '../../../view-state/store.ts';
import type { ThemeChoice } from '../../../view-state/types.ts';
import { chooseTheme } from '../../theme.ts';
import type { Act } from './act.ts';

const THEMES: readonly { readonly theme: ThemeChoice; readonly label: string }[] = [
  { theme: 'light', label: 'Theme: light' },
  { theme: 'dark', label: 'Theme: dark' },
  { theme: 'system', label: 'Theme: as the system' },
];

/** What changes how the map is seen. */
export function viewActs(session: MapSession): Act[] {
  const { map } = session.reading();
  const { theme, inspectorOpen, readerOpen, folded } = viewState.getState();
  const acts: Act[] = [
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
