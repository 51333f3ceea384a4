import { createContext, useContext } from 'react';
import type { RowKey } from '../../shared/graph/outline.ts';
import type { TargetId } from '../../shared/model/relation.ts';
import type { ViewParts } from '../acts/view-parts.tsx';
import type { ScreenPoint } from '../view-state/types.ts';
import type { Rows } from './use-rows.ts';

/** What keys, pointers and menus of the outline act on; it stays the same while the outline shows. */
export interface OutlineParts extends ViewParts {
  /** The rows as they are at this moment. */
  readonly rows: () => Rows;
  /** The row at which the keyboard is. */
  readonly at: () => RowKey | undefined;
  /** Goes to a row, unfolding what hides it, and selects what stands there. */
  readonly goToRow: (key: RowKey, how?: GoTo) => void;
  /** Goes to where something stands; false when it stands nowhere. */
  readonly goToTarget: (target: TargetId, how?: GoTo) => boolean;
  /** Where a menu about a row opens. */
  readonly pointOf: (key: RowKey) => ScreenPoint;
}

/** What going to a row does beside. */
export interface GoTo {
  /** `keep` leaves the selection, `extend` adds to it from where one was; else the row's is selected alone. */
  readonly selection?: 'keep' | 'extend';
  /** Whether the focus comes along although it is elsewhere. */
  readonly focus?: boolean;
}

export const OutlineContext = createContext<OutlineParts | null>(null);

/** The outline that a component lies in. */
export function useOutlineParts(): OutlineParts {
  const parts = useContext(OutlineContext);
  if (parts === null) throw new Error('useOutlineParts is used outside an OutlineView');
  return parts;
}
