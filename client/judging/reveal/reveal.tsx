import { useMemo } from 'react';
import type { ParticipantId, RoundId } from '../../../shared/base/ids.ts';
import { QUESTION_WORDS } from '../../../shared/judging/question-words.ts';
import type { RoundResult, TargetResult } from '../../../shared/judging/results.ts';
import type { Round } from '../../../shared/judging/round.ts';
import { type Target, targetKey } from '../../../shared/judging/target.ts';
import type { ArgumentMap } from '../../../shared/model/map.ts';
import { Button } from '../../ui/button.tsx';
import { Download } from '../../ui/icons.ts';
import { AgreementView } from './agreement-view.tsx';
import type { Own } from './own.ts';
import { roundCsv } from './round-csv.ts';
import { takeCsv } from './take-away.ts';
import { TargetReveal } from './target-reveal.tsx';
import './reveal.css';

export interface RevealProps {
  /** A round that was revealed. */
  readonly round: Round;
  /** What every revealed round of the map told: this one, and the one before, with which it is compared. */
  readonly results: ReadonlyMap<RoundId, RoundResult>;
  /** The map as it is now. */
  readonly map: ArgumentMap;
  /** What somebody who is named is called. */
  readonly nameOf: (person: ParticipantId) => string;
  /** Shows something that was judged on the map; without it nothing is offered. */
  readonly onShow?: (target: Target) => void;
  /** What I judged of something. */
  readonly ownOf?: (target: Target) => Own | undefined;
}

/** What the group judged in one round. */
export function Reveal({ round, results, map, nameOf, onShow, ownOf }: RevealProps) {
  const result = results.get(round.id);
  const all = useMemo(
    () =>
      (result?.targets ?? []).map((each) => ({
        question: round.question,
        subject: map.subject,
        result: each,
        before: resultBefore(each, results),
        nameOf,
        own: ownOf?.(each.target),
      })),
    [round.question, map.subject, result, results, nameOf, ownOf],
  );
  if (result === undefined) return null;
  return (
    <div className="reveal">
      <AgreementView targets={result.targets} map={map} nameOf={nameOf} />
      {all.map((revealed) => (
        <TargetReveal key={targetKey(revealed.result.target)} revealed={revealed} map={map} onShow={onShow} />
      ))}
      <Button
        className="reveal__whole"
        variant="quiet"
        icon={<Download />}
        onClick={() =>
          takeCsv(
            `${QUESTION_WORDS[round.question].title} ${result.revealedAt.slice(0, 10)}`,
            roundCsv({ round, result, map, nameOf }),
          )
        }
      >
        The whole round as CSV
      </Button>
    </div>
  );
}

/** What the round that a result is compared with made of the same target. */
function resultBefore(
  { target, shift }: TargetResult,
  results: ReadonlyMap<RoundId, RoundResult>,
): TargetResult | undefined {
  if (shift === null) return undefined;
  const key = targetKey(target);
  return results.get(shift.since)?.targets.find((each) => targetKey(each.target) === key);
}
