import { useRef } from 'react';
import type { TargetId } from '../../shared/model/relation.ts';
import { useView } from './store.ts';
import type { ViewState } from './types.ts';

type Selection = ViewState['selection'];

/** What is selected; while the selection passes by, what was before it began to. */
function restingSelection(
  { selection, passing }: Pick<ViewState, 'selection' | 'passing'>,
  before: Selection | null,
): ReadonlySet<TargetId> {
  return passing && before !== null ? before : selection;
}

/** The selection for what takes long to tell about it: a held key does not render the component until it is let go. */
export function useRestingSelection(): ReadonlySet<TargetId> {
  const before = useRef<Selection | null>(null);
  const resting = useView((view) => restingSelection(view, before.current));
  before.current = resting;
  return resting;
}
