import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ElementId } from '../../shared/base/ids.ts';
import type { ViewParts } from '../acts/view-parts.tsx';
import { useSession } from '../hooks/session-context.tsx';
import { useFolding } from '../hooks/use-derived.ts';
import { useMap } from '../hooks/use-map.ts';
import { useCautions } from '../hooks/use-references.ts';
import { useMayEdit, usePeers } from '../hooks/use-session-parts.ts';
import { othersDrag, peerMarks } from '../presence/others.ts';
import { publishDrag } from '../presence/publish.ts';
import { useSharedSelection } from '../presence/use-shared-selection.ts';
import { useAllAsked } from '../standing/use-asked.ts';
import { moveCamera } from '../view-state/actions.ts';
import { useView, viewState } from '../view-state/store.ts';
import { type Camera, createCamera } from './camera.ts';
import type { CanvasParts } from './canvas-context.tsx';
import { detailAt } from './lod.ts';
import { createScene } from './scene/scene.ts';
import type { Look, Scene } from './scene/types.ts';

/** Below this zoom the view moves to what was unfolded: from afar, where cards crowd, it would be coloured blocks. */
const READABLE_FROM = 0.5;
const STILL = '(prefers-reduced-motion: reduce)';

/** Whether the person asked for no motion. */
export function isStill(): boolean {
  return matchMedia(STILL).matches;
}

/** The session of a canvas, and its scene and camera, which are made once. */
export function useCanvasParts(visible: () => ReadonlySet<ElementId>): CanvasParts {
  const session = useSession();
  const mayEdit = useMayEdit();
  const { setViewport } = useReactFlow();
  // The scene and the camera outlive the session: the map as it was comes and goes under the same view.
  const shown = useRef(session);
  shown.current = session;
  // Asked for once, since it is read in each frame; it keeps up by itself.
  const [stillness] = useState(() => matchMedia(STILL));
  const still = useCallback(() => stillness.matches, [stillness]);
  const [scene] = useState(() =>
    createScene({
      ownDrag: () => viewState.getState().drag,
      othersDrag: () => othersDrag(shown.current),
      still,
    }),
  );
  const [camera] = useState(() =>
    createCamera({
      scene,
      visible,
      setView: (view, duration) => void setViewport(view, duration === 0 ? {} : { duration }),
      still,
    }),
  );
  return useMemo(
    () => ({ session, scene, camera, mayEdit, ...asView(scene, camera) }),
    [session, scene, camera, mayEdit],
  );
}

/** What acts need of the canvas. */
function asView(scene: Scene, camera: Camera): Omit<ViewParts, 'session' | 'mayEdit'> {
  return {
    positionOf: scene.positionOf,
    middle: camera.middle,
    // The scene learns of a new card with the next render.
    reveal: (id) => void requestAnimationFrame(() => camera.reveal(id)),
    goNear: (ids) => {
      if (scene.view().zoom < READABLE_FROM) moveCamera({ kind: 'fit', ids });
    },
    showAll: () => camera.fitAll(),
  };
}

/** Keeps the scene up with the map, the view state, the library's viewport and what others carry. */
export function useSceneInput({ session, scene }: CanvasParts, near: Look['near']): void {
  const elements = useMap((map) => map.elements);
  const relations = useMap((map) => map.relations);
  const regions = useMap((map) => map.regions);
  const { visible } = useFolding();
  // Before the browser paints, so that cards and relations never show different moments.
  useLayoutEffect(() => {
    scene.show({ elements, relations, regions, visible });
  }, [scene, elements, relations, regions, visible]);

  useSharedSelection();
  const selection = useView((view) => view.selection);
  const hovered = useView((view) => view.hovered);
  const peers = usePeers();
  const cautions = useCautions();
  const asked = useAllAsked();
  useLayoutEffect(() => {
    const others = new Map([...peerMarks(peers)].map(([id, [first]]) => [id, first?.colour ?? ''] as const));
    scene.look({ selection, hovered, near, cautions, asked, others });
  }, [scene, selection, hovered, near, cautions, asked, peers]);

  const store = useStoreApi();
  useLayoutEffect(() => {
    const take = (): void => {
      const { transform, width, height } = store.getState();
      const [x, y, zoom] = transform;
      scene.setView({ x, y, zoom }, { width, height });
    };
    take();
    return store.subscribe(take);
  }, [scene, store]);

  useEffect(() => session.presence.onMotion(scene.invalidate), [session, scene]);
  useEffect(
    () =>
      viewState.subscribe((now, before) => {
        if (now.drag !== before.drag) {
          scene.invalidate();
          publishDrag(session, now.drag);
        }
      }),
    [session, scene],
  );
}

/** The level of detail on the canvas's element, set without a render, and only when it changes. Cards have their own. */
export function useDetail({ scene }: CanvasParts, ground: { readonly current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const take = (): void => {
      const detail = detailAt(scene.view().zoom);
      if (ground.current === null || ground.current.dataset.lod === detail) return;
      ground.current.dataset.lod = detail;
    };
    take();
    return scene.onView(take);
  }, [scene, ground]);
}
