import type { RelationKind } from '../../shared/model/relation.ts';

/** How each relation's line is drawn: stroke width and dash pattern at zoom 1. The canvas and every glyph use this one table. */
export const LINE_STYLES: Readonly<
  Record<RelationKind, { readonly width: number; readonly dash: readonly number[] }>
> = {
  rebuttal: { width: 2, dash: [] },
  context: { width: 1.75, dash: [7, 5] },
  cause: { width: 3.5, dash: [] },
  support: { width: 2, dash: [] },
  concession: { width: 2, dash: [1.5, 5] },
};
