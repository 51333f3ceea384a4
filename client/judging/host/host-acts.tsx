import { useState } from 'react';
import type { Round, RoundAct } from '../../../shared/judging/round.ts';
import { useSession } from '../../hooks/session-context.tsx';
import { Button } from '../../ui/button.tsx';
import './host-acts.css';

interface HostActsProps {
  readonly round: Round;
  readonly onAgain: () => void;
}

/** What a host does to a round: close it, reveal it, give it up, or ask the same once more. */
export function HostActs({ round, onAgain }: HostActsProps) {
  const { judging } = useSession();
  const [busy, setBusy] = useState<RoundAct | null>(null);
  const [problem, setProblem] = useState<string>();
  const [isGivingUp, setGivingUp] = useState(false);
  const act = async (what: RoundAct): Promise<void> => {
    setBusy(what);
    setProblem(undefined);
    const done = await judging.act(round.id, what);
    setBusy(null);
    setGivingUp(false);
    if (!done.ok) setProblem(done.error);
  };
  const { name } = round.stage;
  return (
    <footer className="host-acts">
      {problem !== undefined && (
        <p className="host-acts__problem" role="alert">
          {problem}
        </p>
      )}
      {isGivingUp && (name === 'open' || name === 'closed') ? (
        <div className="host-acts__sure" role="group" aria-label="Give up the round?">
          <p>Give up the round? Nothing is revealed, and all its ballots are erased.</p>
          <Button size="sm" autoFocus onClick={() => setGivingUp(false)}>
            Keep it
          </Button>
          <Button size="sm" variant="danger" busy={busy === 'abandon'} onClick={() => void act('abandon')}>
            Give it up
          </Button>
        </div>
      ) : (
        <div className="host-acts__row">
          {(name === 'open' || name === 'closed') && (
            <Button size="sm" variant="quiet" onClick={() => setGivingUp(true)}>
              Give up…
            </Button>
          )}
          {name === 'open' && (
            <Button size="sm" busy={busy === 'close'} onClick={() => void act('close')}>
              Close the round
            </Button>
          )}
          {(name === 'open' || name === 'closed') && (
            <Button
              size="sm"
              variant={name === 'closed' ? 'primary' : 'secondary'}
              busy={busy === 'reveal'}
              onClick={() => void act('reveal')}
            >
              {name === 'closed' ? 'Reveal to everybody' : 'Close and reveal'}
            </Button>
          )}
          {(name === 'revealed' || name === 'abandoned') && (
            <Button size="sm" onClick={onAgain}>
              Ask the same again…
            </Button>
          )}
        </div>
      )}
    </footer>
  );
}
