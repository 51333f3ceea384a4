import { useEffect, useRef } from 'react';
import { later, useLater } from '../../ui/later.ts';
import { useCanvas } from '../canvas-context.tsx';
import './small-map.css';

/** Fetched after the map itself shows. */
const drawing = later(async () => (await import('./draw-small-map.ts')).drawSmallMap);

/** A small picture of everything, with a frame where the window is; a press or drag in it moves the window. */
export function SmallMap() {
  const { scene, camera } = useCanvas();
  const root = useRef<HTMLDivElement>(null);
  const draw = useLater(drawing);
  useEffect(
    () => (root.current === null ? undefined : draw?.(root.current, scene, camera)),
    [draw, scene, camera],
  );
  return (
    <div ref={root} className="small-map" role="img" aria-label="Small map of everything">
      <canvas className="small-map__picture" />
      <div className="small-map__frame" />
    </div>
  );
}
