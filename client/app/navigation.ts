import { useMemo, useSyncExternalStore } from 'react';
import { inBase, outOfBase } from './base-path.ts';
import { parseRoute, type Route } from './routes.ts';

/** Told when this application itself changes the address; the browser only tells of back and forward. */
const NAVIGATED = 'penumbra:navigated';

/** Asked before a page is left inside the application: true when it takes it upon itself, to call `leave` later or never. */
type LeavingQuestion = (leave: () => void) => boolean;

interface Guard {
  readonly pathname: string;
  readonly question: LeavingQuestion;
  /** The person has answered: the next step away is not asked about. */
  isAnswered: boolean;
}

/** One page is shown at a time, and so there is one that may ask. */
let guard: Guard | null = null;

/** Has the page that is shown now ask before it is left, by a button or by the browser's Back, until the returned function is called. */
export function askBeforeLeaving(question: LeavingQuestion): () => void {
  const own: Guard = { pathname: window.location.pathname, question, isAnswered: false };
  guard = own;
  return () => {
    if (guard === own) guard = null;
  };
}

/** Whether the page stays for now, because somebody is asked whether to leave it; `leave` does it after all. */
function isHeld(pathname: string, leave: () => void): boolean {
  const held = guard;
  if (held === null || pathname === held.pathname) return false;
  if (held.isAnswered) {
    held.isAnswered = false;
    return false;
  }
  return held.question(() => {
    held.isAnswered = true;
    leave();
  });
}

/** Goes to a path of this application without loading the page again, once whoever has something unsaved agrees. */
export function navigate(path: string): void {
  const pathname = inBase(path).replace(/#.*$/, '');
  if (!isHeld(pathname, () => navigate(path))) leaveFor(path);
}

/** As `navigate`, for somebody who has been asked already. */
export function leaveFor(path: string): void {
  history.pushState(null, '', inBase(path));
  window.dispatchEvent(new Event(NAVIGATED));
}

/** Changes the address without a step in the history: the secret must not stay where it is copied from. */
export function replaceAddress(path: string): void {
  history.replaceState(null, '', inBase(path));
  window.dispatchEvent(new Event(NAVIGATED));
}

/** Where somebody is; the component renders again when that changes. */
export function useRoute(): Route {
  const address = useSyncExternalStore(watchAddress, readAddress);
  return useMemo(() => {
    const [pathname = '/', hash = ''] = address.split('\n');
    return parseRoute({ pathname, hash });
  }, [address]);
}

function readAddress(): string {
  return `${outOfBase(window.location.pathname)}\n${window.location.hash}`;
}

/** Tells of every other address, by the browser or by us; of a step back that is being asked about only once it is agreed to. */
export function watchAddress(listener: () => void): () => void {
  const onStep = (): void => {
    const here = guard?.pathname;
    if (!isHeld(window.location.pathname, () => history.back())) listener();
    // The browser has stepped back before it says so.
    else if (here !== undefined) history.pushState(null, '', here);
  };
  const events = ['hashchange', NAVIGATED];
  window.addEventListener('popstate', onStep);
  for (const name of events) window.addEventListener(name, listener);
  return () => {
    window.removeEventListener('popstate', onStep);
    for (const name of events) window.removeEventListener(name, listener);
  };
}
