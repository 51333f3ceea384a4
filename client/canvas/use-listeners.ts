import { useEffect, useRef } from 'react';
import type { ElementId } from '../../shared/base/ids.ts';
import { addCard } from '../acts/add.ts';
import { listenToClipboard } from '../acts/clipboard.ts';
import type { CanvasParts } from './canvas-context.tsx';
import { listenToKeys } from './canvas-keys.ts';
import { listenToDrop } from './gestures/drop.ts';
import { listenToFileDrop } from './gestures/drop-file.ts';
import { listenToLongPress } from './gestures/long-press.ts';
import { listenToMarquee } from './gestures/marquee.ts';
import { listenToHover, openMenuAt, placeOf, underPointer } from './gestures/pointing.ts';
import { listenToTab } from './gestures/tab-order.ts';

type Ground = { readonly current: HTMLElement | null };

/** Everything that listens on the canvas beside the library. Returns how to ask whether a click only ends a drag. */
export function useListeners(
  canvas: CanvasParts,
  ground: Ground,
  visible: () => ReadonlySet<ElementId>,
): () => boolean {
  const dragEnded = useRef(false);
  useEffect(() => {
    const element = ground.current;
    if (element === null) return;
    const stops = [
      listenToKeys(canvas, element, visible),
      listenToClipboard(canvas, element),
      listenToTab(canvas, element, visible),
      listenToHover(canvas.scene, element),
      listenToDoubleClick(canvas, element),
      listenToDrop(canvas, element),
      listenToFileDrop(canvas, element),
      listenToMarquee(canvas, element, visible, (dragged) => {
        dragEnded.current = dragged;
      }),
      listenToLongPress(element, (target, at) => {
        const card = target.closest<HTMLElement>('.card')?.dataset.cardId as ElementId | undefined;
        const place = placeOf(canvas.scene, element, { clientX: at.x, clientY: at.y });
        if (card !== undefined || target.matches('.react-flow__pane')) {
          openMenuAt(card ?? underPointer(canvas.scene, place), at, place);
        }
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [canvas, ground, visible]);
  return () => {
    const ended = dragEnded.current;
    dragEnded.current = false;
    return ended;
  };
}

/** A double click on the ground adds a claim there. */
function listenToDoubleClick(canvas: CanvasParts, ground: HTMLElement): () => void {
  const onDoubleClick = (event: MouseEvent): void => {
    if (!canvas.mayEdit || !(event.target instanceof Element)) return;
    if (!event.target.matches('.react-flow__pane')) return;
    const place = placeOf(canvas.scene, ground, event);
    if (underPointer(canvas.scene, place) === null) addCard(canvas, 'claim', place);
  };
  ground.addEventListener('dblclick', onDoubleClick);
  return () => ground.removeEventListener('dblclick', onDoubleClick);
}
