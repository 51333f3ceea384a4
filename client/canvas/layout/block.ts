import type { ElementId } from '../../../shared/base/ids.ts';
import type { Point } from '../../../shared/graph/shapes.ts';

/** Cards laid out together, counted from the block's own top left corner. */
export interface Block {
  readonly width: number;
  readonly height: number;
  readonly places: ReadonlyMap<ElementId, Point>;
}
