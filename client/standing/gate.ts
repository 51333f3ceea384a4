import type { RevealedRound } from '../../shared/standing/base-scores.ts';
import type { MapSession } from '../session/types.ts';

/** What rounds of judgement mean for computed standing. */
export interface StandingGate {
  /** Whether people are judging at this moment: nobody sees then what the map adds up to. */
  isRoundOpen(): boolean;
  /** The rounds whose results everybody has seen; the base scores come from them. */
  revealed(): readonly RevealedRound[];
  onChange(listener: () => void): () => void;
}

const NO_REVEALED: readonly RevealedRound[] = [];

/** A map on which nobody has judged anything. */
const NO_ROUNDS: StandingGate = {
  isRoundOpen: () => false,
  revealed: () => NO_REVEALED,
  onChange: () => () => undefined,
};

const gates = new WeakMap<MapSession, StandingGate>();

/** Tells of a map's rounds; whoever keeps them calls this once, when the map is opened. */
export function provideGate(session: MapSession, gate: StandingGate): void {
  gates.set(session, gate);
}

/** The rounds of a map, as far as they matter here. */
export function gateOf(session: MapSession): StandingGate {
  return gates.get(session) ?? NO_ROUNDS;
}
