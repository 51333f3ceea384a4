import type { TargetId } from '../../shared/model/relation.ts';
import type { Focus, Look, Looks } from './types.ts';

/** Looks that are kept each way; of more the oldest is forgotten. A seminar's worth, and no more than one would walk back. */
export const LOOKS_MAX = 100;
/** What was looked at for less than this, in milliseconds, was passed by on the way: nobody wants to walk back to it. */
export const DWELL_MS = 600;

/** Notes that something is looked at. What is new takes the place of what was only passed by, and there is nothing ahead of it. */
export function lookAt(looks: Looks, look: Look, at: number): Looks {
  const { past, now } = looks;
  if (now !== null && sameLook(now, look)) return looks;
  if (now === null) return { past, now: { ...look, since: at, passed: null }, future: [] };
  const dwelt = at - now.since >= DWELL_MS;
  if (!dwelt) return { past, now: { ...look, since: at, passed: now.passed ?? lookOf(now) }, future: [] };
  return { past: kept([...past, lookOf(now)]), now: { ...look, since: at, passed: null }, future: [] };
}

/** Says that somebody went to what is looked at on purpose: what they came from, however short, is kept. */
export function arrived({ past, now, future }: Looks): Looks {
  if (now === null || now.passed === null) return { past, now, future };
  return { past: kept([...past, now.passed]), now: { ...now, passed: null }, future };
}

/** A step back, or forward, to the nearest that is still there; null when there is none. */
export function stepped(
  { past, now, future }: Looks,
  way: 'back' | 'forward',
  exists: (id: TargetId) => boolean,
  at: number,
): Looks | null {
  const [from, onto] = way === 'back' ? [past, future] : [future, past];
  const there = from.filter(({ id }) => exists(id));
  const next = there.at(-1);
  if (next === undefined) return null;
  const left = there.slice(0, -1);
  const passed = now === null ? onto : kept([...onto, lookOf(now)]);
  const arrivedAt = { ...next, since: at, passed: null };
  return way === 'back'
    ? { past: left, now: arrivedAt, future: passed }
    : { past: passed, now: arrivedAt, future: left };
}

/** Whether two foci are of the same thing and reach as far. */
function sameFocus(one: Focus | null, other: Focus | null): boolean {
  return one?.id === other?.id && one?.steps === other?.steps;
}

function sameLook(one: Look, other: Look): boolean {
  return one.id === other.id && sameFocus(one.focus, other.focus);
}

function lookOf({ id, focus }: Look): Look {
  return { id, focus };
}

function kept(looks: readonly Look[]): readonly Look[] {
  return looks.slice(-LOOKS_MAX);
}
