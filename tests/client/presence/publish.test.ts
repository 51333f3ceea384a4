import { afterEach, describe, expect, it } from 'vitest';
import { shareSelection, shareView } from '../../../client/presence/publish.ts';
import { resetForMap, select } from '../../../client/view-state/actions.ts';
import { aClaim, aSession } from '../../support/a-session.ts';

afterEach(() => resetForMap());

/** A canvas whose view the test moves. */
function aView() {
  const state = { now: null as { x: number; y: number; zoom: number } | null };
  const listeners = new Set<() => void>();
  return {
    move: (x: number) => {
      state.now = { x, y: 0, zoom: 1 };
      for (const listener of listeners) listener();
    },
    view: {
      get: () => state.now,
      onChange: (listener: () => void) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
  };
}

describe('what others see of me when I come back from looking at the past', () => {
  it('is what I have selected, though I selected it before', () => {
    const session = aSession();
    const card = aClaim(session, 'Chosen.');
    select([card]);
    const stop = shareSelection(session);
    expect(session.published).toEqual([{ selection: [card] }]);
    stop();
    select([]);
    expect(session.published).toHaveLength(1);
    shareSelection(session);
    expect(session.published.at(-1)).toEqual({ selection: [] });
  });

  it('is my view as it is, though I have not moved it since', () => {
    const session = aSession();
    const { move, view } = aView();
    move(5);
    const stop = shareView(session, view);
    expect(session.published).toEqual([{ viewport: { x: 5, y: 0, zoom: 1 } }]);
    move(6);
    stop();
    move(7);
    expect(session.published.slice(1)).toEqual([{ viewport: { x: 6, y: 0, zoom: 1 } }, { viewport: null }]);
  });

  it('is no view of a canvas that has no size yet', () => {
    const session = aSession();
    const { view } = aView();
    shareView(session, view);
    expect(session.published).toEqual([]);
  });
});
