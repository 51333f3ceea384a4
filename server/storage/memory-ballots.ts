import type { MapId, ParticipantId, RoundId } from '../../shared/base/ids.ts';
import type { BallotRow, BallotStorage, Deadline } from './ballots.ts';

/** What is kept of the rounds of one map. */
export interface KeptBallots {
  readonly ballots: Map<string, BallotRow>;
  readonly deadlines: Map<RoundId, Deadline>;
}

/** The calls about ballots and deadlines, on maps in memory. */
export function ballotCalls(maps: ReadonlyMap<MapId, KeptBallots>): BallotStorage {
  const of = (map: MapId, round: RoundId): BallotRow[] =>
    [...(maps.get(map)?.ballots.values() ?? [])]
      .filter((ballot) => ballot.round === round)
      .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return {
    putBallot: async (ballot) => {
      const ballots = maps.get(ballot.map)?.ballots;
      if (ballots === undefined) return 'no-map';
      const before = ballots.get(keyOf(ballot));
      if (before !== undefined && (before.id === ballot.id || before.turn > ballot.turn)) return before;
      ballots.set(keyOf(ballot), ballot);
      return ballot;
    },
    listBallots: async (map, round) => of(map, round),
    listOwnBallots: async (map, round, participant) =>
      of(map, round).filter((ballot) => ballot.participant === participant),
    countBallots: async (map, round) => {
      const counts = new Map<ParticipantId, number>();
      for (const { participant } of of(map, round))
        counts.set(participant, (counts.get(participant) ?? 0) + 1);
      return [...counts].map(([by, cast]) => ({ by, cast }));
    },
    dropBallots: async (map, round) => {
      for (const ballot of of(map, round)) maps.get(map)?.ballots.delete(keyOf(ballot));
    },
    putDeadline: async (deadline) => {
      const map = maps.get(deadline.map);
      if (map === undefined) throw new Error(`no map ${deadline.map}`);
      map.deadlines.set(deadline.round, deadline);
    },
    listDeadlines: async () =>
      [...maps.values()].flatMap(({ deadlines }) => [...deadlines.values()]).sort((a, b) => a.at - b.at),
    removeDeadline: async (map, round) => {
      maps.get(map)?.deadlines.delete(round);
    },
  };
}

/** A line break stands in no id and in no key of a target, and sorts before all that may. */
function keyOf({ round, participant, target }: Pick<BallotRow, 'round' | 'participant' | 'target'>): string {
  return `${round}\n${participant}\n${target}`;
}
