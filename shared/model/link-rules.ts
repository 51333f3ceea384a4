import type { ElementId, RelationId } from '../base/ids.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { Element, ElementKind } from './element.ts';
import type { ArgumentMap } from './map.ts';
import { type Refusal, refusal } from './refusal.ts';
import {
  RELATION_KINDS,
  type RebuttalMode,
  type Relation,
  type RelationFields,
  type RelationKind,
  type TargetId,
  targetsRelation,
} from './relation.ts';
import { anyOf, ELEMENT_NOUNS, RELATION_NOUNS, withArticle } from './words.ts';

/** The part of a map that the link rules look at. */
export type LinkScope = Pick<ArgumentMap, 'elements' | 'relations'>;

/** A relation that somebody wants to draw or change; `id` is given when it exists already. */
export type ProposedLink = RelationFields & {
  readonly id?: RelationId;
  readonly from: ElementId;
  readonly to: TargetId;
};

interface EndRule {
  /** Kinds of element it may start from. */
  readonly starts: 'any' | readonly ElementKind[];
  /** Kinds of element it may end at. */
  readonly ends: 'any' | readonly ElementKind[];
  /** Whether it may end at a relation. */
  readonly onRelation: boolean;
}

const END_RULES: Readonly<Record<RelationKind, EndRule>> = {
  rebuttal: { starts: 'any', ends: 'any', onRelation: true },
  context: { starts: ['context'], ends: 'any', onRelation: false },
  cause: { starts: ['cause'], ends: ['cost', 'claim', 'context', 'cause'], onRelation: false },
  support: { starts: 'any', ends: 'any', onRelation: true },
  concession: { starts: 'any', ends: 'any', onRelation: false },
};

/** Checks every rule of docs/model.md for one relation in the map as it stands; a refusal says which rule and what would be allowed. */
export function checkLink(scope: LinkScope, link: ProposedLink): Result<void, Refusal> {
  const from = scope.elements.get(link.from);
  if (from === undefined) return err(refusal('link-end-missing', 'The card this would start from is gone.'));
  if (link.from === link.to) {
    return err(refusal('link-to-itself', 'A card cannot be linked to itself. Choose another card.'));
  }
  const end = targetsRelation(link.to)
    ? checkRelationEnd(scope, link, link.to)
    : checkElementEnd(scope, link, link.to);
  if (!end.ok) return end;
  const { starts } = END_RULES[link.kind];
  if (!admits(starts, from.kind)) {
    return err(refusal('link-wrong-start', `${subject(link.kind)} must start from ${namesOf(starts)}.`));
  }
  return checkNotRepeated(scope, link);
}

/** The kinds of relation that may be drawn from an element to a target, in the order of the model; what the interface offers. */
export function allowedKinds(scope: LinkScope, from: ElementId, to: TargetId): RelationKind[] {
  return RELATION_KINDS.filter((kind) => checkLink(scope, { ...plainFields(kind, to), from, to }).ok);
}

/** The fields a relation of this kind starts out with; a rebuttal of a relation is always an undercut. */
export function plainFields(kind: RelationKind, to: TargetId): RelationFields {
  return kind === 'rebuttal' ? { kind, mode: plainMode(to) } : { kind };
}

/** The mode of a rebuttal of which nobody said more. */
export function plainMode(to: TargetId): RebuttalMode {
  return targetsRelation(to) ? 'undercut' : 'rebut';
}

function checkElementEnd(scope: LinkScope, link: ProposedLink, to: ElementId): Result<void, Refusal> {
  const target = scope.elements.get(to);
  if (target === undefined) return err(refusal('link-end-missing', 'The card this would end at is gone.'));
  const { ends } = END_RULES[link.kind];
  if (admits(ends, target.kind)) return ok(undefined);
  return err(refusal('link-wrong-end', `${subject(link.kind)} must end at ${namesOf(ends)}.`));
}

function checkRelationEnd(scope: LinkScope, link: ProposedLink, to: RelationId): Result<void, Refusal> {
  if (!scope.relations.has(to)) {
    return err(refusal('link-end-missing', 'The relation this would end at is gone.'));
  }
  if (!END_RULES[link.kind].onRelation) {
    return err(refusal('link-wrong-end', `Only ${anyOf(NOUNS_ON_RELATIONS)} may end at a relation.`));
  }
  if (link.kind === 'rebuttal' && link.mode !== 'undercut') {
    return err(refusal('link-must-undercut', 'A rebuttal of a relation is always an undercut.'));
  }
  if (link.id !== undefined && reaches(scope, to, link.id)) {
    const message = 'This would make relations end at each other in a circle. Choose another end.';
    return err(refusal('link-loop', message));
  }
  return ok(undefined);
}

/** Whether following relations that end at relations leads from `start` to `goal`. */
function reaches(scope: LinkScope, start: RelationId, goal: RelationId): boolean {
  const seen = new Set<RelationId>();
  let at: TargetId | undefined = start;
  while (at !== undefined && targetsRelation(at) && !seen.has(at)) {
    if (at === goal) return true;
    seen.add(at);
    at = scope.relations.get(at)?.to;
  }
  return false;
}

function checkNotRepeated(scope: LinkScope, link: ProposedLink): Result<void, Refusal> {
  for (const other of scope.relations.values()) {
    const same = other.from === link.from && other.to === link.to && other.kind === link.kind;
    if (same && other.id !== link.id) {
      const message = 'These two are already linked in this way. Change that relation instead.';
      return err(refusal('link-repeated', message));
    }
  }
  return ok(undefined);
}

/** What makes two relations the same: kind and both ends, in that direction. */
export function linkKey(of: Pick<Relation, 'kind' | 'from' | 'to'>): string {
  return `${of.kind} ${of.from} ${of.to}`;
}

/** Whether the kinds at both ends fit, all else aside. */
export function endsFit(link: Relation, from: Element, to: Element | Relation): boolean {
  if (!mayStartFrom(link.kind, from.kind)) return false;
  if (targetsRelation(link.to)) return fitsRelations(link);
  return mayEndAt(link.kind, (to as Element).kind);
}

/** Whether relations of one kind may start from elements of another. */
export function mayStartFrom(kind: RelationKind, element: ElementKind): boolean {
  return admits(END_RULES[kind].starts, element);
}

/** Whether relations of one kind may end at elements of another. */
export function mayEndAt(kind: RelationKind, element: ElementKind): boolean {
  return admits(END_RULES[kind].ends, element);
}

/** Whether a relation with these fields may end at a relation. */
export function fitsRelations(link: RelationFields): boolean {
  return END_RULES[link.kind].onRelation && (link.kind !== 'rebuttal' || link.mode === 'undercut');
}

function admits(kinds: 'any' | readonly ElementKind[], kind: ElementKind): boolean {
  return kinds === 'any' || kinds.includes(kind);
}

function subject(kind: RelationKind): string {
  const noun = withArticle(RELATION_NOUNS[kind]);
  return noun.charAt(0).toUpperCase() + noun.slice(1);
}

function namesOf(kinds: 'any' | readonly ElementKind[]): string {
  return kinds === 'any' ? 'a card' : anyOf(kinds.map((kind) => ELEMENT_NOUNS[kind]));
}

const NOUNS_ON_RELATIONS = RELATION_KINDS.filter((kind) => END_RULES[kind].onRelation).map(
  (kind) => RELATION_NOUNS[kind],
);
