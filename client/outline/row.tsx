import type { OutlineRow } from '../../shared/graph/outline-rows.ts';
import { ElementRow } from './element-row.tsx';
import { ReferenceRow } from './reference-row.tsx';
import { RelationRow } from './relation-row.tsx';
import type { RowPlace } from './row-frame.tsx';

/** One row, of whichever kind it is. */
export function Row(place: RowPlace & { readonly row: OutlineRow }) {
  const { node } = place.row;
  switch (node.kind) {
    case 'element':
      return <ElementRow {...place} id={node.id} via={node.via} />;
    case 'reference':
      return <ReferenceRow {...place} id={node.id} via={node.via} />;
    case 'relation':
      return <RelationRow {...place} id={node.id} />;
  }
}
