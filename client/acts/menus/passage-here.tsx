import { useState } from 'react';
import type { RelationId } from '../../../shared/base/ids.ts';
import { targetName } from '../../../shared/graph/phrases.ts';
import type { PassageOfSource } from '../../../shared/model/anchor.ts';
import {
  COST_TYPES,
  ELEMENT_KINDS,
  type ElementKind,
  type KindFields,
} from '../../../shared/model/element.ts';
import type { Position } from '../../../shared/model/fields.ts';
import { COST_TYPE_WORDS, ELEMENT_WORDS } from '../../../shared/model/words.ts';
import { useMap } from '../../hooks/use-map.ts';
import { KindIcon } from '../../marks/kind-icon.tsx';
import { RelationGlyph } from '../../marks/relation-glyph.tsx';
import type { ScreenPoint } from '../../view-state/types.ts';
import { addQuotingCard } from '../add-quoting.ts';
import { offersForNew } from '../offers.ts';
import { useViewParts } from '../view-parts.tsx';
import { KindRow, kindByKey } from './kind-row.tsx';
import { PointMenu, type PointMenuItem } from './point-menu.tsx';

interface PassageHereProps {
  readonly passage: PassageOfSource;
  /** Where the middle of the new card goes. */
  readonly position: Position;
  readonly at: ScreenPoint;
  /** The relation that the words were dropped on; null: they were dropped on the ground. */
  readonly to: RelationId | null;
}

/** After words of a paper were dropped: what do they say, and how does it bear on what they were dropped on? */
export function PassageHere({ to, ...dropped }: PassageHereProps) {
  return to === null ? <OnGround {...dropped} /> : <OnRelation {...dropped} to={to} />;
}

function OnGround({ passage, position, at }: Omit<PassageHereProps, 'to'>) {
  const view = useViewParts();
  const line = (fields: KindFields, label: string): PointMenuItem => ({
    id: label,
    label,
    icon: <KindIcon kind={fields.kind} />,
    run: () => addQuotingCard(view, fields, passage, position),
  });
  const costs = COST_TYPES.map((costType) => line({ kind: 'cost', costType }, COST_TYPE_WORDS[costType]));
  const others = ELEMENT_KINDS.flatMap((kind) =>
    kind === 'cost' ? [] : [line({ kind }, ELEMENT_WORDS[kind])],
  );
  return <PointMenu label="What these words are" at={at} groups={[costs, others]} />;
}

function OnRelation({ passage, position, at, to }: PassageHereProps & { readonly to: RelationId }) {
  const view = useViewParts();
  const map = useMap((now) => now);
  const [kind, setKind] = useState<ElementKind>('claim');
  const fields: KindFields = kind === 'cost' ? { kind, costType: 'practical' } : { kind };
  const items = offersForNew(map, kind, to).map(({ fields: link, verb, meaning }) => ({
    id: verb,
    label: verb,
    detail: meaning,
    icon: <RelationGlyph kind={link.kind} />,
    run: () => addQuotingCard(view, fields, passage, position, { fields: link, to }),
  }));
  return (
    <PointMenu
      label={`How these words bear on ${targetName(map, to)}`}
      at={at}
      groups={[items]}
      onKey={(key) => {
        const next = kindByKey(kind, key);
        if (next !== undefined) setKind(next);
        return next !== undefined;
      }}
      head={<KindRow kind={kind} onKind={setKind} />}
    />
  );
}
