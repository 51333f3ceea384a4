/** Resolves once everything that waits for promises alone has been done. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
