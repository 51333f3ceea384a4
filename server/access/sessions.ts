import type { Clock } from '../../shared/base/clock.ts';
import type { Random } from '../../shared/base/random.ts';
import type { Storage } from '../storage/storage.ts';
import { hashSecret, newSecret } from './secrets.ts';

/** Name of the one cookie. */
export const SESSION_COOKIE = 'penumbra_session';
/** Seconds that a browser keeps its session: a term of teaching and the holidays after it. */
export const SESSION_SECONDS = 180 * 24 * 3600;
/** Sessions older than this, in milliseconds, that never joined a map are forgotten. */
const IDLE_SESSION_MS = 24 * 3600 * 1000;
/** Milliseconds between two looks for such sessions. */
const SWEEP_SESSIONS_MS = 24 * 3600 * 1000;

/** A browser's session: `hash` is stored; `token` only when it was drawn just now and must be set as the cookie. */
export interface Session {
  readonly hash: string;
  readonly newToken: string | undefined;
}

/** The session that a cookie names; undefined when it names none that we gave out. */
export async function findSession(
  storage: Pick<Storage, 'hasSession'>,
  token: string | undefined,
): Promise<string | undefined> {
  if (token === undefined) return undefined;
  const hash = hashSecret(token);
  return (await storage.hasSession(hash)) ? hash : undefined;
}

/** The session of a request, begun now if need be. A token that we did not draw is never adopted (session fixation). */
export async function ensureSession(
  storage: Pick<Storage, 'hasSession' | 'addSession'>,
  token: string | undefined,
  random: Random,
  clock: Clock,
): Promise<Session> {
  const known = await findSession(storage, token);
  if (known !== undefined) return { hash: known, newToken: undefined };
  const newToken = newSecret(random);
  const hash = hashSecret(newToken);
  await storage.addSession(hash, clock.now());
  return { hash, newToken };
}

/** What the daily sweep works with. */
export interface SessionSweepParts {
  readonly storage: Pick<Storage, 'dropIdleSessions'>;
  readonly clock: Clock;
  /** Runs something later, and keeps no process alive for it. */
  after(milliseconds: number, run: () => void): void;
  /** Told when a sweep failed; the next one is tried all the same. */
  failed(cause: unknown): void;
}

/** Forgets idle sessions now and once a day from now on: whoever previews a link and never joins leaves one behind. */
export async function sweepSessionsDaily(parts: SessionSweepParts): Promise<void> {
  const { storage, clock } = parts;
  parts.after(SWEEP_SESSIONS_MS, () => void sweepSessionsDaily(parts));
  try {
    await storage.dropIdleSessions(clock.now() - IDLE_SESSION_MS);
  } catch (cause) {
    parts.failed(cause);
  }
}

/** Reads one cookie out of a Cookie header. */
export function cookieValue(header: string | undefined, name: string): string | undefined {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
