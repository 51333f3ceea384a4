import { useLayoutEffect, useRef, useState } from 'react';
import type { ElementId } from '../../../shared/base/ids.ts';
import type { ArgumentMap } from '../../../shared/model/map.ts';
import type { Scene } from '../scene/types.ts';
import { visiblePart } from '../scene/view.ts';
import { stepMounted, wantedCards } from './mounting.ts';

const NOTHING: ReadonlySet<ElementId> = new Set();

/** What decides which cards are mounted, besides the view. */
interface MountingInput {
  readonly elements: ArgumentMap['elements'];
  readonly visible: ReadonlySet<ElementId>;
  /** Whether cards are painted for good, because from here they are no more than blocks. */
  readonly painted: boolean;
}

/**
 * The cards in and around the window, a few more or fewer in each frame until all are there; the scene paints those
 * whose turn has not come. With all of a large map mounted, panning and zooming would wait for it.
 */
export function useMounted(
  scene: Scene,
  { elements, visible, painted }: MountingInput,
): ReadonlySet<ElementId> {
  const [mounted, setMounted] = useState(NOTHING);
  const latest = useRef(mounted);
  useLayoutEffect(() => {
    let frame = 0;
    const step = (): void => {
      frame = 0;
      const field = { cards: visible, areaOf: scene.areaOf, part: visiblePart(scene.view(), scene.window()) };
      const next = stepMounted(latest.current, painted ? { near: [], far: NOTHING } : wantedCards(field));
      if (next === latest.current) return;
      latest.current = next;
      setMounted(next);
      ask();
    };
    const ask = (): void => {
      if (frame === 0) frame = requestAnimationFrame(step);
    };
    // Cards that moved by themselves may have come into the window.
    if (elements.size > 0) ask();
    const stop = scene.onView(ask);
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [scene, elements, visible, painted]);
  return mounted;
}
