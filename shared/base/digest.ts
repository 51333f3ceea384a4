/** Odd multipliers of FNV-1a's kind, one for each of the four words that are mixed. */
const PRIMES = [0x01000193, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f] as const;
const BASIS = 0x811c9dc5;

/**
 * 28 letters and digits that stand for a text: the same on every device, and different for different texts but for
 * chance (128 bits). Not for secrets: who wants to can find two texts with the same digest.
 */
export function digest(text: string): string {
  const words = PRIMES.map((prime) => {
    let hash = BASIS ^ prime;
    for (let index = 0; index < text.length; index += 1)
      hash = Math.imul(hash ^ text.charCodeAt(index), prime);
    hash = Math.imul(hash ^ (hash >>> 15), prime);
    return (hash ^ (hash >>> 13)) >>> 0;
  });
  return words.map((word) => word.toString(36).padStart(7, '0')).join('');
}
