import { useEffect, useRef } from 'react';
import { useCanvas } from '../canvas-context.tsx';
import { drawSmallMap } from './draw-small-map.ts';
import './small-map.css';

/** A small picture of everything, with a frame where the window is; a press or drag in it moves the window. */
export function SmallMap() {
  const { scene, camera } = useCanvas();
  const root = useRef<HTMLDivElement>(null);
  useEffect(
    () => (root.current === null ? undefined : drawSmallMap(root.current, scene, camera)),
    [scene, camera],
  );
  return (
    <div ref={root} className="small-map" role="img" aria-label="Small map of everything">
      <canvas className="small-map__picture" />
      <div className="small-map__frame" />
    </div>
  );
}
