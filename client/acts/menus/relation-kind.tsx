import type { RelationId } from '../../../shared/base/ids.ts';
import { targetName } from '../../../shared/graph/phrases.ts';
import { useMap } from '../../hooks/use-map.ts';
import { RelationGlyph } from '../../marks/relation-glyph.tsx';
import type { ScreenPoint } from '../../view-state/types.ts';
import { offersInstead } from '../offers.ts';
import { changeRelation } from '../relations.ts';
import { useViewParts } from '../view-parts.tsx';
import { PointMenu } from './point-menu.tsx';

/** Which of the relations that the rules allow between its ends should this one be? */
export function RelationKindChoice({ id, at }: { readonly id: RelationId; readonly at: ScreenPoint }) {
  const view = useViewParts();
  const map = useMap((now) => now);
  const relation = map.relations.get(id);
  if (relation === undefined) return null;
  const items = offersInstead(map, relation).map(({ fields, verb, meaning }) => ({
    id: verb,
    label: verb,
    detail: meaning,
    icon: <RelationGlyph kind={fields.kind} />,
    run: () => changeRelation(view, id, fields),
  }));
  return (
    <PointMenu
      label="Relation"
      at={at}
      groups={[items]}
      head={<div className="point-menu-head">How does it bear on {targetName(map, relation.to)}?</div>}
    />
  );
}
