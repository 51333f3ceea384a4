/** A list of listeners, told in the order they came. */
export interface Emitter<Args extends unknown[]> {
  on(listener: (...args: Args) => void): () => void;
  emit(...args: Args): void;
}

/** Makes an emitter. A listener that leaves while the others are told does no harm. */
export function createEmitter<Args extends unknown[] = []>(): Emitter<Args> {
  const listeners = new Set<(...args: Args) => void>();
  return {
    on: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    emit: (...args) => {
      for (const listener of [...listeners]) listener(...args);
    },
  };
}
