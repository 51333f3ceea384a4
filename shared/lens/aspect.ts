import type { ElementId, ParticipantId, RelationId } from '../base/ids.ts';
import type { Links } from '../graph/links.ts';
import type { JudgedSets } from '../judging/judged.ts';
import type { Element } from '../model/element.ts';
import type { ArgumentMap } from '../model/map.ts';
import type { Relation } from '../model/relation.ts';
import type { SupportVerdict } from '../references/independence-verdict.ts';

/** What aspects read: the map, and what is known around it. What is costly to work out is a function, asked when needed. */
export interface LensInput {
  readonly map: ArgumentMap;
  readonly links: () => Links;
  /** What is known of every support. */
  readonly independence: () => ReadonlyMap<RelationId, SupportVerdict>;
  /** What the group is split on, what moved it, and where the map says something else. */
  readonly judged: () => JudgedSets;
  /** What somebody who put things on the map is called. */
  readonly nameOf: (id: ParticipantId) => string;
  /** Cards that are selected: those a path can be asked for from. */
  readonly selection: readonly ElementId[];
  /** When I was here before, as an ISO time; null on a first visit. */
  readonly lastVisit: string | null;
  /** Whether a card, or how it bears on something, was added or changed since a time. */
  readonly changedSince: (id: ElementId, time: string) => boolean;
  /** A moment in words. */
  readonly momentWords: (time: string) => string;
  /** The cards that hold all words of a query. */
  readonly find: (query: string) => ReadonlySet<ElementId>;
}

/** Something that can be chosen in an aspect. */
export interface Choice {
  readonly key: string;
  readonly label: string;
}

/** An aspect of one map at one moment. */
export interface AspectReading {
  /** What can be chosen now, in the order in which it is offered. */
  readonly choices: readonly Choice[];
  /** What a key is called that is chosen and perhaps no longer offered, or came with a link. */
  readonly labelOf: (key: string) => string;
  /** Whether a key is true of an element. */
  readonly has: (element: Element, key: string) => boolean;
  /** Whether a key means anything here, where keys are not ids: one that does not is passed over. Absent: every one does. */
  readonly knows?: (key: string) => boolean;
  /** Whether a relation is itself what a key looks for: it then shows with the card that it starts from. */
  readonly hasRelation?: (relation: Relation, key: string) => boolean;
}

/** One respect in which cards are looked at. A new one is a name in `lens.ts`, a file beside the others and a line in `aspects.ts`. */
export interface Aspect {
  readonly title: string;
  /** Whether its choices say by themselves what they are: the title is then not said with them. */
  readonly isPlain?: true;
  /** What it is good for, where the title does not say. */
  readonly hint?: string;
  readonly read: (input: LensInput) => AspectReading;
}

/** An aspect whose choices are the same in every map. */
export function fixedAspect<Key extends string>(
  title: string,
  words: Readonly<Record<Key, string>>,
  { has, ...about }: Pick<AspectReading, 'has'> & Pick<Aspect, 'isPlain'>,
): Aspect {
  const choices = Object.entries<string>(words).map(([key, label]) => ({ key, label }));
  const knows = (key: string): boolean => Object.hasOwn(words, key);
  return { title, ...about, read: () => ({ choices, labelOf: labelAmong(choices), has, knows }) };
}

/** Names a key by the choices there are. */
export function labelAmong(
  choices: readonly Choice[],
  unknown = 'Something that is gone',
): AspectReading['labelOf'] {
  const labels = new Map(choices.map(({ key, label }) => [key, label]));
  return (key) => labels.get(key) ?? unknown;
}
