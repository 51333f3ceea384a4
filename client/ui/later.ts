import { type ComponentType, type LazyExoticComponent, lazy, useEffect, useState } from 'react';
import { createIdleWork } from './idle-work.ts';

/** A part that is fetched after the page shows: what it is once it is here, and how to fetch it. */
export interface Later<T> {
  readonly load: () => Promise<T>;
  readonly now: () => T | undefined;
}

/** Milliseconds after which a part that could not be had is asked for again: the server may be back by then. */
const AGAIN_MS = 3_000;

const all = new Set<Later<unknown>>();
let isFetchingAll = false;

/**
 * Fetches everything that was put off, some at a time while the browser has nothing else to do, and from then on at
 * once what will be put off, while there is a connection. Returns how to stop.
 */
export function fetchAllLater(): () => void {
  const work = createIdleWork();
  const pieces = function* (): Generator<() => boolean> {
    for (const part of all) yield () => fetchAhead(part);
    isFetchingAll = true;
  };
  work.start(pieces());
  return work.stop;
}

/**
 * Puts off the fetching of a part; asking twice fetches once, and after a failure again. It comes in a file of its own
 * unless tools/budget.json names one that it shares with others.
 */
export function later<T>(fetchPart: () => Promise<T>): Later<T> {
  let part: T | undefined;
  let loading: Promise<T> | undefined;
  const load = (): Promise<T> => {
    loading ??= fetchPart().then(
      (loaded) => {
        part = loaded;
        return loaded;
      },
      (failure: unknown) => {
        loading = undefined;
        removeFailedStyles();
        throw failure;
      },
    );
    return loading;
  };
  const put: Later<T> = { load, now: () => part };
  all.add(put);
  // What is put off by a part that came later is fetched with it.
  if (isFetchingAll) fetchAhead(put);
  return put;
}

/**
 * A component that is fetched later. Without a connection its place stays as it is while React waits, until there is
 * one: an import that failed would take the whole page down.
 */
export function laterComponent<P>(
  fetchPart: () => Promise<ComponentType<P>>,
): LazyExoticComponent<ComponentType<P>> {
  const part = later(fetchPart);
  return lazy(async () => ({ default: await whenThere(part, () => true) }));
}

/** The part once it is here; fetches it as soon as it is wanted, and again until it can be had. */
export function useLater<T>(part: Later<T>, isWanted = true): T | undefined {
  const [there, setThere] = useState(() => part.now());
  useEffect(() => {
    if (there !== undefined || !isWanted) return;
    let isStillWanted = true;
    void whenThere(part, () => isStillWanted).then((loaded) => isStillWanted && setThere(() => loaded));
    return () => {
      isStillWanted = false;
    };
  }, [there, part, isWanted]);
  return there;
}

function fetchAhead(part: Later<unknown>): true {
  // What cannot be had now is asked for again where it is needed.
  part.load().catch(() => undefined);
  return true;
}

/** Resolves with the part, however often it has to be asked for; never, once nobody wants it any more. */
function whenThere<T>(part: Later<T>, isWanted: () => boolean): Promise<T> {
  return new Promise((resolve) => {
    const ask = (): void => {
      if (isWanted()) part.load().then(resolve, askAgain);
    };
    const askAgain = (): void => {
      const again = (): void => {
        clearTimeout(timer);
        window.removeEventListener('online', again);
        ask();
      };
      const timer = setTimeout(again, AGAIN_MS);
      window.addEventListener('online', again);
    };
    ask();
  });
}

/** A style sheet that could not be fetched stays in the page, and is then taken for one that is there. */
function removeFailedStyles(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
    if (link.sheet === null) link.remove();
  }
}
