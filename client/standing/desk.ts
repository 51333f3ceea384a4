import type { ElementId } from '../../shared/base/ids.ts';
import type { Attribution } from '../../shared/model/attribution.ts';
import type { TargetId } from '../../shared/model/relation.ts';
import { attributionsOf } from '../../shared/standing/attribution.ts';
import { type Challenge, challengesOf } from '../../shared/standing/challenge.ts';
import { findCruxes } from '../../shared/standing/cruxes.ts';
import { reasonsFor } from '../../shared/standing/reasons.ts';
import { DEFAULT_SEMANTICS } from '../../shared/standing/semantics.ts';
import type { StandingChange } from '../../shared/standing/shape.ts';
import { createStanding, type Standing } from '../../shared/standing/standing.ts';
import type { Answers, FromDesk, Question, ToDesk } from './protocol.ts';

/** What the worker does: keeps the strengths of one map and answers questions about them. Returns where to tell it things. */
export function createDesk(reply: (message: FromDesk) => void): (message: ToDesk) => void {
  let standing = createStanding(DEFAULT_SEMANTICS);
  let muted: ReadonlySet<TargetId> = new Set();
  /** Kept while the map stays as it is: they are of the whole map, and asked for with each selection. */
  let challenges: ReadonlyMap<TargetId, Challenge> | undefined;

  const settle = (change: StandingChange): void => {
    const changed = standing.apply(change);
    challenges = undefined;
    reply({
      kind: 'settled',
      strengths: new Map(changed.map((id) => [id, standing.of(id) ?? 0])),
      attributions: attributionWeights(standing),
      restless: standing.circles().flatMap(({ converged, members }) => (converged ? [] : [members])),
      supposed: supposed(),
    });
  };
  const supposed = (): ReadonlyMap<TargetId, number> =>
    muted.size === 0 ? new Map() : standing.suppose({ muted });
  const answer = (question: Question): Answers[keyof Answers] => {
    switch (question.about) {
      case 'reasons':
        challenges ??= challengesOf(standing);
        return { reasons: reasonsFor(standing, question.id), challenge: challenges.get(question.id) };
      case 'attribution':
        return attributionsOf(standing, [question.cost]).get(question.cost);
      case 'cruxes':
        return findCruxes(standing, question);
    }
  };

  return (message) => {
    switch (message.kind) {
      case 'start':
        standing = createStanding(message.semantics);
        challenges = undefined;
        return;
      case 'change':
        settle(message.change);
        return;
      case 'mute':
        muted = message.muted;
        reply({ kind: 'supposed', supposed: supposed() });
        return;
      case 'ask':
        reply({ kind: 'answer', serial: message.serial, answer: answer(message.question) });
    }
  };
}

function attributionWeights(standing: Standing): Map<ElementId, Attribution> {
  const costs: ElementId[] = [];
  for (const id of standing.ids()) if (standing.kindOf(id) === 'cost') costs.push(id as ElementId);
  const found = attributionsOf(standing, costs);
  return new Map(
    costs.flatMap((cost) => {
      const weights = found.get(cost)?.weights;
      return weights === undefined ? [] : [[cost, weights]];
    }),
  );
}
