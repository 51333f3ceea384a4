import { memo } from 'react';
import type { ElementId, RelationId } from '../../shared/base/ids.ts';
import { nameOf } from '../../shared/graph/phrases.ts';
import { relationLabel } from '../../shared/graph/relation-label.ts';
import { useElement, useRelation } from '../hooks/use-map.ts';
import { KindIcon } from '../marks/kind-icon.tsx';
import { usePeerMarks } from '../presence/others.ts';
import { ArrowRight } from '../ui/icons.ts';
import { RowFrame, type RowPlace } from './row-frame.tsx';
import { Verb } from './row-marks.tsx';
import { referenceRowLabel } from './row-words.ts';

interface ReferenceRowProps extends RowPlace {
  readonly id: ElementId;
  readonly via: RelationId;
}

/** An element that bears on this too, and stands in full elsewhere: a way there. */
export const ReferenceRow = memo(function ReferenceRow({ id, via, ...place }: ReferenceRowProps) {
  const element = useElement(id);
  const relation = useRelation(via);
  const peers = usePeerMarks(id);
  if (element === undefined || relation === undefined) return null;
  return (
    <RowFrame {...place} label={referenceRowLabel(element, relationLabel(relation))} peers={peers}>
      <div className="outline-row__line" data-kind={element.kind}>
        <Verb relation={relation} />
        <KindIcon kind={element.kind} size={15} />
        <span className="outline-row__excerpt">{nameOf(element)}</span>
        <span className="outline-row__jump">
          Go there
          <ArrowRight size={14} aria-hidden="true" />
        </span>
      </div>
    </RowFrame>
  );
});
