import { evidenceState } from '../../shared/model/anchor.ts';
import type { Element } from '../../shared/model/element.ts';
import type { ArgumentMap } from '../../shared/model/map.ts';
import type { Relation } from '../../shared/model/relation.ts';
import type { Voice } from '../../shared/model/voice.ts';
import { EVIDENCE_WORDS, kindWord, relationVerbReversed } from '../../shared/model/words.ts';

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
  /** Elements folded under it. */
  readonly hidden: number;
  /** Who else has it selected. */
  readonly peers: readonly string[];
}

/** What a screen reader says for an element: how it bears on its parent, kind, statement, voice, evidence, relations. */
export function elementRowLabel(element: Element, voice: Voice | undefined, facts: RowFacts): string {
  const text = element.text.trim();
  return sentences([
    facts.verb,
    `${kindWord(element)}: ${text === '' ? 'nothing written yet' : text}`,
    voice === undefined ? 'Said in the room' : `Said by ${voice.label}`,
    EVIDENCE_WORDS[evidenceState(element.anchors)],
    ...commonFacts(facts),
  ]);
}

/** The same for an element that stands in full elsewhere. */
export function referenceRowLabel(element: Element, verb: string): string {
  const text = element.text.trim();
  return sentences([
    verb,
    `${kindWord(element)}: ${text === '' ? 'nothing written yet' : text}`,
    'Stands elsewhere in full; Enter goes there',
  ]);
}

/** The same for a relation, whose sentence is given. */
export function relationRowLabel(sentence: string, facts: Omit<RowFacts, 'verb'>): string {
  return sentences([`Step: ${sentence}`, ...commonFacts(facts)]);
}

function commonFacts({ tallies: all, hidden, peers }: Omit<RowFacts, 'verb'>): (string | undefined)[] {
  return [
    all.length === 0 ? undefined : all.map(({ words }) => words).join(', '),
    hidden > 0 ? `${hidden} folded under it` : undefined,
    peers.length === 0 ? undefined : `${peers.join(' and ')} ${peers.length === 1 ? 'is' : 'are'} here`,
  ];
}

function sentences(parts: readonly (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined)
    .map((part) => capital(part).replace(/[.!?…]?$/, (end) => end || '.'))
    .join(' ');
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What a row is found by when its first letters are typed. */
export function rowText(map: Pick<ArgumentMap, 'elements'>, id: string): string {
  return map.elements.get(id as Element['id'])?.text.trim() ?? '';
}
