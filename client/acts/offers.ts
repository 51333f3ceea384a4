import type { ElementId } from '../../shared/base/ids.ts';
import type { Element, ElementKind } from '../../shared/model/element.ts';
import { allowedKinds, checkLink, type LinkScope, plainFields } from '../../shared/model/link-rules.ts';
import {
  REBUTTAL_MODES,
  RELATION_KINDS,
  type Relation,
  type RelationFields,
  type TargetId,
  targetsRelation,
} from '../../shared/model/relation.ts';
import { MODE_MEANINGS, relationVerb } from '../../shared/model/words.ts';

/** A relation that may be drawn, in words. */
export interface Offer {
  readonly fields: RelationFields;
  /** "undercuts", "is the context of". */
  readonly verb: string;
  /** What it denies, for the three that are easily confused. */
  readonly meaning?: string;
}

/** The relations that the rules allow from one card to a target, in the order of the model. */
export function offers(scope: LinkScope, from: ElementId, to: TargetId): Offer[] {
  return allowedKinds(scope, from, to).flatMap((kind) => {
    if (kind !== 'rebuttal') return [offer({ kind })];
    const modes = targetsRelation(to) ? (['undercut'] as const) : REBUTTAL_MODES;
    return modes.map((mode) => offer({ kind, mode }));
  });
}

/** The relations that a card which does not exist yet could have to a target. */
export function offersForNew(scope: LinkScope, kind: ElementKind, to: TargetId): Offer[] {
  const id = 'e_not-there-yet' as ElementId;
  // Only the kind of the new card matters to the rules.
  const stand = { id, kind } as Element;
  return offers({ ...scope, elements: new Map(scope.elements).set(id, stand) }, id, to);
}

/** Every relation that may start from a card, whatever it ends at. */
export function offersFrom(scope: LinkScope, from: ElementId): Offer[] {
  const all = RELATION_KINDS.flatMap((kind) =>
    kind === 'rebuttal' ? REBUTTAL_MODES.map((mode) => offer({ kind, mode })) : [offer({ kind })],
  );
  return all.filter(({ fields }) => targetsFor(scope, from, fields).length > 0);
}

/** The cards and relations that a relation from a card may end at. */
export function targetsFor(scope: LinkScope, from: ElementId, fields: RelationFields): TargetId[] {
  const targets: TargetId[] = [...scope.elements.keys(), ...scope.relations.keys()];
  return targets.filter((to) => !isOwnStep(scope, from, to) && checkLink(scope, { ...fields, from, to }).ok);
}

function offer(fields: RelationFields): Offer {
  const verb = relationVerb(fields);
  return fields.kind === 'rebuttal'
    ? { fields, verb, meaning: MODE_MEANINGS[fields.mode] }
    : { fields, verb };
}

/** The relations that one could be instead, between the same two ends; its own among them. */
export function offersInstead(scope: LinkScope, of: Relation): Offer[] {
  const modes = targetsRelation(of.to) ? (['undercut'] as const) : REBUTTAL_MODES;
  const { id, from, to } = of;
  return RELATION_KINDS.flatMap((kind) =>
    kind === 'rebuttal' ? modes.map((mode) => offer({ kind, mode })) : [offer({ kind })],
  ).filter(({ fields }) => checkLink(scope, { ...fields, id, from, to }).ok);
}

/** What a relation could end at instead, as it is. */
export function targetsInstead(scope: LinkScope, of: Relation): TargetId[] {
  const targets: TargetId[] = [...scope.elements.keys(), ...scope.relations.keys()];
  return targets.filter((to) => to !== of.to && mayEndAt(scope, of, to));
}

/** Whether a relation, as it is, may end at something. */
export function mayEndAt(scope: LinkScope, of: Relation, to: TargetId): boolean {
  if (to === of.id || isOwnStep(scope, of.from, to)) return false;
  return checkLink(scope, { ...fieldsToward(of, to), id: of.id, from: of.from, to }).ok;
}

/** The relations that one could be if it ended elsewhere. */
export function offersElsewhere(scope: LinkScope, of: Relation, to: TargetId): Offer[] {
  if (to === of.id || isOwnStep(scope, of.from, to)) return [];
  const others = new Map(scope.relations);
  others.delete(of.id);
  return offers({ ...scope, relations: others }, of.from, to);
}

/** A step that a card itself takes is not one it can undercut in good sense. */
function isOwnStep(scope: LinkScope, from: ElementId, to: TargetId): boolean {
  return targetsRelation(to) && scope.relations.get(to)?.from === from;
}

/** A relation's kind with its own fields; `withMove` keeps the move of a rebuttal, which is that rebuttal's own. */
export function fieldsOf(of: Relation, withMove = true): RelationFields {
  if (of.kind !== 'rebuttal') return { kind: of.kind };
  return withMove && of.move !== undefined
    ? { kind: 'rebuttal', mode: of.mode, move: of.move }
    : { kind: 'rebuttal', mode: of.mode };
}

/** The fields that a relation has once it ends at `to`: a rebuttal of a step is an undercut. */
export function fieldsToward(of: Relation, to: TargetId): RelationFields {
  const fields = fieldsOf(of);
  return fields.kind === 'rebuttal' && targetsRelation(to)
    ? { ...fields, ...plainFields('rebuttal', to) }
    : fields;
}
