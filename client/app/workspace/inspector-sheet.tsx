import { useState } from 'react';
import { Inspector } from '../../inspector/inspector.tsx';
import { classNames } from '../../ui/class-names.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { ChevronDown, ChevronRight, Info, X } from '../../ui/icons.ts';
import { clearSelection } from '../../view-state/actions.ts';
import { useView } from '../../view-state/store.ts';
import './inspector-sheet.css';
import { useFreshStart } from './use-fresh-start.ts';

type Sheet = 'closed' | 'half' | 'full';

/** The inspector as a sheet from below: it comes with a selection, and shows the overview when asked. */
export function InspectorSheet() {
  const selected = useView((view) => [...view.selection].join());
  const [shown, setShown] = useState<{ sheet: Sheet; selected: string }>({ sheet: 'closed', selected });
  const freshStart = useFreshStart();
  // A new selection brings the sheet up, an ended one takes it away; in between it stays as it was put.
  if (shown.selected !== selected) {
    const sheet = selected === '' ? 'closed' : shown.sheet === 'closed' ? 'half' : shown.sheet;
    setShown({ sheet, selected });
  }
  const { sheet } = shown;
  const isCommenting = useView((view) => view.commenting !== null);
  // Beside the keyboard of a phone half of the sheet would leave no room to write.
  if (isCommenting && sheet !== 'full') setShown({ sheet: 'full', selected });
  const put = (next: Sheet): void => setShown({ sheet: next, selected });
  if (sheet === 'closed') {
    return (
      <IconButton
        className="inspector-sheet__open"
        label={selected === '' ? 'Overview of the map' : 'Details of the selection'}
        icon={<Info />}
        side="top"
        onClick={() => put('half')}
      />
    );
  }
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
          onClick={() => put(sheet === 'half' ? 'full' : 'half')}
        />
        <span className="inspector-sheet__bar" aria-hidden="true" />
        <IconButton
          label="Close"
          icon={<X />}
          side="top"
          onClick={() => {
            put('closed');
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
