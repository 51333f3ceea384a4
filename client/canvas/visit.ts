import type { Camera } from './camera.ts';
import type { Scene } from './scene/types.ts';
import type { View } from './scene/view.ts';

/** A look at the whole map for a while, and the way back to where one was. */
export interface Visit {
  /** Shows all, from where one is; shows all anew while one has not moved since. */
  all(): void;
  /** Goes back to where one was before, unless one has moved since. */
  goBack(): void;
  /** Stays here from now on. */
  forget(): void;
}

type Place = Parameters<Camera['goTo']>[0];

/** Milliseconds in which a view gets where it is brought, with room for a slow frame. */
const UNDER_WAY_MS = 400;
/** Screen pixels by which a view may differ from another and still be the same one. */
const SAME_WITHIN = 1;
/** Zoom by which it may. */
const SAME_ZOOM_WITHIN = 0.001;

/** Makes what leads to all of the map and back. */
export function createVisit(
  scene: Pick<Scene, 'view'>,
  camera: Pick<Camera, 'fitAll' | 'goTo' | 'middle'>,
  now: () => number,
): Visit {
  let under: { readonly home: Place; goal: View | undefined; since: number } | null = null;
  /** Whether the view is, or is still on its way, where it was brought. */
  const hasStayed = (): boolean => {
    if (under?.goal === undefined || now() - under.since < UNDER_WAY_MS) return true;
    return isSame(scene.view(), under.goal);
  };
  return {
    all: () => {
      if (under !== null && !hasStayed()) return;
      const home = under?.home ?? { ...camera.middle(), zoom: scene.view().zoom };
      under = { home, goal: camera.fitAll(), since: now() };
    },
    goBack: () => {
      if (under !== null && hasStayed()) camera.goTo(under.home);
      under = null;
    },
    forget: () => {
      under = null;
    },
  };
}

function isSame(one: View, other: View): boolean {
  return (
    Math.abs(one.x - other.x) <= SAME_WITHIN &&
    Math.abs(one.y - other.y) <= SAME_WITHIN &&
    Math.abs(one.zoom - other.zoom) <= SAME_ZOOM_WITHIN
  );
}
