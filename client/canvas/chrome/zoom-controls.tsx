import { useStore } from '@xyflow/react';
import { LookButtons } from '../../acts/look-buttons.tsx';
import { FitAll, ZoomIn, ZoomOut } from '../../marks/tool-icons.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import { useCanvas } from '../canvas-context.tsx';
import { ZOOM_STEP } from '../canvas-keys.ts';

/** Back and forward, nearer, farther, life size, everything. */
export function ZoomControls() {
  const { camera } = useCanvas();
  const percent = useStore((state) => Math.round(state.transform[2] * 100));
  return (
    <div className="zoom" role="toolbar" aria-label="Look around">
      <LookButtons />
      <span className="toolbar-rule" />
      <IconButton
        label="Zoom out"
        shortcut="−"
        side="top"
        icon={<ZoomOut />}
        onClick={() => camera.zoomBy(1 / ZOOM_STEP)}
      />
      <Tooltip label="Normal size" shortcut="Ctrl+0" side="top">
        <button type="button" className="zoom-percent" onClick={() => camera.resetZoom()}>
          {percent} %
        </button>
      </Tooltip>
      <IconButton
        label="Zoom in"
        shortcut="+"
        side="top"
        icon={<ZoomIn />}
        onClick={() => camera.zoomBy(ZOOM_STEP)}
      />
      <IconButton
        label="Show everything"
        shortcut="Shift+1"
        side="top"
        icon={<FitAll />}
        onClick={() => camera.fitAll()}
      />
    </div>
  );
}
