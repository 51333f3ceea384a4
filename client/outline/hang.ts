import type { OutlineRow } from '../../shared/graph/outline-rows.ts';
import { targetName } from '../../shared/graph/phrases.ts';
import type { TargetId } from '../../shared/model/relation.ts';
import { linkElsewhere, unlink } from '../acts/relations.ts';
import { announce, openDialog } from '../view-state/actions.ts';
import type { OutlineParts } from './outline-context.tsx';
import type { Rows } from './use-rows.ts';

/** The relation by which a row hangs where it does; none for a root and for a relation's own row. */
export function viaOf({ node }: Pick<OutlineRow, 'node'>) {
  return node.kind === 'relation' ? undefined : node.via;
}

/** Hangs a row one level higher, beside what it hung under; from the first level down it is unlinked. */
export function hangHigher(parts: OutlineParts, row: OutlineRow): void {
  const via = viaOf(row);
  if (via === undefined || row.parent === undefined) {
    announce('This stands at the top already.');
    return;
  }
  const { outline } = parts.rows();
  const over = outline.parents.get(row.parent);
  const goal = over === undefined ? undefined : outline.places.get(over)?.id;
  if (goal === undefined) unlink(parts, via);
  else if (linkElsewhere(parts, via, goal)) parts.goToTarget(row.node.id);
}

/** Hangs a row under the sibling before it; a root is linked to it by a relation of one's choice. */
export function hangDeeper(parts: OutlineParts, row: OutlineRow): void {
  const goal = siblingBefore(parts.rows(), row);
  if (goal === undefined || row.node.kind === 'relation') {
    announce('There is nothing before it to hang it under.');
    return;
  }
  const via = viaOf(row);
  if (via !== undefined) {
    if (linkElsewhere(parts, via, goal)) parts.goToTarget(row.node.id);
    return;
  }
  announce(`Choose how it bears on ${targetName(parts.session.reading().map, goal)}.`);
  openDialog({ kind: 'relation-choice', from: row.node.id, to: goal, at: parts.pointOf(row.key) });
}

function siblingBefore({ rows, index }: Rows, row: OutlineRow): TargetId | undefined {
  for (let at = (index.get(row.key) ?? 0) - 1; at >= 0; at -= 1) {
    const before = rows[at];
    if (before === undefined || before.level < row.level) return undefined;
    if (before.level === row.level) return before.node.id === row.node.id ? undefined : before.node.id;
  }
  return undefined;
}
