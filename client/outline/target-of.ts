import type { OutlineRow } from '../../shared/graph/outline-rows.ts';
import type { TargetId } from '../../shared/model/relation.ts';

/** What stands in a row: what is selected, edited or deleted there. */
export function targetOf({ node }: Pick<OutlineRow, 'node'>): TargetId {
  return node.id;
}
