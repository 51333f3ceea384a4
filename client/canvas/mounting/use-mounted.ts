import { useLayoutEffect, useRef, useState } from 'react';
import type { ElementId } from '../../../shared/base/ids.ts';
import type { ArgumentMap } from '../../../shared/model/map.ts';
import type { Scene } from '../scene/types.ts';
import { visiblePart } from '../scene/view.ts';
import { focusedCard } from './focused-card.ts';
import { farPart, holding, MOUNTS_A_SLICE, nextMounts, stepMounted, wantedCards } from './mounting.ts';

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
 * whose turn has not come. While the view moves nothing is mounted or taken away: that would be what makes it stutter.
 */
export function useMounted(
  scene: Scene,
  { elements, visible, painted }: MountingInput,
): ReadonlySet<ElementId> {
  const [mounted, setMounted] = useState(NOTHING);
  const latest = useRef(mounted);
  const pace = useRef({ mounts: MOUNTS_A_SLICE, added: 0, startedAt: 0 });
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    let frame = 0;
    const step = (): void => {
      frame = 0;
      if (scene.isMoving() && !isFirst.current) return;
      isFirst.current = visible.size === 0;
      const part = visiblePart(scene.view(), scene.window());
      const field = { cards: scene.cardsNear(farPart(part)), areaOf: scene.areaOf, part };
      const wanted = painted ? { near: [], far: NOTHING } : wantedCards(field);
      const next = stepMounted(latest.current, holding(focusedCard(), wanted), pace.current.mounts);
      if (next === latest.current) return;
      pace.current.added = [...next].filter((id) => !latest.current.has(id)).length;
      pace.current.startedAt = performance.now();
      latest.current = next;
      setMounted(next);
      ask();
    };
    const ask = (): void => {
      if (frame === 0) frame = requestAnimationFrame(step);
    };
    // Cards that moved by themselves may have come into the window.
    if (elements.size > 0) ask();
    const stop = scene.onRest(ask);
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [scene, elements, visible, painted]);
  useLayoutEffect(() => {
    const { mounts, added, startedAt } = pace.current;
    // A frame that only took cards away says nothing of how long mounting takes.
    if (added > 0 && mounted === latest.current)
      pace.current.mounts = nextMounts(mounts, added, performance.now() - startedAt);
  }, [mounted]);
  return mounted;
}
