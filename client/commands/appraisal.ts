import type { Raised } from '../../shared/appraisal/raise.ts';
import { type ElementId, newId } from '../../shared/base/ids.ts';
import { ok, type Result } from '../../shared/base/result.ts';
import type { Written } from '../../shared/doc/write/edit.ts';
import { addElement, setScheme } from '../../shared/doc/write/elements.ts';
import { addRecord, changeRecord } from '../../shared/doc/write/records.ts';
import { addRelation } from '../../shared/doc/write/relations.ts';
import { type Answer, answerIdOf } from '../../shared/model/answer.ts';
import type { Refusal } from '../../shared/model/refusal.ts';
import type { Relation, TargetId } from '../../shared/model/relation.ts';
import type { MapSession } from '../session/types.ts';
import { act, authorship } from './act.ts';
import { freshElement } from './elements.ts';

/** One item of a checklist about a source, or one critical question about a card. */
export type Item = Pick<Answer, 'subject' | 'list' | 'item'>;

/** Says by which scheme a card argues; undefined takes that back. Answers to the questions of the former one are kept. */
export function chooseScheme(session: MapSession, id: ElementId, scheme: string | undefined): Written {
  return act(session, () => setScheme(session.doc, id, scheme));
}

/** Answers an item; undefined takes the answer back. It then is mine, whoever answered before. */
export function answerItem(session: MapSession, item: Item, answer: Answer['answer'] | undefined): Written {
  return act(session, () => write(session, item, { answer }));
}

/** Writes a note beside an answer; an empty one takes it away. */
export function noteOnItem(session: MapSession, item: Item, note: string): Written {
  const kept = note.trim();
  return act(session, () => write(session, item, { note: kept === '' ? undefined : kept }));
}

/** Has an answer point to a card or a relation. */
export function pointTo(session: MapSession, item: Item, target: TargetId): Written {
  return act(session, () => point(session, item, target));
}

/** Has an answer point there no longer. */
export function pointAway(session: MapSession, item: Item, target: TargetId): Written {
  const points = answerOf(session, item)?.points.filter((each) => each !== target) ?? [];
  return act(session, () => write(session, item, { points }));
}

/** Makes a card of a critical question, linked to what it doubts, with the answer pointing to it, in one step. */
export function raiseDoubt(session: MapSession, item: Item, doubt: Raised): Result<ElementId, Refusal> {
  const added = freshElement(session, doubt.kind, doubt.position, doubt.text);
  const { map } = session.reading();
  // The card is not in the reading yet, and the rules must know its kind before anything is written.
  const scope = { ...map, elements: new Map(map.elements).set(added.id, added) };
  const relation = {
    ...doubt.link,
    id: newId('relation', session.random),
    from: added.id,
    to: doubt.to,
    ...authorship(session),
  } as Relation;
  return act(session, () => {
    const linked = addRelation(session.doc, scope, relation);
    if (!linked.ok) return linked;
    const there = addElement(session.doc, added);
    if (!there.ok) return there;
    const pointed = point(session, item, added.id);
    return pointed.ok ? ok(added.id) : pointed;
  });
}

function answerOf(session: MapSession, item: Item): Answer | undefined {
  return session.reading().map.answers.get(answerIdOf(item));
}

function point(session: MapSession, item: Item, target: TargetId): Written {
  const points = answerOf(session, item)?.points ?? [];
  return write(session, item, { points: points.includes(target) ? points : [...points, target] });
}

/** Writes to the one record of an item, which is made when the first person touches it. */
function write(
  session: MapSession,
  item: Item,
  change: Partial<Pick<Answer, 'answer' | 'note' | 'points'>>,
): Written {
  const id = answerIdOf(item);
  if (answerOf(session, item) === undefined) {
    const { subject, list, item: name } = item;
    return addRecord(session.doc, 'answers', {
      id,
      subject,
      list,
      item: name,
      points: [],
      ...change,
      ...authorship(session),
    });
  }
  return changeRecord(session.doc, 'answers', id, {
    ...change,
    ...('answer' in change && authorship(session)),
  });
}
