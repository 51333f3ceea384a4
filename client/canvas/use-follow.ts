import { useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';
import { isId } from '../../shared/base/ids.ts';
import { unfoldUnder } from '../acts/unfold.ts';
import { usePeers } from '../hooks/use-session-parts.ts';
import { followView } from '../presence/follow.ts';
import type { CentredView } from '../presence/interpolate.ts';
import { publishPointer, shareView } from '../presence/publish.ts';
import { announce, follow } from '../view-state/actions.ts';
import { useView } from '../view-state/store.ts';
import type { CanvasParts } from './canvas-context.tsx';
import { placeOf } from './gestures/pointing.ts';
import { toCanvas, viewCentredOn } from './scene/view.ts';
import { isStill } from './use-scene.ts';

const NO_CHROME = { top: 0, right: 0, bottom: 0, left: 0 };

/** Lets others see my pointer and view, and lets my view glide along with whom I follow. Returns who that is. */
export function useFollow(canvas: CanvasParts, ground: { readonly current: HTMLElement | null }) {
  const { session, scene, camera } = canvas;
  const store = useStoreApi();
  const following = useView((view) => view.following);
  const followed = usePeers().find((each) => each.user.id === following);
  const leader = followed?.user;
  const pointedAt = followed?.showing ?? followed?.selection;

  // Folds are everybody's own: without this the ground that somebody leads over may be empty for who follows.
  useEffect(() => {
    if (pointedAt !== undefined)
      unfoldUnder(
        canvas,
        pointedAt.filter((id) => isId('element', id)),
      );
  }, [canvas, pointedAt]);

  useEffect(() => {
    const over = ground.current;
    if (over === null) return;
    const stopPointer = publishPointer(session, over, (event) => placeOf(scene, over, event));
    const stopView = shareView(session, {
      get: () => (store.getState().width === 0 ? null : centredView(canvas)),
      onChange: (listener) =>
        store.subscribe((now, before) => {
          if (now.transform !== before.transform || now.width !== before.width) listener();
        }),
    });
    return () => {
      stopPointer();
      stopView();
    };
  }, [canvas, session, scene, store, ground]);

  useEffect(() => {
    if (following === null) return;
    return followView(session, following, {
      get: () => centredView(canvas),
      set: ({ x, y, zoom }) => {
        const spot = { x, y, width: 0, height: 0 };
        camera.show(viewCentredOn(spot, zoom, scene.window(), NO_CHROME), 'jump');
      },
      still: isStill,
      onGone: () => {
        follow(null);
        announce('The person you followed has left.');
      },
    });
  }, [canvas, session, scene, camera, following]);
  return leader;
}

function centredView({ scene }: CanvasParts): CentredView {
  const view = scene.view();
  const { width, height } = scene.window();
  return { ...toCanvas(view, { x: width / 2, y: height / 2 }), zoom: view.zoom };
}
