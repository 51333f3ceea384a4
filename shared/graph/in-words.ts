import type { ElementId } from '../base/ids.ts';
import { type EvidenceState, evidenceState } from '../model/anchor.ts';
import { COST_TYPES, ELEMENT_KINDS, type Element, type ElementKind } from '../model/element.ts';
import type { ArgumentMap } from '../model/map.ts';
import { byAge } from '../model/order.ts';
import type { Relation } from '../model/relation.ts';
import { COST_TYPE_WORDS, EVIDENCE_WORDS, relationVerbReversed } from '../model/words.ts';
import { foldTree } from './folding.ts';
import { indexLinks, type Links } from './links.ts';
import { count, nameOf } from './phrases.ts';
import { asSentences } from './spoken.ts';

/** A part of the account of a map. */
export interface Passage {
  readonly heading: string;
  readonly sentences: readonly string[];
}

/** Statements told of one by one under a heading; the rest are counted. */
const TOLD_MAX = 6;

const NOUNS: Readonly<Record<ElementKind, readonly [one: string, many: string]>> = {
  cost: ['cost', 'costs'],
  claim: ['claim', 'claims'],
  context: ['context', 'contexts'],
  cause: ['structural cause', 'structural causes'],
  evidence: ['piece of evidence', 'pieces of evidence'],
  question: ['question', 'questions'],
};

/**
 * A map in prose: what it is about, what is claimed and how it is answered, what is said to produce it and what all
 * of it rests on. It says the same on every screen, whatever the order in which records arrived.
 */
export function mapInWords(map: ArgumentMap): Passage[] {
  const elements = [...map.elements.values()].sort(byAge);
  if (elements.length === 0) return [{ heading: 'The map', sentences: ['Nothing has been put on it yet.'] }];
  const links = indexLinks(new Map([...map.relations].sort(([, a], [, b]) => byAge(a, b))));
  const account = (passages: Passage): Passage[] => (passages.sentences.length === 0 ? [] : [passages]);
  return [
    {
      heading: 'The map',
      sentences: [whole(map), ...subjectOf(map), ...beginnings(map, elements), ...voices(map)],
    },
    ...claimed(map, elements, links).flatMap(account),
    ...account({ heading: 'Structural causes', sentences: causes(elements, links) }),
    { heading: 'What it rests on', sentences: evidence(elements) },
  ].map(({ heading, sentences }) => ({ heading, sentences: sentences.map((each) => asSentences([each])) }));
}

function whole(map: ArgumentMap): string {
  const kinds = ELEMENT_KINDS.flatMap((kind) => {
    const number = [...map.elements.values()].filter((each) => each.kind === kind).length;
    return number === 0 ? [] : [counted(number, kind)];
  });
  const title = map.title.trim() === '' ? 'This map' : `“${map.title.trim()}”`;
  return `${title} has ${count(map.elements.size, 'card')} and ${count(map.relations.size, 'relation')}: ${listed(kinds)}.`;
}

function subjectOf({ subject }: ArgumentMap): string[] {
  return subject === '' ? [] : [`Its costs are costs of ${subject}.`];
}

function beginnings(map: ArgumentMap, elements: readonly Element[]): string[] {
  const inOrder = { elements: new Map(elements.map((each) => [each.id, each])), relations: map.relations };
  const roots = foldTree(inOrder).roots.flatMap((id) => map.elements.get(id) ?? []);
  const told = roots.slice(0, TOLD_MAX).map(nameOf);
  const rest = roots.length - told.length;
  return [`It starts from ${listed(rest > 0 ? [...told, `${rest} more`] : told)}`];
}

function voices(map: ArgumentMap): string[] {
  const labels = [...map.voices.values()].map(({ label }) => label).sort();
  return labels.length === 0 ? [] : [`Those quoted are ${listed(labels)}.`];
}

/** The costs under their headings; where none is claimed, the claims that most bears on. */
function claimed(map: ArgumentMap, elements: readonly Element[], links: Links): Passage[] {
  const costs = elements.filter((each) => each.kind === 'cost');
  if (costs.length === 0) {
    const claims = mostDiscussed(
      elements.filter((each) => each.kind === 'claim'),
      links,
    );
    return [{ heading: 'Claims', sentences: told(map, claims, links) }];
  }
  return COST_TYPES.map((type) => {
    const ofType = costs.filter((each) => each.costType === type);
    return { heading: COST_TYPE_WORDS[type], sentences: told(map, mostDiscussed(ofType, links), links) };
  });
}

function told(map: ArgumentMap, all: readonly Element[], links: Links): string[] {
  const sentences = all.slice(0, TOLD_MAX).map((each) => standing(map, each, links));
  const rest = all.length - sentences.length;
  return rest > 0 ? [...sentences, `There ${rest === 1 ? 'is 1 more' : `are ${rest} more`}.`] : sentences;
}

/** Who states it, and what bears on it. */
function standing(map: ArgumentMap, element: Element, links: Links): string {
  const voice = element.voice === undefined ? undefined : map.voices.get(element.voice);
  const by = voice === undefined ? 'Somebody in the room' : voice.label;
  const incoming = links.to.get(element.id) ?? [];
  const what = incoming.length === 0 ? 'nothing bears on it yet' : `it is ${listed(ways(incoming))}`;
  const answer = incoming.find(({ kind }) => kind === 'rebuttal');
  const first = answer === undefined ? undefined : map.elements.get(answer.from);
  const byFirst = first === undefined ? '' : `, first by ${nameOf(first)}`;
  return `${by}: ${nameOf(element)}; ${what}${byFirst}${againstSteps(incoming, links)}`;
}

/** What ends at the steps themselves, such as an undercut of the only rebuttal. */
function againstSteps(steps: readonly Relation[], links: Links): string {
  const answers = steps.flatMap(({ id }) => links.to.get(id) ?? []);
  if (answers.length === 0) return '';
  return `; ${steps.length === 1 ? 'that step is itself' : 'these steps are themselves'} ${listed(ways(answers))}`;
}

function ways(incoming: readonly Relation[]): string[] {
  const counts = new Map<string, number>();
  for (const each of incoming) {
    const words = each.kind === 'context' ? 'given a context by' : relationVerbReversed(each);
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts].map(([words, number]) => `${words} ${number}`);
}

function mostDiscussed(elements: readonly Element[], links: Links): Element[] {
  return elements.toSorted((a, b) => incomingOf(b.id, links) - incomingOf(a.id, links) || byAge(a, b));
}

function incomingOf(id: ElementId, links: Links): number {
  return links.to.get(id)?.length ?? 0;
}

function causes(elements: readonly Element[], links: Links): string[] {
  const produces = (id: ElementId): number =>
    (links.from.get(id) ?? []).filter(({ kind }) => kind === 'cause').length;
  const all = elements
    .filter((each) => each.kind === 'cause')
    .toSorted((a, b) => produces(b.id) - produces(a.id) || byAge(a, b));
  const sentences = all
    .slice(0, TOLD_MAX)
    .map((each) => `${nameOf(each)} is said to produce ${count(produces(each.id), 'thing')}.`);
  const rest = all.length - sentences.length;
  return rest > 0
    ? [...sentences, `${counted(rest, 'cause')} more ${rest === 1 ? 'is' : 'are'} named.`]
    : sentences;
}

function evidence(elements: readonly Element[]): string[] {
  const states: readonly EvidenceState[] = ['quoted', 'paraphrased', 'inferred', 'none'];
  const numbers = states.flatMap((state) => {
    const number = elements.filter((each) => evidenceState(each.anchors) === state).length;
    return number === 0
      ? []
      : [`${number} ${state === 'none' ? 'without a source' : EVIDENCE_WORDS[state].toLowerCase()}`];
  });
  return [`Of ${count(elements.length, 'statement')}: ${listed(numbers)}.`];
}

function counted(number: number, kind: ElementKind): string {
  return `${number} ${NOUNS[kind][number === 1 ? 0 : 1]}`;
}

/** "a, b and c". */
function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
