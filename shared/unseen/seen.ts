import { digest } from '../base/digest.ts';
import { type CommentId, type ElementId, isId, type ParticipantId, type RelationId } from '../base/ids.ts';
import type { Comment } from '../model/comment.ts';
import type { Element } from '../model/element.ts';
import type { ArgumentMap } from '../model/map.ts';
import type { Relation, TargetId } from '../model/relation.ts';

/** Of which records it is kept what somebody has seen of them. */
export type SeenId = ElementId | RelationId | CommentId;

/** What is kept of a record that somebody has seen: enough to tell what became of it, not what it said. */
export type SeenRecord =
  | {
      readonly of: 'element';
      readonly words: string;
      readonly rest: string;
      /** Its first words, to name it by when it is gone. */
      readonly name: string;
    }
  | {
      readonly of: 'relation';
      readonly from: ElementId;
      readonly to: TargetId;
      readonly rest: string;
    }
  | {
      readonly of: 'comment';
      readonly about: TargetId;
      readonly words: string;
      readonly resolved: boolean;
    };

/** A map as somebody has seen it, record by record. */
export type SeenMap = ReadonlyMap<SeenId, SeenRecord>;

/** The records of a map of which it is kept what somebody has seen. */
export type Records = Pick<ArgumentMap, 'elements' | 'relations' | 'comments'>;

/** Letters of a digest that are kept: 72 bits, so that no two wordings of one record are taken for each other. */
const DIGEST_LENGTH = 14;
/** Letters of a statement that are kept to name it by. */
const NAME_MAX = 60;

/** What is kept of a record as it is now; undefined when it is not there. */
export function seenRecord(map: Records, id: SeenId): SeenRecord | undefined {
  if (isId('element', id)) return map.elements.has(id) ? ofElement(map.elements.get(id)) : undefined;
  if (isId('relation', id)) return ofRelation(map.relations.get(id));
  return ofComment(map.comments.get(id));
}

/** What is kept of a whole map. */
export function seenMap(map: Records): Map<SeenId, SeenRecord> {
  const seen = new Map<SeenId, SeenRecord>();
  for (const id of idsOf(map)) {
    const record = seenRecord(map, id);
    if (record !== undefined) seen.set(id, record);
  }
  return seen;
}

/** The ids of all records of a map of which it is kept what somebody has seen. */
export function idsOf(map: Records): SeenId[] {
  return [...map.elements.keys(), ...map.relations.keys(), ...map.comments.keys()];
}

/** Who put a record on the map. */
export function authorOf(map: Records, id: SeenId): ParticipantId | undefined {
  if (isId('element', id)) return map.elements.get(id)?.addedBy;
  return isId('relation', id) ? map.relations.get(id)?.addedBy : map.comments.get(id)?.addedBy;
}

function ofElement(element: Element | undefined): SeenRecord | undefined {
  if (element === undefined) return undefined;
  // Where a card lies, and who put it there, is nothing that has to be read again.
  const { id: _, text, position: __, addedBy: ___, addedAt: ____, ...rest } = element;
  const name = text.trim().replace(/\s+/g, ' ').slice(0, NAME_MAX);
  return { of: 'element', words: short(text), rest: short(canonical(rest)), name };
}

function ofRelation(relation: Relation | undefined): SeenRecord | undefined {
  if (relation === undefined) return undefined;
  const { id: _, from, to, addedBy: __, addedAt: ___, ...rest } = relation;
  return { of: 'relation', from, to, rest: short(canonical(rest)) };
}

function ofComment(comment: Comment | undefined): SeenRecord | undefined {
  if (comment === undefined) return undefined;
  const { about, text, resolved } = comment;
  return { of: 'comment', about, words: short(text), resolved: resolved !== undefined };
}

function short(text: string): string {
  return digest(text).slice(0, DIGEST_LENGTH);
}

/** A value as text, whatever order its fields came in; lists of plain words are sets. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, each: unknown) => {
    if (Array.isArray(each)) return [...each].map((entry: unknown) => canonical(entry)).sort();
    if (typeof each !== 'object' || each === null) return each;
    return Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
