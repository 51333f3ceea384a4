import { useMemo } from 'react';
import type { ViewParts } from '../acts/view-parts.tsx';
import { useSession } from '../hooks/session-context.tsx';
import { useMayEdit } from '../hooks/use-session-parts.ts';
import { viewState } from '../view-state/store.ts';

/** What acts need to know of the table: cards have no place in it, so they keep the one they have on the canvas. */
export function useMatrixParts(): ViewParts {
  const session = useSession();
  const mayEdit = useMayEdit();
  return useMemo(() => {
    const positionOf: ViewParts['positionOf'] = (id) => session.reading().map.elements.get(id)?.position;
    return {
      session,
      mayEdit,
      positionOf,
      middle: () => {
        const { map } = session.reading();
        const selected = [...viewState.getState().selection].find((id) => map.elements.has(id as never));
        const [first] = map.elements.keys();
        return positionOf((selected ?? first) as never) ?? { x: 0, y: 0 };
      },
      // The cell in which it is being written brings itself into view.
      reveal: () => undefined,
      goNear: () => undefined,
      showAll: () => undefined,
    };
  }, [session, mayEdit]);
}
