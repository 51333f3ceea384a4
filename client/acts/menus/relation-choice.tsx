import type { ElementId, RelationId } from '../../../shared/base/ids.ts';
import { targetName } from '../../../shared/graph/phrases.ts';
import { relationLabel } from '../../../shared/graph/relation-label.ts';
import type { RelationFields, TargetId } from '../../../shared/model/relation.ts';
import { connect } from '../../commands/relations.ts';
import { useMap } from '../../hooks/use-map.ts';
import { RelationGlyph } from '../../marks/relation-glyph.tsx';
import { announce, select } from '../../view-state/actions.ts';
import { tell } from '../../view-state/tell.ts';
import type { ScreenPoint } from '../../view-state/types.ts';
import { offers, offersElsewhere } from '../offers.ts';
import { linkElsewhere } from '../relations.ts';
import { useViewParts, type ViewParts } from '../view-parts.tsx';
import { PointMenu } from './point-menu.tsx';

interface RelationChoiceProps {
  readonly from: ElementId;
  readonly to: TargetId;
  readonly at: ScreenPoint;
  /** The relation that is to end there instead of where it ends now. */
  readonly instead?: RelationId;
}

/** After a connection or a row was dropped: which of the relations that the rules allow is meant? */
export function RelationChoice({ from, to, at, instead }: RelationChoiceProps) {
  const view = useViewParts();
  const map = useMap((now) => now);
  const moved = instead === undefined ? undefined : map.relations.get(instead);
  const offered = moved === undefined ? offers(map, from, to) : offersElsewhere(map, moved, to);
  const items = offered.map(({ fields, verb, meaning }) => ({
    id: verb,
    label: verb,
    detail: meaning,
    icon: <RelationGlyph kind={fields.kind} />,
    run: () => {
      if (moved === undefined) draw(view, from, fields, to);
      else if (linkElsewhere(view, moved.id, to, fields)) view.reveal(from);
    },
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
