import type { ElementId } from '../../shared/base/ids.ts';
import type { Element, ElementKind } from '../../shared/model/element.ts';
import { allowedKinds, checkLink, type LinkScope } from '../../shared/model/link-rules.ts';
import {
  REBUTTAL_MODES,
  RELATION_KINDS,
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
  return targets.filter((to) => {
    // A step that the card itself takes is not one it can undercut in good sense.
    if (targetsRelation(to) && scope.relations.get(to)?.from === from) return false;
    return checkLink(scope, { ...fields, from, to }).ok;
  });
}

function offer(fields: RelationFields): Offer {
  const verb = relationVerb(fields);
  return fields.kind === 'rebuttal'
    ? { fields, verb, meaning: MODE_MEANINGS[fields.mode] }
    : { fields, verb };
}
