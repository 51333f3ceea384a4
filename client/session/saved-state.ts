import type { SessionStatus } from './types.ts';

type Refused = Extract<SessionStatus, { state: 'refused' }>;

/** What is known about the connection and the acknowledgements; the status shown follows from it alone. */
export interface SavedFacts {
  /** Acts that the server has not acknowledged as stored, those of earlier visits included. */
  readonly pending: number;
  /** `synced`: in step, but the server has not yet said that it stored what it got; `confirmed`: it has. */
  readonly connection: 'connecting' | 'synced' | 'confirmed' | 'lost';
  /** Why the server cannot store at present, until it acknowledges again. */
  readonly trouble: string | null;
  readonly refused: Omit<Refused, 'state'> | null;
}

export const NOTHING_MADE: SavedFacts = {
  pending: 0,
  connection: 'connecting',
  trouble: null,
  refused: null,
};

/** Puts the facts into one status. "Saved" needs a live connection that answered, and every change acknowledged. */
export function statusOf({ pending, connection, trouble, refused }: SavedFacts): SessionStatus {
  if (refused !== null) return { state: 'refused', ...refused };
  if (trouble !== null) return { state: 'not-saved', reason: trouble, pending };
  if (connection === 'lost') return { state: 'offline', pending };
  if (pending > 0) return { state: 'saving', pending };
  return connection === 'confirmed' ? { state: 'saved' } : { state: 'connecting' };
}

/** Whether two statuses say the same. */
export function sameStatus(a: SessionStatus, b: SessionStatus): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
