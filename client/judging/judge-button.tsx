import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Scale } from '../ui/icons.ts';
import { togglePanel } from '../view-state/actions.ts';
import { useView } from '../view-state/store.ts';
import './judge-button.css';
import { leftFor, roundsUnderWay } from './rounds.ts';
import { useJudging, useJudgingRights } from './use-judging.ts';

interface JudgeButtonProps {
  /** With its word in a wide bar, as an icon in a narrow one, or in the bar under a phone's map. */
  readonly place: 'bar' | 'icon' | 'view-bar';
}

/** Opens the rounds of the map; a dot says that one of them waits for me. */
export function JudgeButton({ place }: JudgeButtonProps) {
  const isOpen = useView((view) => view.sidePanel === 'judging');
  const state = useJudging();
  const { mayJudge } = useJudgingRights();
  const isAwaited =
    mayJudge &&
    roundsUnderWay(state).some((round) => round.stage.name === 'open' && leftFor(state, round).length > 0);
  const toggle = { 'aria-expanded': isOpen, onClick: () => togglePanel('judging') };
  const label = isAwaited ? 'Judge: a round waits for you' : 'Judge';
  const dot = isAwaited && <span className="judge-button__dot" aria-hidden="true" />;
  if (place === 'icon') return <IconButton label={label} icon={<Scale />} badge={dot} {...toggle} />;
  if (place === 'view-bar')
    return (
      <button type="button" className="view-bar__view judge-button" aria-label={label} {...toggle}>
        <Scale />
        Judge
        {dot}
      </button>
    );
  return (
    <Button className="judge-button" variant="quiet" icon={<Scale />} aria-label={label} {...toggle}>
      Judge
      {dot}
    </Button>
  );
}
