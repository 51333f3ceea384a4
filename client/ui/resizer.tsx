import { type PointerEvent, useRef } from 'react';
import { clampWidth, type PaneLimits, widthForKey } from './resize.ts';
import './resizer.css';

interface ResizerProps {
  readonly label: string;
  /** Id of the pane that it sizes. */
  readonly controls: string;
  readonly width: number;
  readonly limits: PaneLimits;
  /** The side of the separator on which the pane lies. */
  readonly pane: 'left' | 'right';
  readonly onResize: (width: number) => void;
}

/** The edge of a pane: drag it, or focus it and use the arrow keys, Home and End. */
export function Resizer({ label, controls, width, limits, pane, onResize }: ResizerProps) {
  const start = useRef<{ x: number; width: number } | null>(null);
  const sign = pane === 'right' ? -1 : 1;
  const onPointerMove = (event: PointerEvent<HTMLHRElement>): void => {
    if (start.current === null) return;
    onResize(clampWidth(start.current.width + sign * (event.clientX - start.current.x), limits));
  };
  return (
    <hr
      className="ui-resizer"
      aria-label={label}
      aria-orientation="vertical"
      aria-controls={controls}
      aria-valuenow={width}
      aria-valuemin={limits.min}
      aria-valuemax={limits.max}
      tabIndex={0}
      onPointerDown={(event) => {
        start.current = { x: event.clientX, width };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={onPointerMove}
      onLostPointerCapture={() => {
        start.current = null;
      }}
      onKeyDown={(event) => {
        const next = widthForKey(event.key, width, limits, pane === 'right' ? 'ArrowLeft' : 'ArrowRight');
        if (next === undefined) return;
        event.preventDefault();
        onResize(next);
      }}
    />
  );
}
