/** The part of an act that is looked through. */
export interface Rankable {
  readonly label: string;
  readonly also?: string;
}

/** The acts whose words begin with the words typed, best first; all of them, in their order, when nothing is typed. */
export function rankActs<T extends Rankable>(acts: readonly T[], query: string): T[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return acts
    .map((act, index) => ({ act, index, score: scoreOf(act, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .map(({ act }) => act);
}

function scoreOf(act: Rankable, words: readonly string[]): number {
  const label = act.label.toLowerCase();
  const all = `${label} ${act.also ?? ''}`;
  let score = 1;
  for (const word of words) {
    if (label.startsWith(word)) score += 4;
    else if (label.includes(` ${word}`)) score += 3;
    else if (all.includes(` ${word}`)) score += 2;
    else if (label.includes(word)) score += 1;
    else return 0;
  }
  return score;
}
