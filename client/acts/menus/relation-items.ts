import type { RelationId } from '../../../shared/base/ids.ts';
import { plainFields } from '../../../shared/model/link-rules.ts';
import { targetsRelation } from '../../../shared/model/relation.ts';
import { openDialog } from '../../view-state/actions.ts';
import type { ScreenPoint } from '../../view-state/types.ts';
import { addReply } from '../add.ts';
import { offersInstead } from '../offers.ts';
import { undercutStep } from '../relations.ts';
import type { ViewParts } from '../view-parts.tsx';
import type { PointMenuItem } from './point-menu.tsx';

/** What can be done with one relation, be it clicked itself or that by which a row hangs where it does. */
export function relationItems(view: ViewParts, id: RelationId, at: ScreenPoint): PointMenuItem[] {
  const { map } = view.session.reading();
  const relation = map.relations.get(id);
  if (relation === undefined || !view.mayEdit) return [];
  const items: PointMenuItem[] = [
    {
      id: 'undercut',
      label: 'Undercut this step',
      shortcut: 'U',
      run: () => undercutStep(view, id),
    },
    {
      id: 'warrant',
      label: 'Support this step',
      run: () => addReply(view, 'claim', plainFields('support', id), id),
    },
  ];
  if (offersInstead(map, relation).length > 1) {
    items.push({
      id: 'relation-kind',
      label: 'Change the relation…',
      run: () => openDialog({ kind: 'relation-kind', id, at }),
    });
  }
  items.push({
    id: 'relink',
    label: targetsRelation(relation.to) ? 'Link to something else…' : 'Hang under something else…',
    run: () => openDialog({ kind: 'relink', id }),
  });
  return items;
}
