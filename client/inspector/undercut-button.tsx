import type { ElementId, RelationId } from '../../shared/base/ids.ts';
import { freePlace, placeForAnswer } from '../../shared/graph/placement.ts';
import type { Position } from '../../shared/model/fields.ts';
import { addConnected } from '../commands/elements.ts';
import { useSession } from '../hooks/session-context.tsx';
import { Button } from '../ui/button.tsx';
import { announce, startEditing } from '../view-state/actions.ts';
import { tell } from '../view-state/tell.ts';
import { jumpTo } from './jump.ts';

/** Puts down a claim that undercuts a relation, and opens it for writing: where there is no key U, this is the way. */
export function UndercutButton({ step }: { readonly step: RelationId }) {
  const session = useSession();
  const undercut = (): void => {
    const { elements, relations } = session.reading().map;
    const positionOf = (id: ElementId): Position | undefined => elements.get(id)?.position;
    const taken = [...elements.values()].map(({ position }) => position);
    const place = placeForAnswer(relations, step, positionOf, taken) ?? freePlace({ x: 0, y: 0 }, taken);
    const link = { kind: 'rebuttal', mode: 'undercut' } as const;
    const added = addConnected(session, { kind: 'claim' }, place, link, step);
    if (!tell(added)) return;
    announce('Added: claim, which undercuts this step.');
    jumpTo(session.reading().map, added.value);
    startEditing(added.value);
  };
  return (
    <Button size="sm" onClick={undercut}>
      Undercut this step
    </Button>
  );
}
