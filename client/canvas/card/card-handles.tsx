import type { PointerEvent } from 'react';
import type { ElementId } from '../../../shared/base/ids.ts';
import { useCanvas } from '../canvas-context.tsx';
import { startConnecting } from '../connect/connect-drag.ts';

const SIDES = ['top', 'right', 'bottom', 'left'] as const;

/** A handle on each side, to draw a relation from. The keyboard's way is the key C. */
export function CardHandles({ id }: { readonly id: ElementId }) {
  const canvas = useCanvas();
  const onPointerDown = (event: PointerEvent<HTMLSpanElement>): void => {
    if (event.button !== 0) return;
    event.stopPropagation();
    event.preventDefault();
    startConnecting(canvas, id, event.nativeEvent);
  };
  return SIDES.map((side) => (
    <span
      key={side}
      className="card-handle nodrag nopan"
      data-side={side}
      aria-hidden="true"
      onPointerDown={onPointerDown}
    />
  ));
}
