import type { CloseCode } from '../../shared/wire/close-codes.ts';
import type { SessionStatus } from './types.ts';

/** What is known about the connection and the acknowledgements; the status shown follows from it alone. */
export interface SavedFacts {
  /** Changes made here so far, those of earlier visits included that were never acknowledged. */
  readonly made: number;
  /** How many of them the server has acknowledged as stored. */
  readonly acknowledged: number;
  /** `synced`: in step, but the server has not yet said that it stored what it got; `confirmed`: it has. */
  readonly connection: 'connecting' | 'synced' | 'confirmed' | 'lost';
  readonly refused: {
    readonly code: CloseCode;
    readonly reason: string;
    readonly copy: string | null;
  } | null;
}

export const NOTHING_MADE: SavedFacts = { made: 0, acknowledged: 0, connection: 'connecting', refused: null };

/** Puts the facts into one status. "Saved" needs a live connection that answered, and every change acknowledged. */
export function statusOf(facts: SavedFacts): SessionStatus {
  const pending = facts.made - facts.acknowledged;
  if (facts.refused !== null) return { state: 'refused', ...facts.refused };
  if (facts.connection === 'lost') return { state: 'offline', pending };
  if (pending > 0) return { state: 'saving', pending };
  return facts.connection === 'confirmed' ? { state: 'saved' } : { state: 'connecting' };
}

/** Whether two statuses say the same. */
export function sameStatus(a: SessionStatus, b: SessionStatus): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
