import type { Answer } from '../../../shared/model/answer.ts';
import { type TargetId, targetsRelation } from '../../../shared/model/relation.ts';
import { type Item, pointAway } from '../../commands/appraisal.ts';
import { useSession } from '../../hooks/session-context.tsx';
import { useMap } from '../../hooks/use-map.ts';
import { useMayEdit } from '../../hooks/use-session-parts.ts';
import { KindIcon } from '../../marks/kind-icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { X } from '../../ui/icons.ts';
import { excerpt, targetPhrase } from '../sentences.ts';
import type { Report } from './report.ts';

interface PointsProps {
  readonly item: Item;
  readonly points: Answer['points'];
  readonly report: Report;
  readonly onGo: (target: TargetId) => void;
}

/** The cards that an answer points to; what is gone from the map is passed over. */
export function Points({ item, points, report, onGo }: PointsProps) {
  const session = useSession();
  const mayEdit = useMayEdit();
  const there = useMap((map) =>
    points.filter((id) => (targetsRelation(id) ? map.relations.has(id) : map.elements.has(id))),
  );
  if (there.length === 0) return null;
  return (
    <ul className="item-answer__points" aria-label="Cards that the answer points to">
      {there.map((id) => (
        <Point
          key={id}
          id={id}
          onGo={() => onGo(id)}
          onRemove={mayEdit ? () => report(pointAway(session, item, id)) : undefined}
        />
      ))}
    </ul>
  );
}

interface PointProps {
  readonly id: TargetId;
  readonly onGo: () => void;
  readonly onRemove: (() => void) | undefined;
}

function Point({ id, onGo, onRemove }: PointProps) {
  const words = useMap((map) => {
    const card = targetsRelation(id) ? undefined : map.elements.get(id);
    return card === undefined ? targetPhrase(map, id) : excerpt(card.text);
  });
  const kind = useMap((map) => (targetsRelation(id) ? undefined : map.elements.get(id)?.kind));
  return (
    <li className="item-answer__point" data-kind={kind}>
      {kind !== undefined && <KindIcon kind={kind} size={15} />}
      <button type="button" className="panel__jump" onClick={onGo}>
        {words}
      </button>
      {onRemove !== undefined && (
        <IconButton label={`Take away the link to “${words}”`} icon={<X />} onClick={onRemove} />
      )}
    </li>
  );
}
