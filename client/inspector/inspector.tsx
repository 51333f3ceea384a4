import { type TargetId, targetsRelation } from '../../shared/model/relation.ts';
import { useElement, useRelation } from '../hooks/use-map.ts';
import { useRestingSelection } from '../view-state/resting.ts';
import { ElementPanel } from './element-panel.tsx';
import './inspector.css';
import { Overview } from './overview.tsx';
import { RelationPanel } from './relation-panel.tsx';
import { SeveralPanel } from './several-panel.tsx';

/** What is known about the selection, once it rests; about the whole map when nothing is selected. */
export function Inspector() {
  const selected = [...useRestingSelection()];
  const [only] = selected;
  if (only === undefined) return <Overview />;
  if (selected.length > 1) return <SeveralPanel ids={selected} />;
  return <One key={only} id={only} />;
}

function One({ id }: { readonly id: TargetId }) {
  const element = useElement(targetsRelation(id) ? undefined : id);
  const relation = useRelation(targetsRelation(id) ? id : undefined);
  if (element !== undefined) return <ElementPanel element={element} />;
  if (relation !== undefined) return <RelationPanel relation={relation} />;
  return <Overview />;
}
