import { Suspense, useCallback, useEffect, useState } from 'react';
import type { ParticipantId } from '../../../shared/base/ids.ts';
import type { Round } from '../../../shared/judging/round.ts';
import { cardOrRelation, type Target, targetKey } from '../../../shared/judging/target.ts';
import { useSession } from '../../hooks/session-context.tsx';
import { useMap } from '../../hooks/use-map.ts';
import { useMe } from '../../hooks/use-session-parts.ts';
import { jumpTo } from '../../inspector/jump.ts';
import type { MapSession } from '../../session/types.ts';
import { laterComponent } from '../../ui/later.ts';
import { Spinner } from '../../ui/progress.tsx';
import { MyJudgements } from '../my-judgements.tsx';
import type { Own } from '../reveal/own.ts';
import { ballotsIn } from '../rounds.ts';
import { useJudging, useJudgingRights } from '../use-judging.ts';
import './results.css';

const Reveal = laterComponent(async () => (await import('../reveal/reveal.tsx')).Reveal);

/** What everybody judged in a round, and who moved since the one before. */
export function Results({ round }: { readonly round: Round }) {
  const session = useSession();
  const { results } = useJudging();
  const { mayJudge } = useJudgingRights();
  const map = useMap((whole) => whole);
  const nameOf = useNames();
  const ownOf = useOwn(round);
  const waiting = <Spinner label="Fetching what everybody judged…" />;
  if (!results.has(round.id)) return waiting;
  const show = (target: Target): void => jumpTo(session.reading().map, cardOrRelation(target));
  return (
    <div className="round__body results">
      <Suspense fallback={waiting}>
        <Reveal round={round} results={results} map={map} nameOf={nameOf} onShow={show} ownOf={ownOf} />
      </Suspense>
      {mayJudge && (
        <details className="results__mine">
          <summary>What you judged</summary>
          <MyJudgements round={round} />
        </details>
      )}
    </div>
  );
}

/** What I cast in a round, which the server tells me alone; another function once more of it is known. */
function useOwn({ id }: Round): (target: Target) => Own | undefined {
  const { id: me } = useMe();
  const mine = ballotsIn(useJudging(), id);
  return useCallback(
    (target) => {
      const ballot = mine.get(targetKey(target));
      if (ballot?.delivery.state !== 'saved' || ballot.judgement === null) return undefined;
      return { by: me, judgement: ballot.judgement, reason: ballot.reason };
    },
    [mine, me],
  );
}

/** What people are called; another function once more of them are known. */
function useNames(): (person: ParticipantId) => string {
  const session = useSession();
  const [nameOf, setNameOf] = useState(() => namesIn(session));
  useEffect(() => session.participants.onChange(() => setNameOf(() => namesIn(session))), [session]);
  return nameOf;
}

function namesIn({ me, participants }: MapSession): (person: ParticipantId) => string {
  return (person) => (person === me.id ? me.name : (participants.get(person)?.name ?? 'Somebody'));
}
