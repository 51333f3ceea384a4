import fc from 'fast-check';
import type { Registry } from '../../server/live/registry.ts';
import { sessionDocOf } from '../../server/live/session-docs.ts';
import type { BallotId, MapId, ParticipantId, RoundId } from '../../shared/base/ids.ts';
import { readSession, type SessionReading } from '../../shared/doc/session-doc.ts';
import { printNative } from '../../shared/formats/native/print.ts';
import type { CountedBallot } from '../../shared/judging/ballot.ts';
import type { Judgement } from '../../shared/judging/judgement.ts';
import { type Scale, VERDICTS } from '../../shared/judging/questions.ts';
import type { Round } from '../../shared/judging/round.ts';
import type { Target } from '../../shared/judging/target.ts';
import { EMPTY_MAP } from '../../shared/model/map.ts';
import { anElement, at, e, p } from './builders.ts';

export const d = (name: string | number) => `d_${name}` as RoundId;
export const j = (name: string | number) => `j_${name}` as BallotId;

/** A digest that stands for some words. */
export const words = (letter: string) => letter.repeat(28);

export const CARD: Target = { kind: 'element', element: e('cost') };

/** An open round about one cost, names shown. */
export function aRound(name: string | number, fields: Partial<Round> = {}): Round {
  return {
    id: d(name),
    question: 'happens',
    targets: [CARD],
    endsAt: null,
    names: 'shown',
    reasons: 'asked',
    progress: 'count',
    openedBy: p('hanna'),
    openedAt: at(0),
    stage: { name: 'open' },
    ...fields,
  };
}

/** A ballot of somebody on the cost. */
export function aBallot(
  by: string | number,
  judgement: Judgement | null,
  more: Partial<CountedBallot> = {},
): CountedBallot {
  return {
    by: p(by) as ParticipantId,
    target: 'e_cost',
    judgement,
    reason: '',
    wording: words('a'),
    ...more,
  };
}

const anAttribution = fc
  .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([first, second]) => {
    const [low, high] = [Math.min(first, second), Math.max(first, second)];
    return { inherent: low, practice: high - low, structural: 1 - high };
  });

/** Any judgement on a scale. */
export function aJudgement(scale: Scale): fc.Arbitrary<Judgement> {
  if (scale === 'percent') return fc.integer({ min: 0, max: 100 });
  return scale === 'triangle' ? anAttribution : fc.constantFrom(...VERDICTS);
}

/** A map file with two costs and a claim. */
export function costsFile(): object {
  const elements = [
    anElement('cost', { kind: 'cost' }),
    anElement('other', { kind: 'cost' }),
    anElement('claim'),
  ];
  const map = { ...EMPTY_MAP, title: 'Costs', elements: new Map(elements.map((each) => [each.id, each])) };
  return JSON.parse(printNative(map, [{ id: 'p_ana' as never, name: 'Ana' }]));
}

/** What the session document of a map says, as it is stored. */
export async function sessionOf(registry: Registry, map: MapId): Promise<SessionReading> {
  const opened = await registry.open(sessionDocOf(map));
  if (!opened.ok) throw new Error(opened.error);
  try {
    return await opened.value.room.look(readSession);
  } finally {
    opened.value.release();
  }
}
