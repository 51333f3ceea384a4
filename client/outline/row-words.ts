import type { RoundId } from '../../shared/base/ids.ts';
import { asSentences, spokenElement, spokenStatement } from '../../shared/graph/spoken.ts';
import type { Element } from '../../shared/model/element.ts';
import type { ArgumentMap } from '../../shared/model/map.ts';
import type { Relation } from '../../shared/model/relation.ts';
import type { Voice } from '../../shared/model/voice.ts';
import { relationVerbReversed } from '../../shared/model/words.ts';

import { openThreadsWords } from '../comments/thread-words.ts';
import { ASKED_WORDS } from '../standing/use-asked.ts';

/** How often something is borne upon in one way: "rebutted by 3". */
export interface Tally {
  readonly relation: Relation['kind'];
  readonly words: string;
}

/** What bears on something, counted by how: "rebutted by 3", "supported by 1", in the order of the relations given. */
export function tallies(incoming: readonly Relation[]): Tally[] {
  const counts = new Map<string, { relation: Relation['kind']; count: number }>();
  for (const each of incoming) {
    const verb = relationVerbReversed(each);
    const known = counts.get(verb);
    if (known === undefined) counts.set(verb, { relation: each.kind, count: 1 });
    else known.count += 1;
  }
  return [...counts].map(([verb, { relation, count }]) => ({ relation, words: `${verb} ${count}` }));
}

/** What a row tells beside its statement, in words. */
interface RowFacts {
  /** How it bears on what it hangs under: "rebuts". */
  readonly verb: string | undefined;
  readonly tallies: readonly Tally[];
  /** Where it stands by the reasons on the map, while that is shown. */
  readonly standing?: string | undefined;
  /** What the group judged of it, in words. */
  readonly judged?: readonly string[];
  /** How many critical questions are open on it, in words. */
  readonly open?: string | undefined;
  /** Elements folded under it. */
  readonly hidden: number;
  /** Conversations about it that are open. */
  readonly threads?: number;
  /** The open round that asks about it, or about its step. */
  readonly asked?: RoundId | undefined;
  /** How many of those others added or changed. */
  readonly unseenUnder?: number;
  /** Who else has it selected. */
  readonly peers: readonly string[];
}

/** What a screen reader says for an element: how it bears on its parent, kind, statement, voice, evidence, relations. */
export function elementRowLabel(element: Element, voice: Voice | undefined, facts: RowFacts): string {
  return asSentences([facts.verb, ...spokenElement(element, voice), ...commonFacts(facts)]);
}

/** The same for an element that stands in full elsewhere. */
export function referenceRowLabel(element: Element, verb: string): string {
  return asSentences([verb, spokenStatement(element), 'Stands elsewhere in full; Enter goes there']);
}

/** The same for a relation, whose sentence is given. */
export function relationRowLabel(sentence: string, facts: Omit<RowFacts, 'verb'>): string {
  return asSentences([`Step: ${sentence}`, ...commonFacts(facts)]);
}

function commonFacts({
  tallies: all,
  standing,
  judged = [],
  open,
  hidden,
  threads = 0,
  asked,
  unseenUnder = 0,
  peers,
}: Omit<RowFacts, 'verb'>): (string | undefined)[] {
  return [
    all.length === 0 ? undefined : all.map(({ words }) => words).join(', '),
    standing,
    judged.length === 0 ? undefined : `Judged by the group: ${judged.join('; ')}`,
    open,
    asked === undefined ? undefined : ASKED_WORDS,
    threads > 0 ? openThreadsWords(threads) : undefined,
    hidden > 0 ? `${hidden} folded under it` : undefined,
    unseenUnder > 0 ? `${unseenUnder} of them new or changed` : undefined,
    peers.length === 0 ? undefined : `${peers.join(' and ')} ${peers.length === 1 ? 'is' : 'are'} here`,
  ];
}

/** What a row is found by when its first letters are typed. */
export function rowText(map: Pick<ArgumentMap, 'elements'>, id: string): string {
  return map.elements.get(id as Element['id'])?.text.trim() ?? '';
}
