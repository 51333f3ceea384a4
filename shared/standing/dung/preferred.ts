import type { Extension, Framework } from './framework.ts';

/** How much may be looked at before giving up: some frameworks have more preferred sets than anybody can list. */
export interface SearchLimits {
  /** States of the search; about a million a second. */
  readonly steps: number;
  /** Sets found. */
  readonly extensions: number;
}

/** What a map's labels are worth: a few hundredths of a second at most for each of its parts. */
const DEFAULT_SEARCH: SearchLimits = { steps: 50_000, extensions: 256 };

const BLANK = 0;
const IN = 1;
const OUT = 2;
/** Attacks something that is in, so it must itself come to be attacked by something that is. */
const MUST = 3;
const UNDECIDED = 4;

/**
 * All preferred sets of a framework, the largest that attack none of their own and answer every attack; undefined when
 * the limits do not suffice. A backtracking search (Nofal, Atkinson and Dunne 2014): what is put in first is tried
 * first, so that a set is found before its subsets.
 */
export function preferredExtensions(
  framework: Framework,
  limits: SearchLimits = DEFAULT_SEARCH,
): Extension[] | undefined {
  const { count, attackers } = framework;
  const start = Uint8Array.from({ length: count }, (_, at) =>
    attackers[at]?.includes(at) ? UNDECIDED : BLANK,
  );
  const found: Extension[] = [];
  const open: Uint8Array[] = [start];
  let steps = 0;
  for (let labels = open.pop(); labels !== undefined; labels = open.pop()) {
    steps += 1;
    if (steps > limits.steps || found.length > limits.extensions) return undefined;
    if (isLost(framework, labels)) continue;
    const argument = choose(framework, labels);
    if (argument === undefined) {
      keep(found, labels);
      continue;
    }
    // The last one put on the stack is looked at first.
    if (!isAnswered(framework, labels, argument)) open.push(withLabel(labels, argument, UNDECIDED));
    open.push(accept(framework, labels, argument));
  }
  return found;
}

/** Whether something that must be attacked no longer can be. */
function isLost({ attackers }: Framework, labels: Uint8Array): boolean {
  return labels.some(
    (label, at) => label === MUST && !(attackers[at] ?? []).some((attacker) => labels[attacker] === BLANK),
  );
}

/** An argument to decide on: one whose attackers are all answered, or that which attacks most. */
function choose(framework: Framework, labels: Uint8Array): number | undefined {
  let most: number | undefined;
  for (let at = 0; at < labels.length; at += 1) {
    if (labels[at] !== BLANK) continue;
    if (isAnswered(framework, labels, at)) return at;
    const attacks = framework.targets[at]?.length ?? 0;
    if (most === undefined || attacks > (framework.targets[most]?.length ?? 0)) most = at;
  }
  return most;
}

function isAnswered({ attackers }: Framework, labels: Uint8Array, argument: number): boolean {
  return (attackers[argument] ?? []).every((each) => labels[each] === OUT || labels[each] === MUST);
}

function accept({ attackers, targets }: Framework, labels: Uint8Array, argument: number): Uint8Array {
  const next = withLabel(labels, argument, IN);
  for (const target of targets[argument] ?? []) next[target] = OUT;
  for (const attacker of attackers[argument] ?? []) {
    if (next[attacker] === BLANK || next[attacker] === UNDECIDED) next[attacker] = MUST;
  }
  return next;
}

function withLabel(labels: Uint8Array, argument: number, label: number): Uint8Array {
  const next = labels.slice();
  next[argument] = label;
  return next;
}

function keep(found: Extension[], labels: Uint8Array): void {
  const set = [...labels.keys()].filter((at) => labels[at] === IN);
  if (!found.some((known) => set.every((argument) => known.includes(argument)))) found.push(set);
}

/** Whether a set attacks everything outside it: a preferred set that does is stable. */
function isStable({ count, attackers }: Framework, extension: Extension): boolean {
  const members = new Set(extension);
  for (let at = 0; at < count; at += 1) {
    if (!members.has(at) && !(attackers[at] ?? []).some((attacker) => members.has(attacker))) return false;
  }
  return true;
}

/** The stable sets; undefined when the limits do not suffice. There may be none. */
export function stableExtensions(framework: Framework, limits?: SearchLimits): Extension[] | undefined {
  return preferredExtensions(framework, limits)?.filter((extension) => isStable(framework, extension));
}
