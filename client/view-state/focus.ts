import type { TargetId } from '../../shared/model/relation.ts';
import { arrived, lookAt, stepped } from './looks.ts';
import { viewState } from './store.ts';
import type { Focus, Look } from './types.ts';

const set = viewState.setState;

/** Looks at something, which is selected, with what is around it and without all else. */
export function focusAt(focus: Focus): void {
  // At once: to select it first would be a look of its own.
  set({ focus, selection: new Set([focus.id]) });
}

/** Looks at everything again. */
export function endFocus(): void {
  set({ focus: null });
}

/** Goes back, or forward, through what was looked at; null when there is nothing that way. */
export function stepThroughLooks(
  way: 'back' | 'forward',
  exists: (id: TargetId) => boolean,
  at: number,
): Look | null {
  const looks = stepped(viewState.getState().looks, way, exists, at);
  if (looks === null || looks.now === null) return null;
  const { id, focus } = looks.now;
  // All at once: whoever listens sees no step between, which would be a look of its own.
  set({ looks, selection: new Set([id]), focus, editing: null });
  return looks.now;
}

/** Keeps what this person looks at, one thing at a time, from now on. Returns how to stop. */
export function keepLooks(now: () => number): () => void {
  return viewState.subscribe((view, before) => {
    const moved = view.selection !== before.selection || view.focus !== before.focus;
    const wentThere = view.camera?.serial !== before.camera?.serial || view.focus !== before.focus;
    if (!moved && !wentThere) return;
    const look = lookNow(view);
    let { looks } = view;
    if (moved && look !== null) looks = lookAt(looks, look, now());
    if (wentThere) looks = arrived(looks);
    if (looks !== view.looks) set({ looks });
  });
}

function lookNow({
  selection,
  focus,
}: {
  selection: ReadonlySet<TargetId>;
  focus: Focus | null;
}): Look | null {
  const [only, ...more] = selection;
  if (only !== undefined && more.length === 0) return { id: only, focus };
  return focus === null ? null : { id: focus.id, focus };
}
