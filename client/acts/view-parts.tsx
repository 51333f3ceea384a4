import { createContext, useContext } from 'react';
import type { ElementId } from '../../shared/base/ids.ts';
import type { Position } from '../../shared/model/fields.ts';
import type { TargetId } from '../../shared/model/relation.ts';
import type { MapSession } from '../session/types.ts';
import type { PointMenuItem } from './menus/point-menu.tsx';

/** What acts need to know of the view they are done in, be it a picture or a list. */
export interface ViewParts {
  readonly session: MapSession;
  readonly mayEdit: boolean;
  /** Where a card is at this moment, be it in somebody's hand; undefined when the view does not show it. */
  readonly positionOf: (id: ElementId) => Position | undefined;
  /** The place that new cards go near when nobody said where. */
  readonly middle: () => Position;
  /** Brings a card into view as soon as it is there. */
  readonly reveal: (id: ElementId) => void;
  /** Goes to what was just unfolded where it would be too small to read. */
  readonly goNear: (ids: readonly ElementId[]) => void;
  readonly showAll: () => void;
  /** What only this view offers for something. */
  readonly ownItems?: (target: TargetId) => readonly PointMenuItem[];
}

export const ViewContext = createContext<ViewParts | null>(null);

/** The view that a menu or dialog belongs to. */
export function useViewParts(): ViewParts {
  const parts = useContext(ViewContext);
  if (parts === null) throw new Error('useViewParts is used outside a view');
  return parts;
}
