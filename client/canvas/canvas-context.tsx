import { createContext, useContext } from 'react';
import type { useSession } from '../hooks/session-context.tsx';
import type { Camera } from './camera.ts';
import type { Scene } from './scene/types.ts';

/** The open map, as the hooks hand it out. */
export type Session = ReturnType<typeof useSession>;

/** What gestures, keys and menus of one canvas act on. */
export interface CanvasParts {
  readonly session: Session;
  readonly scene: Scene;
  readonly camera: Camera;
  readonly mayEdit: boolean;
}

export const CanvasContext = createContext<CanvasParts | null>(null);

/** The canvas that a component lies in. */
export function useCanvas(): CanvasParts {
  const parts = useContext(CanvasContext);
  if (parts === null) throw new Error('useCanvas is used outside a MapCanvas');
  return parts;
}
