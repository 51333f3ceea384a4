import { useEffect, useRef } from 'react';
import { moveCamera } from '../view-state/actions.ts';
import type { CameraWish } from '../view-state/types.ts';
import type { Side } from './source.ts';

/** What decides where the canvas looks: which side of a comparison shows, if any, and how often one went back for good. */
interface Looked {
  readonly comparing: Side | null;
  readonly restores: number;
}

/**
 * What is wished of the camera when the one became the other: all of what is compared, later the way back, and all of
 * what was restored.
 */
export function wishBetween(before: Looked, now: Looked): CameraWish | null {
  if (now.restores !== before.restores) return { kind: 'fit-all' };
  if (now.comparing === before.comparing) return null;
  return { kind: now.comparing === null ? 'return' : 'visit-all' };
}

/** Fits the view to what is compared, and to what was restored; goes back to where one was when a comparison ends. */
export function useFitted(comparing: Side | null, restores: number): void {
  const before = useRef<Looked>({ comparing: null, restores: 0 });
  useEffect(() => {
    const wish = wishBetween(before.current, { comparing, restores });
    before.current = { comparing, restores };
    // The canvas shows the other map with its next render.
    if (wish !== null) requestAnimationFrame(() => moveCamera(wish));
  }, [comparing, restores]);
  useEffect(
    () => () => {
      if (before.current.comparing === null) return;
      before.current = { ...before.current, comparing: null };
      requestAnimationFrame(() => moveCamera({ kind: 'return' }));
    },
    [],
  );
}
