import type { ElementId } from '../../../shared/base/ids.ts';
import { targetName } from '../../../shared/graph/phrases.ts';
import { relationLabel } from '../../../shared/graph/relation-label.ts';
import type { RelationFields, TargetId } from '../../../shared/model/relation.ts';
import { connect } from '../../commands/relations.ts';
import { useMap } from '../../hooks/use-map.ts';
import { RelationGlyph } from '../../marks/relation-glyph.tsx';
import { announce, select } from '../../view-state/actions.ts';
import { tell } from '../../view-state/tell.ts';
import type { ScreenPoint } from '../../view-state/types.ts';
import { offers } from '../offers.ts';
import { useViewParts, type ViewParts } from '../view-parts.tsx';
import { PointMenu } from './point-menu.tsx';

interface RelationChoiceProps {
  readonly from: ElementId;
  readonly to: TargetId;
  readonly at: ScreenPoint;
}

/** After a connection was dropped: which of the relations that the rules allow is meant? */
export function RelationChoice({ from, to, at }: RelationChoiceProps) {
  const view = useViewParts();
  const map = useMap((now) => now);
  const items = offers(map, from, to).map(({ fields, verb, meaning }) => ({
    id: verb,
    label: verb,
    detail: meaning,
    icon: <RelationGlyph kind={fields.kind} />,
    run: () => draw(view, from, fields, to),
  }));
  return (
    <PointMenu
      label="Relation"
      at={at}
      groups={[items]}
      head={<div className="point-menu-head">How does it bear on {targetName(map, to)}?</div>}
    />
  );
}

/** Draws a relation, selects it and says so. */
export function draw(view: ViewParts, from: ElementId, fields: RelationFields, to: TargetId): void {
  const drawn = connect(view.session, from, fields, to);
  if (!tell(drawn)) return;
  const { map } = view.session.reading();
  select([drawn.value]);
  announce(`Linked: ${targetName(map, from)} ${relationLabel(fields)} ${targetName(map, to)}.`);
}
