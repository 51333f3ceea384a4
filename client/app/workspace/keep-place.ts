import type { ElementId } from '../../../shared/base/ids.ts';
import { openingFolds } from '../../../shared/graph/folding.ts';
import { targetsRelation } from '../../../shared/model/relation.ts';
import { treeOf } from '../../hooks/use-derived.ts';
import type { MapSession } from '../../session/types.ts';
import { setFolds, setPlace } from '../../view-state/actions.ts';
import { placeIn, rememberPlace } from '../../view-state/places.ts';
import { viewState } from '../../view-state/store.ts';
import type { ViewState } from '../../view-state/types.ts';

/** Milliseconds without a change after which a place is written down: a view that glides changes with every frame. */
const SETTLED_MS = 400;

/** Opens a map where this person left it on this device, and goes on remembering where they are. Returns how to stop. */
export function keepPlace(session: MapSession, storage: Storage): () => void {
  const { mapId, me } = session;
  const { map } = session.reading();
  const before = placeIn(storage, mapId, me.id);
  setFolds(before === undefined ? openingFolds(treeOf(map)) : new Set(before.folded));
  if (before !== undefined) setPlace({ at: before.at, view: before.view });
  /** My own folds: those that a lens or a focus undoes come back when it goes. */
  let { folded } = viewState.getState();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = (): void => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    rememberPlace(storage, mapId, me.id, { folded: [...folded], ...viewState.getState().place });
  };
  const stop = viewState.subscribe((now, earlier) => {
    const at = lookedAt(now);
    if (at !== undefined && at !== now.place.at) setPlace({ at });
    if (now.lensed === null) folded = now.folded;
    if (now.isLookingBack || (now.folded === earlier.folded && now.place === earlier.place)) return;
    clearTimeout(timer);
    timer = setTimeout(write, SETTLED_MS);
  });
  window.addEventListener('pagehide', write);
  return () => {
    stop();
    window.removeEventListener('pagehide', write);
    write();
  };
}

function lookedAt({ selection }: ViewState): ElementId | undefined {
  const [only, ...more] = selection;
  return only === undefined || more.length > 0 || targetsRelation(only) ? undefined : only;
}
