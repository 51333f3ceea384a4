import { useStore } from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import { endsOf } from '../acts/ends.ts';
import { unfoldTo } from '../acts/unfold.ts';
import { treeOf } from '../hooks/use-derived.ts';
import { useMap } from '../hooks/use-map.ts';
import { useReady } from '../hooks/use-session-parts.ts';
import { setPlace } from '../view-state/actions.ts';
import { viewState } from '../view-state/store.ts';
import type { CameraWish } from '../view-state/types.ts';
import type { Camera } from './camera.ts';
import type { CanvasParts } from './canvas-context.tsx';
import { createVisit, type Visit } from './visit.ts';

/** Milliseconds without motion after which the view counts as where one is. */
const RESTED_MS = 250;
/** Time after which a card that appears is news, in milliseconds. */
const SETTLED_MS = 400;

/** Shows everything when the map is first there, without a motion, and afterwards grants other rooms' wishes. */
export function useCameraWishes(canvas: CanvasParts, ground: { readonly current: HTMLElement | null }): void {
  const { camera } = canvas;
  const isReady = useReady();
  const hasCards = useMap((map) => map.elements.size > 0);
  const isMeasured = useStore((state) => state.width > 0 && state.height > 0);
  const opened = useRef(false);
  useEffect(() => {
    if (opened.current || !isReady || !hasCards || !isMeasured) return;
    opened.current = true;
    camera.open(treeOf(canvas.session.reading().map).roots, viewState.getState().place.view);
    // Somebody on a tour, or with something in focus, came here from another view.
    const { spotlight, focus, lensed } = viewState.getState();
    if (spotlight !== null) camera.fit(spotlight.elements, 'jump');
    else if (focus !== null && lensed !== null)
      camera.fitAround(endsOf(canvas.session.reading().map, focus.id), lensed.elements, 'jump');
    // From now on cards that appear come in lightly; the first ones are simply there.
    setTimeout(() => ground.current?.setAttribute('data-settled', ''), SETTLED_MS);
  }, [canvas, camera, ground, isReady, hasCards, isMeasured]);

  const { scene } = canvas;
  const visit = useMemo(() => createVisit(scene, camera, () => performance.now()), [scene, camera]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const rested = (): void => {
      if (opened.current) setPlace({ view: { ...camera.middle(), zoom: scene.view().zoom } });
    };
    const stop = scene.onView(() => {
      clearTimeout(timer);
      timer = setTimeout(rested, RESTED_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [camera, scene]);

  useEffect(
    () =>
      viewState.subscribe((now, before) => {
        if (now.camera === null || now.camera.serial === before.camera?.serial) return;
        const { wish } = now.camera;
        if ('ids' in wish) unfoldTo(canvas, wish.ids);
        // A card that was just added or unfolded reaches the scene with the next render.
        requestAnimationFrame(() => {
          grant(camera, visit, wish);
        });
      }),
    [canvas, camera, visit],
  );
}

function grant(camera: Camera, visit: Visit, wish: CameraWish): void {
  switch (wish.kind) {
    case 'fit-all':
      visit.forget();
      camera.fitAll();
      break;
    case 'visit-all':
      visit.all();
      break;
    case 'return':
      visit.goBack();
      break;
    case 'fit':
      camera.fit(wish.ids, wish.pace);
      break;
    case 'around':
      camera.fitAround(wish.main, wish.ids);
      break;
    case 'centre':
      camera.centreOn(wish.ids);
  }
}
