import { Button } from '../ui/button.tsx';
import { EyeOff } from '../ui/icons.ts';
import { unmuteAll } from '../view-state/actions.ts';
import { useView } from '../view-state/store.ts';
import { useStandingShown } from './use-standing.ts';
import './what-if-bar.css';

/** Says over the map that it is not read as it is, so that nobody takes a supposition for the map. */
export function WhatIfBar() {
  const count = useView((view) => view.standing.muted.size);
  const isShown = useStandingShown();
  if (count === 0 || !isShown) return null;
  return (
    <div className="what-if-bar" role="status">
      <EyeOff aria-hidden="true" />
      <span>What if: {count === 1 ? 'one thing is' : `${count} things are`} left out, for you alone</span>
      <Button size="sm" variant="quiet" onClick={unmuteAll}>
        Put all back
      </Button>
    </div>
  );
}
