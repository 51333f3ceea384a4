import { type Framework, partsOf } from './framework.ts';
import { groundedLabels, type Label } from './grounded.ts';
import { preferredExtensions, type SearchLimits } from './preferred.ts';

/**
 * What holds however the disputes are settled: in is what every preferred set accepts, out what every one of them
 * defeats. Each part is solved by itself; one with too many ways to settle it gets the grounded labels, which say less
 * and never otherwise.
 */
export function scepticalLabels(framework: Framework, limits?: SearchLimits): Label[] {
  const labels: Label[] = groundedLabels(framework);
  for (const { framework: part, members } of partsOf(framework)) {
    if (members.every((member) => labels[member] !== 'undecided')) continue;
    const extensions = preferredExtensions(part, limits);
    if (extensions === undefined) continue;
    const sets = extensions.map((extension) => new Set(extension));
    for (const [at, member] of members.entries()) {
      const attackers = part.attackers[at] ?? [];
      if (sets.every((set) => set.has(at))) labels[member] = 'in';
      else if (sets.every((set) => attackers.some((attacker) => set.has(attacker)))) labels[member] = 'out';
    }
  }
  return labels;
}
