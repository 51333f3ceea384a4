/** Returns a sink that writes each complete line of what it is given with `prefix` in front. */
export function prefixLines(prefix: string, write: (text: string) => void): (chunk: string) => void {
  let rest = '';
  return (chunk) => {
    const lines = (rest + chunk).split('\n');
    // The last piece has no newline yet: it waits for the chunk that ends it.
    rest = lines.pop() ?? '';
    for (const line of lines) write(`${prefix}${line}\n`);
  };
}
