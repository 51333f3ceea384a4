import type { Framework } from './framework.ts';

/** What an argument is in a labelling: accepted, defeated by an accepted one, or neither. */
export type Label = 'in' | 'out' | 'undecided';

/**
 * The grounded labelling: in is what all attackers of are out, out what some attacker of is in, and so on from what
 * nothing attacks. The most cautious reading, and always exactly one. Linear in the number of attacks.
 */
export function groundedLabels({ count, attackers, targets }: Framework): Label[] {
  const labels: Label[] = new Array<Label>(count).fill('undecided');
  const standing = attackers.map((each) => each.length);
  const accepted = standing.flatMap((left, argument) => (left === 0 ? [argument] : []));
  for (const argument of accepted) labels[argument] = 'in';
  for (let at = 0; at < accepted.length; at += 1) {
    for (const defeated of targets[accepted[at] ?? 0] ?? []) {
      if (labels[defeated] !== 'undecided') continue;
      labels[defeated] = 'out';
      for (const freed of targets[defeated] ?? []) {
        standing[freed] = (standing[freed] ?? 0) - 1;
        if (standing[freed] !== 0 || labels[freed] !== 'undecided') continue;
        labels[freed] = 'in';
        accepted.push(freed);
      }
    }
  }
  return labels;
}
