import { createContext, useContext } from 'react';
import type { ElementId } from '../../../shared/base/ids.ts';
import type { ScreenPoint } from '../../view-state/types.ts';

/** What can be done from within a text. */
export interface TextActs {
  /** Goes to an element on the map; of several, asks which, at a point of the window. */
  readonly choose: (ids: readonly ElementId[], at: ScreenPoint) => void;
}

export const TextActsContext = createContext<TextActs | null>(null);

/** Only to be used inside a paper. */
export function useTextActs(): TextActs {
  const acts = useContext(TextActsContext);
  if (acts === null) throw new Error('useTextActs is used outside a paper');
  return acts;
}
