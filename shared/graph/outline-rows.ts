import type { Outline, OutlineNode, RowKey } from './outline.ts';

/** One line of the outline as it is unfolded at the moment. */
export interface OutlineRow {
  readonly key: RowKey;
  readonly node: OutlineNode;
  readonly parent: RowKey | undefined;
  /** 1 for what hangs under nothing. */
  readonly level: number;
  /** 1 for the first among its siblings. */
  readonly position: number;
  readonly siblings: number;
  readonly fold: 'leaf' | 'open' | 'closed';
  /** Elements in full that lie under it, shown or not. */
  readonly under: number;
}

/** The lines that show while the given places are folded, from the top; those of before are kept where nothing changed. */
export function outlineRows(
  outline: Outline,
  isFolded: (key: RowKey) => boolean,
  before: ReadonlyMap<RowKey, OutlineRow> = new Map(),
): OutlineRow[] {
  const rows: OutlineRow[] = [];
  // A stack and no recursion: a chain of answers may be as long as the map.
  const stack = rowsOf(outline, isFolded, outline.roots, undefined).reverse();
  for (let row = stack.pop(); row !== undefined; row = stack.pop()) {
    const was = before.get(row.key);
    rows.push(was !== undefined && sameRow(was, row) ? was : row);
    if (row.fold !== 'open') continue;
    const children = outline.children.get(row.key) ?? [];
    for (const child of rowsOf(outline, isFolded, children, row).reverse()) stack.push(child);
  }
  return rows;
}

function rowsOf(
  outline: Outline,
  isFolded: (key: RowKey) => boolean,
  nodes: readonly OutlineNode[],
  parent: OutlineRow | undefined,
): OutlineRow[] {
  return nodes.map((node, index) => ({
    key: node.key,
    node,
    parent: parent?.key,
    level: (parent?.level ?? 0) + 1,
    position: index + 1,
    siblings: nodes.length,
    fold: !outline.children.has(node.key) ? 'leaf' : isFolded(node.key) ? 'closed' : 'open',
    under: outline.under.get(node.key) ?? 0,
  }));
}

function sameRow(a: OutlineRow, b: OutlineRow): boolean {
  return (
    a.parent === b.parent &&
    a.level === b.level &&
    a.position === b.position &&
    a.siblings === b.siblings &&
    a.fold === b.fold &&
    a.under === b.under &&
    a.node.kind === b.node.kind &&
    viaOf(a.node) === viaOf(b.node)
  );
}

function viaOf(node: OutlineNode): string | undefined {
  return node.kind === 'relation' ? undefined : node.via;
}

/**
 * Where to go when a row is gone: the next row that still shows and was no part of it, the next sibling first, then
 * what stood before it.
 */
export function nearestLeft(
  before: readonly OutlineRow[],
  gone: RowKey,
  shows: (key: RowKey) => boolean,
): RowKey | undefined {
  const at = before.findIndex(({ key }) => key === gone);
  const row = before[at];
  if (row === undefined) return undefined;
  const after = before.slice(at + 1);
  const endsAt = after.findIndex(({ level }) => level <= row.level);
  const next = endsAt < 0 ? [] : after.slice(endsAt);
  const siblings = next.filter(({ parent }) => parent === row.parent);
  const backwards = before.slice(0, at).reverse();
  return [...siblings, ...backwards, ...next].find(({ key }) => shows(key))?.key;
}
