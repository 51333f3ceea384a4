import { type DragEvent, useRef } from 'react';
import type { ElementKind } from '../../../shared/model/element.ts';
import { KindTools } from '../../acts/kind-tools.tsx';
import { Hand, MousePointer } from '../../marks/tool-icons.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import { setTool } from '../../view-state/actions.ts';
import { useView } from '../../view-state/store.ts';
import { useCanvas } from '../canvas-context.tsx';
import { KIND_TYPE } from './kind-type.ts';
import { TidyButton } from './tidy-button.tsx';

/** Select or hand, the six kinds to add by click, key or drag, and tidying; people who may only look get no toolbar. */
export function AddToolbar() {
  const canvas = useCanvas();
  const tool = useView((view) => view.tool);
  const bar = useRef<HTMLDivElement>(null);
  if (!canvas.mayEdit) return null;
  const onDragStart = (event: DragEvent, kind: ElementKind): void => {
    event.dataTransfer.setData(KIND_TYPE, kind);
    event.dataTransfer.effectAllowed = 'copy';
  };
  return (
    <div ref={bar} className="toolbar" role="toolbar" aria-label="Add and arrange">
      <Tooltip label="Select" shortcut="V" side="top">
        <button
          type="button"
          className="tool"
          aria-label="Select"
          aria-pressed={tool === 'select'}
          onClick={() => setTool('select')}
        >
          <MousePointer />
        </button>
      </Tooltip>
      <Tooltip label="Hand: move the view" shortcut="H" side="top">
        <button
          type="button"
          className="tool"
          aria-label="Hand: move the view"
          aria-pressed={tool === 'hand'}
          onClick={() => setTool('hand')}
        >
          <Hand />
        </button>
      </Tooltip>
      <span className="toolbar-rule" />
      <KindTools onDragStart={onDragStart} />
      <span className="toolbar-rule" />
      <TidyButton />
    </div>
  );
}
