import * as z from 'zod/mini';
import type { RoundId } from '../../shared/base/ids.ts';
import { castBallot } from '../../shared/judging/ballot.ts';
import { roundId } from '../../shared/judging/round.ts';
import { targetKey } from '../../shared/judging/target.ts';
import { ballotsKey } from './device-storage.ts';

/** A ballot that the server may not have. */
const unsent = z.strictObject({ round: roundId, ballot: castBallot, madeAt: z.number() });
export type UnsentBallot = z.infer<typeof unsent>;

/** Ballots on this device that the server may not have: the last one for each target, the oldest first. */
export interface BallotOutbox {
  all(): readonly UnsentBallot[];
  find(round: RoundId, target: string): UnsentBallot | undefined;
  /** Puts a ballot in place of an older one on the same target. */
  put(ballot: UnsentBallot): void;
  /** Takes a ballot out, unless another has come in its place. */
  settle(ballot: UnsentBallot): void;
}

/** Opens the ballots that a device keeps of a map; several windows share them. */
export function openBallotOutbox(storage: Storage, mapId: string): BallotOutbox {
  const key = ballotsKey(mapId);
  const read = (): readonly UnsentBallot[] => parse(storage.getItem(key));
  const write = (all: readonly UnsentBallot[]): void => {
    if (all.length === 0) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify(all));
  };
  return {
    all: read,
    find: (round, target) => read().find((each) => isOn(each, round, target)),
    put: (one) => {
      const others = read().filter((each) => !isOn(each, one.round, targetKey(one.ballot.target)));
      write([...others, one]);
    },
    settle: (one) => write(read().filter(({ ballot }) => ballot.id !== one.ballot.id)),
  };
}

function isOn({ round, ballot }: UnsentBallot, of: RoundId, target: string): boolean {
  return round === of && targetKey(ballot.target) === target;
}

function parse(text: string | null): readonly UnsentBallot[] {
  if (text === null) return [];
  try {
    const parsed = z.array(unsent).safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : [];
  } catch (cause) {
    // Somebody else's text under our key is no ballot of ours.
    if (cause instanceof SyntaxError) return [];
    throw cause;
  }
}
