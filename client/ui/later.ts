import { type ComponentType, useEffect, useState } from 'react';

/** A part that is fetched after the page shows: what it is once it is here, and how to fetch it. */
export interface Later<T> {
  readonly load: () => Promise<T>;
  readonly now: () => T | undefined;
}

const all = new Set<Later<unknown>>();

/** Fetches everything that was put off, while there is a connection. */
export function fetchAllLater(): void {
  // What cannot be had now is asked for again where it is needed.
  for (const part of all) part.load().catch(() => undefined);
}

/** Puts off the fetching of a part; asking twice fetches once, and after a failure again. */
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
        throw failure;
      },
    );
    return loading;
  };
  const put: Later<T> = { load, now: () => part };
  all.add(put);
  return put;
}

/** The part once it is here; fetches it as soon as the component shows. Without a connection it stays undefined. */
export function useLater<P>(part: Later<ComponentType<P>>): ComponentType<P> | undefined {
  const [component, setComponent] = useState<ComponentType<P> | undefined>(part.now);
  useEffect(() => {
    if (component !== undefined) return;
    let wanted = true;
    part.load().then(
      (loaded) => wanted && setComponent(() => loaded),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [component, part]);
  return component;
}
