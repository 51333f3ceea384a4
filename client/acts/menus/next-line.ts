/** The line that a key moves to: arrows go round, Home and End go to the ends, a letter to the next line with it. */
export function nextLine(lines: readonly string[], now: number, key: string): number | undefined {
  if (lines.length === 0) return undefined;
  if (key === 'ArrowDown') return (now + 1) % lines.length;
  if (key === 'ArrowUp') return (Math.max(now, 0) - 1 + lines.length) % lines.length;
  if (key === 'Home') return 0;
  if (key === 'End') return lines.length - 1;
  if (key.length !== 1 || key === ' ') return undefined;
  for (let step = 1; step <= lines.length; step += 1) {
    const at = (now + step) % lines.length;
    if (lines[at]?.trim().toLowerCase().startsWith(key.toLowerCase())) return at;
  }
  return undefined;
}
