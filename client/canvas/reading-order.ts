import type { Point } from '../../shared/graph/shapes.ts';

/** Cards whose tops differ by less than this lie in one row for the reader: half a card. */
const ROW_HEIGHT = 80;

/** The order in which a reader takes cards in: by rows from the top, each row from the left. */
export function readingOrder<Item>(items: readonly Item[], positionOf: (item: Item) => Point): Item[] {
  const byTop = items
    .map((item) => ({ item, at: positionOf(item) }))
    .sort((a, b) => a.at.y - b.at.y || a.at.x - b.at.x);
  const ordered: Item[] = [];
  let row: typeof byTop = [];
  const endRow = (): void => {
    row.sort((a, b) => a.at.x - b.at.x || a.at.y - b.at.y);
    ordered.push(...row.map((each) => each.item));
    row = [];
  };
  for (const each of byTop) {
    const first = row[0];
    if (first !== undefined && each.at.y - first.at.y >= ROW_HEIGHT) endRow();
    row.push(each);
  }
  endRow();
  return ordered;
}
