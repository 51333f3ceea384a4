import { Inspector } from '../../inspector/inspector.tsx';
import { classNames } from '../../ui/class-names.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { ChevronDown, ChevronRight, X } from '../../ui/icons.ts';
import { clearSelection, putSheet } from '../../view-state/actions.ts';
import { useView } from '../../view-state/store.ts';
import './inspector-sheet.css';
import { useFreshStart } from './use-fresh-start.ts';
import { useSheetOfSelection } from './use-sheet-of-selection.ts';

/** The inspector as a sheet from below: it comes with a selection, and shows the overview when asked. */
export function InspectorSheet() {
  const sheet = useView((view) => view.sheet);
  const freshStart = useFreshStart();
  useSheetOfSelection();
  if (sheet === 'closed') return null;
  return (
    <aside
      className={classNames('inspector-sheet', `inspector-sheet--${sheet}`)}
      id="inspector"
      aria-label="Inspector"
    >
      <div className="inspector-sheet__grip">
        <IconButton
          label={sheet === 'half' ? 'Show more' : 'Show less'}
          icon={sheet === 'half' ? <ChevronRight className="inspector-sheet__up" /> : <ChevronDown />}
          side="top"
          onClick={() => putSheet(sheet === 'half' ? 'full' : 'half')}
        />
        <span className="inspector-sheet__bar" aria-hidden="true" />
        <IconButton
          label="Close"
          icon={<X />}
          side="top"
          onClick={() => {
            putSheet('closed');
            clearSelection();
          }}
        />
      </div>
      <div className="inspector-sheet__body" {...freshStart}>
        <Inspector />
      </div>
    </aside>
  );
}
