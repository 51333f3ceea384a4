import { useMemo, useSyncExternalStore } from 'react';
import { inBase, outOfBase } from './base-path.ts';
import { parseRoute, type Route } from './routes.ts';

/** Told when this application itself changes the address; the browser only tells of back and forward. */
const NAVIGATED = 'penumbra:navigated';

/** Goes to a path of this application without loading the page again. */
export function navigate(path: string): void {
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
  const address = useSyncExternalStore(subscribe, readAddress);
  return useMemo(() => {
    const [pathname = '/', hash = ''] = address.split('\n');
    return parseRoute({ pathname, hash });
  }, [address]);
}

function readAddress(): string {
  return `${outOfBase(window.location.pathname)}\n${window.location.hash}`;
}

function subscribe(listener: () => void): () => void {
  const events = ['popstate', 'hashchange', NAVIGATED];
  for (const name of events) window.addEventListener(name, listener);
  return () => {
    for (const name of events) window.removeEventListener(name, listener);
  };
}
