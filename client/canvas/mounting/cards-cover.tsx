import { ViewportPortal } from '@xyflow/react';
import { useCallback } from 'react';
import { grow } from '../../../shared/graph/shapes.ts';
import { CARD_SIZE } from '../../../shared/model/card-size.ts';
import { useCanvas } from '../canvas-context.tsx';
import type { Scene } from '../scene/types.ts';
import { visiblePart } from '../scene/view.ts';
import './cards-cover.css';
import { FAR } from './mounting.ts';

/**
 * A sheet under all mounted cards that nobody can see. Cards that lie apart would each become a layer of the
 * browser's, which goes through all layers in each frame that moves them; those that lie on one sheet share its layer.
 */
export function CardsCover() {
  const { scene } = useCanvas();
  // The library mounts it a render later than what stands around it.
  const keep = useCallback(
    (sheet: HTMLDivElement) => {
      const place = (): void => cover(sheet, scene);
      place();
      return scene.onRest(place);
    },
    [scene],
  );
  return (
    <ViewportPortal>
      <div ref={keep} className="cards-cover" />
    </ViewportPortal>
  );
}

/** Puts the sheet where cards may be mounted. */
function cover({ style }: HTMLElement, scene: Scene): void {
  const part = visiblePart(scene.view(), scene.window());
  const room = Math.max(part.width, part.height) * FAR + CARD_SIZE.width;
  const { x, y, width, height } = grow(part, room);
  style.transform = `translate(${Math.floor(x)}px, ${Math.floor(y)}px)`;
  style.width = `${Math.ceil(width)}px`;
  style.height = `${Math.ceil(height)}px`;
}
