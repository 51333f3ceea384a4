/** Arguments 0 to `count` - 1 and who attacks whom; nothing else is known of them (Dung 1995). */
export interface Framework {
  readonly count: number;
  readonly attackers: readonly (readonly number[])[];
  readonly targets: readonly (readonly number[])[];
}

/** A set of arguments, in order. */
export type Extension = readonly number[];

/** Builds a framework from pairs of who attacks whom. */
export function frameworkOf(count: number, attacks: Iterable<readonly [number, number]>): Framework {
  const attackers: number[][] = Array.from({ length: count }, () => []);
  const targets: number[][] = Array.from({ length: count }, () => []);
  const seen = new Set<string>();
  for (const [from, to] of attacks) {
    const key = `${from} ${to}`;
    if (seen.has(key)) continue;
    seen.add(key);
    attackers[to]?.push(from);
    targets[from]?.push(to);
  }
  return { count, attackers, targets };
}

/** A part of a framework that no attack leads into or out of. */
export interface Part {
  readonly framework: Framework;
  /** What each of its arguments is in the whole. */
  readonly members: readonly number[];
}

/** The weakly connected parts: what is accepted in one says nothing about another, so each is solved by itself. */
export function partsOf(whole: Framework): Part[] {
  const part = new Int32Array(whole.count).fill(-1);
  const parts: number[][] = [];
  for (let first = 0; first < whole.count; first += 1) {
    if (part[first] !== -1) continue;
    const members = [first];
    part[first] = parts.length;
    for (let at = 0; at < members.length; at += 1) {
      const one = members[at] ?? 0;
      for (const next of [...(whole.attackers[one] ?? []), ...(whole.targets[one] ?? [])]) {
        if (part[next] !== -1) continue;
        part[next] = parts.length;
        members.push(next);
      }
    }
    parts.push(members.sort((a, b) => a - b));
  }
  return parts.map((members) => {
    const numbers = new Map(members.map((member, at) => [member, at]));
    const attacks = members.flatMap((from, at) =>
      (whole.targets[from] ?? []).map((to) => [at, numbers.get(to) ?? 0] as const),
    );
    return { framework: frameworkOf(members.length, attacks), members };
  });
}
