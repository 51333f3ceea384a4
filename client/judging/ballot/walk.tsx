import type { Round } from '../../../shared/judging/round.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { ArrowLeft, ArrowRight, List } from '../../ui/icons.ts';
import './ballots.css';
import type { WalkPlace } from './use-walk.ts';

interface WalkProps {
  readonly round: Round;
  readonly at: number;
  readonly onGo: (at: WalkPlace) => void;
}

/** Where in the round this is, and the ways to what is before and after. */
export function Walk({ round, at, onGo }: WalkProps) {
  const { length } = round.targets;
  return (
    <div className="ballots__walk">
      <IconButton
        label="The one before"
        icon={<ArrowLeft />}
        disabled={at === 0}
        onClick={() => onGo(at - 1)}
      />
      <p className="ballots__at">
        <strong>{at + 1}</strong> of {length}
      </p>
      <IconButton
        label="The next one"
        icon={<ArrowRight />}
        disabled={at === length - 1}
        onClick={() => onGo(at + 1)}
      />
      <Button size="sm" variant="quiet" icon={<List />} onClick={() => onGo('all')}>
        All {length}
      </Button>
    </div>
  );
}
