import { Inspector } from '../../inspector/inspector.tsx';
import { Resizer } from '../../ui/resizer.tsx';
import { setInspectorWidth } from '../../view-state/actions.ts';
import { useView } from '../../view-state/store.ts';
import './inspector-pane.css';
import { useFreshStart } from './use-fresh-start.ts';

/** Narrow enough to leave a map, wide enough to read. */
const WIDTHS = { min: 280, max: 640 } as const;

/** The inspector beside the map. */
export function InspectorPane() {
  const { isOpen, width } = useView((view) => ({ isOpen: view.inspectorOpen, width: view.inspectorWidth }));
  const freshStart = useFreshStart();
  if (!isOpen) return null;
  return (
    <aside className="inspector-pane" aria-label="Inspector" style={{ width }}>
      <Resizer
        label="Width of the inspector"
        controls="inspector"
        pane="right"
        width={width}
        limits={WIDTHS}
        onResize={setInspectorWidth}
      />
      <div className="inspector-pane__body" id="inspector" {...freshStart}>
        <Inspector />
      </div>
    </aside>
  );
}
