import { createContext, useContext } from 'react';
import type { ViewParts } from '../acts/view-parts.tsx';
import type { Camera } from './camera.ts';
import type { Scene } from './scene/types.ts';

/** What gestures, keys and menus of one canvas act on. */
export interface CanvasParts extends ViewParts {
  readonly scene: Scene;
  readonly camera: Camera;
}

export const CanvasContext = createContext<CanvasParts | null>(null);

/** The canvas that a component lies in. */
export function useCanvas(): CanvasParts {
  const parts = useContext(CanvasContext);
  if (parts === null) throw new Error('useCanvas is used outside a MapCanvas');
  return parts;
}
