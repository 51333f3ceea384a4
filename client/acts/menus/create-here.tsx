import { useState } from 'react';
import { targetName } from '../../../shared/graph/phrases.ts';
import type { ElementKind } from '../../../shared/model/element.ts';
import type { Position } from '../../../shared/model/fields.ts';
import type { TargetId } from '../../../shared/model/relation.ts';
import { useMap } from '../../hooks/use-map.ts';
import { RelationGlyph } from '../../marks/relation-glyph.tsx';
import type { ScreenPoint } from '../../view-state/types.ts';
import { addCard, addLinkedCard } from '../add.ts';
import { offersForNew } from '../offers.ts';
import { useViewParts } from '../view-parts.tsx';
import { KindRow, kindByKey } from './kind-row.tsx';
import { PointMenu, type PointMenuItem } from './point-menu.tsx';

interface CreateHereProps {
  /** What the new card will bear on. */
  readonly from: TargetId;
  /** Where the middle of the new card goes. */
  readonly position: Position;
  readonly at: ScreenPoint;
}

/** After a connection was dropped on empty ground: what to create there, and how it bears on the card. */
export function CreateHere({ from, position, at }: CreateHereProps) {
  const view = useViewParts();
  const map = useMap((now) => now);
  const [kind, setKind] = useState<ElementKind>('claim');
  const linked: PointMenuItem[] = offersForNew(map, kind, from).map(({ fields, verb, meaning }) => ({
    id: verb,
    label: verb,
    detail: meaning,
    icon: <RelationGlyph kind={fields.kind} />,
    run: () => addLinkedCard(view, kind, position, fields, from),
  }));
  const alone = { id: 'alone', label: 'Not linked', run: () => addCard(view, kind, position) };
  const onKey = (key: string): boolean => {
    const next = kindByKey(kind, key);
    if (next !== undefined) setKind(next);
    return next !== undefined;
  };
  return (
    <PointMenu
      label={`How the new card bears on ${targetName(map, from)}`}
      at={at}
      groups={[linked, [alone]]}
      onKey={onKey}
      head={<KindRow kind={kind} onKind={setKind} />}
    />
  );
}
