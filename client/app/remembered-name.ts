const KEY = 'penumbra:name';

/** The name somebody last joined with on this device; empty when they have not, or stayed anonymous. */
export function readName(storage: Storage): string {
  return storage.getItem(KEY) ?? '';
}

/** Remembers the name for the next map. */
export function rememberName(storage: Storage, name: string): void {
  if (name === '') storage.removeItem(KEY);
  else storage.setItem(KEY, name);
}
