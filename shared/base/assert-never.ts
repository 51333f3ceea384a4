/** Makes a switch over a union exhaustive: a case that is forgotten fails to compile. */
export function assertNever(value: never): never {
  throw new Error(`unexpected case: ${JSON.stringify(value)}`);
}
