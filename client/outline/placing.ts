import { placesAbove, type RowKey } from '../../shared/graph/outline.ts';
import { cardRect, centreOf } from '../../shared/graph/shapes.ts';
import { targetsRelation } from '../../shared/model/relation.ts';
import type { ViewParts } from '../acts/view-parts.tsx';
import type { MapSession } from '../session/types.ts';
import type { ScreenPoint } from '../view-state/types.ts';
import type { OutlineParts } from './outline-context.tsx';
import { rowElement } from './row-focus.ts';
import type { Rows } from './use-rows.ts';

type Placing = Pick<ViewParts, 'positionOf' | 'middle' | 'reveal' | 'goNear' | 'showAll'>;

/** Where things are and go, for a view that is a list: new cards lie on the canvas near the one the keyboard is at. */
export function placing(
  session: MapSession,
  now: () => { readonly rows: Rows; readonly at: RowKey | undefined },
  goToTarget: OutlineParts['goToTarget'],
): Placing {
  const elements = () => session.reading().map.elements;
  return {
    positionOf: (id) => elements().get(id)?.position,
    middle: () => {
      const { rows, at } = now();
      const near = at === undefined ? [] : [at, ...placesAbove(rows.outline, at)];
      const ids = near.flatMap((key) => rows.outline.places.get(key)?.id ?? []);
      const element = ids.flatMap((id) => (targetsRelation(id) ? [] : (elements().get(id) ?? [])))[0];
      const beside = element ?? [...elements().values()].at(-1);
      return centreOf(cardRect(beside?.position ?? { x: 0, y: 0 }));
    },
    reveal: (id) => void goToTarget(id, { selection: 'keep', focus: true }),
    goNear: () => undefined,
    showAll: () => undefined,
  };
}

/** Where a menu about a row opens: under the beginning of its words. */
export function pointOfRow(tree: HTMLElement | null, key: RowKey): ScreenPoint {
  const body = rowElement(tree, key)?.querySelector('.outline-row__body');
  const box = (body ?? tree)?.getBoundingClientRect();
  return { x: Math.round(box?.left ?? 0), y: Math.round(box?.bottom ?? 0) };
}
