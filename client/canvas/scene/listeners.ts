/** Those who are told when something happened. */
export interface Listeners {
  /** Returns how to stop being told. */
  on(listener: () => void): () => void;
  tell(): void;
}

export function createListeners(): Listeners {
  const all = new Set<() => void>();
  return {
    on: (listener) => {
      all.add(listener);
      return () => all.delete(listener);
    },
    tell: () => {
      for (const listener of all) listener();
    },
  };
}
