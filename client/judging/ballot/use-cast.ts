import { useState } from 'react';
import { ok } from '../../../shared/base/result.ts';
import type { Round } from '../../../shared/judging/round.ts';
import { type Target, targetKey } from '../../../shared/judging/target.ts';
import { wordingOfTarget } from '../../../shared/judging/wording.ts';
import { useSession } from '../../hooks/session-context.tsx';
import { announce } from '../../view-state/actions.ts';
import { ballotsIn, leftFor } from '../rounds.ts';
import { type Draft, differs } from './draft.ts';
import { draftsOf } from './drafts.ts';
import { nextLeft, type WalkPlace } from './use-walk.ts';

interface Casting {
  /** Casts what was chosen on the target at this place, or says why it cannot be; then goes on. */
  readonly cast: (draft: Draft) => void;
  /** Why what was chosen was not taken. */
  readonly problem: string | undefined;
}

/** Casts ballots on the target at a place of a round; used anew for each target. */
export function useCast(round: Round, at: number, target: Target, goOn: (to: WalkPlace) => void): Casting {
  const session = useSession();
  const { judging } = session;
  const [problem, setProblem] = useState<string>();
  const key = targetKey(target);
  /** Whether it was cast already; under other words it is cast anew. */
  const stands = (draft: Draft): boolean => {
    const before = ballotsIn(judging.state(), round.id).get(key);
    return (
      before !== undefined &&
      before.delivery.state !== 'refused' &&
      !differs(draft, before) &&
      before.wording === wordingOfTarget(session.reading().map, target)
    );
  };
  const cast = (draft: Draft): void => {
    const { judgement } = draft;
    const ballot = { target, judgement, reason: draft.reason.trim() };
    const done = stands(draft) ? ok(undefined) : judging.cast(round.id, ballot);
    if (!done.ok) {
      setProblem(done.error);
      return;
    }
    setProblem(undefined);
    draftsOf(judging).drop(round.id, key);
    const next = nextLeft(round, at, leftFor(judging.state(), round));
    announce(next === 'all' ? 'You have judged everything.' : judgement === null ? 'Passed.' : 'Cast.');
    goOn(next);
  };
  return { cast, problem };
}
