import { targetName } from '../../../shared/graph/phrases.ts';
import { relationLabel } from '../../../shared/graph/relation-label.ts';
import type { TargetId } from '../../../shared/model/relation.ts';
import { targetsRelation } from '../../../shared/model/relation.ts';
import { relationVerbReversed } from '../../../shared/model/words.ts';
import { useLinks } from '../../hooks/use-derived.ts';
import { useMap } from '../../hooks/use-map.ts';
import { RelationGlyph } from '../../marks/relation-glyph.tsx';
import { closeDialog } from '../../view-state/actions.ts';
import type { ScreenPoint } from '../../view-state/types.ts';
import { goTo } from '../go-to.ts';
import { PointMenu, type PointMenuItem } from './point-menu.tsx';

/** What something bears on and what bears on it, in words, with a way there. */
export function RelationsList({ of, at }: { readonly of: TargetId; readonly at: ScreenPoint }) {
  const map = useMap((now) => now);
  const links = useLinks();
  const outgoing = targetsRelation(of) ? [] : (links.from.get(of) ?? []);
  const line = (id: string, label: string, kind: PointMenuItem['icon'], goal: TargetId): PointMenuItem => ({
    id,
    label,
    icon: kind,
    run: () => goTo(goal),
  });
  const groups = [
    outgoing.map((each) =>
      line(
        each.id,
        `${relationLabel(each)} ${targetName(map, each.to)}`,
        <RelationGlyph kind={each.kind} />,
        each.to,
      ),
    ),
    (links.to.get(of) ?? []).map((each) =>
      line(
        each.id,
        `${relationVerbReversed(each)} ${targetName(map, each.from)}`,
        <RelationGlyph kind={each.kind} />,
        each.from,
      ),
    ),
  ];
  if (groups.every((group) => group.length === 0)) {
    groups.push([{ id: 'none', label: 'Not linked to anything yet', run: closeDialog }]);
  }
  return <PointMenu label={`Relations of ${targetName(map, of)}`} at={at} groups={groups} />;
}
