import type { RelationId } from '../../shared/base/ids.ts';
import { targetName } from '../../shared/graph/phrases.ts';
import { relationLabel } from '../../shared/graph/relation-label.ts';
import type { RelationFields, TargetId } from '../../shared/model/relation.ts';
import { deleteSelection } from '../commands/delete.ts';
import { changeRelationFields, relink } from '../commands/relations.ts';
import { announce } from '../view-state/actions.ts';
import { tell } from '../view-state/tell.ts';
import { addReply } from './add.ts';
import { offersInstead } from './offers.ts';
import type { ViewParts } from './view-parts.tsx';

/** Puts down a claim that undercuts a step, and opens it for writing. */
export function undercutStep(view: ViewParts, step: RelationId): void {
  addReply(view, 'claim', { kind: 'rebuttal', mode: 'undercut' }, step);
}

/** Makes a relation one of another kind or mode, and says what it says now. */
export function changeRelation(view: ViewParts, id: RelationId, fields: RelationFields): void {
  if (tell(changeRelationFields(view.session, id, fields))) sayWhatItIs(view, id, 'Now');
}

/** Makes a relation the next one, or the one before, of those that the rules allow between its ends. */
export function cycleRelation(view: ViewParts, id: RelationId, step: 1 | -1): void {
  const { map } = view.session.reading();
  const relation = map.relations.get(id);
  if (relation === undefined) return;
  const all = offersInstead(map, relation);
  const now = all.findIndex(
    ({ fields }) =>
      fields.kind === relation.kind &&
      (fields.kind !== 'rebuttal' || relation.kind !== 'rebuttal' || fields.mode === relation.mode),
  );
  const next = all[(now + step + all.length) % all.length];
  if (next === undefined || all.length < 2) announce('The rules allow no other relation here.');
  else changeRelation(view, id, next.fields);
}

/** Has a relation end elsewhere, with `fields` as one of another kind or mode, and says what it says now. */
export function linkElsewhere(
  view: ViewParts,
  id: RelationId,
  to: TargetId,
  fields?: RelationFields,
): boolean {
  const done = tell(relink(view.session, id, fields === undefined ? { to } : { to, fields }));
  if (done) sayWhatItIs(view, id, 'Linked');
  return done;
}

/** Takes a relation away; what it led from stays. */
export function unlink(view: ViewParts, id: RelationId): void {
  const { map } = view.session.reading();
  const relation = map.relations.get(id);
  if (relation === undefined) return;
  const words = `${targetName(map, relation.from)} no longer ${relationLabel(relation)} ${targetName(map, relation.to)}`;
  if (tell(deleteSelection(view.session, [id]))) announce(`${words}. Ctrl+Z brings it back.`);
}

function sayWhatItIs(view: ViewParts, id: RelationId, how: string): void {
  const { map } = view.session.reading();
  const relation = map.relations.get(id);
  if (relation === undefined) return;
  announce(
    `${how}: ${targetName(map, relation.from)} ${relationLabel(relation)} ${targetName(map, relation.to)}.`,
  );
}
