import { useLayoutEffect, useRef } from 'react';
import { putSheet } from '../../view-state/actions.ts';
import { useView, viewState } from '../../view-state/store.ts';

/** A new selection brings the sheet up, an ended one takes it away; in between it stays as it was put. */
export function useSheetOfSelection(): void {
  const { selected, isCommenting } = useView((view) => ({
    selected: [...view.selection].join(),
    isCommenting: view.commenting !== null,
  }));
  // Nothing, to begin with: what was selected before the sheet was fetched brings it up all the same.
  const before = useRef('');
  useLayoutEffect(() => {
    if (before.current === selected) return;
    before.current = selected;
    const { sheet } = viewState.getState();
    if (selected === '') putSheet('closed');
    else if (sheet === 'closed') putSheet('half');
  }, [selected]);
  useLayoutEffect(() => {
    // Beside the keyboard of a phone half of the sheet would leave no room to write.
    if (isCommenting) putSheet('full');
  }, [isCommenting]);
  useLayoutEffect(() => () => putSheet('closed'), []);
}
