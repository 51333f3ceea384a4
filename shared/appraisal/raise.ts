import type { ElementId } from '../base/ids.ts';
import { freePlace, placeForAnswer } from '../graph/placement.ts';
import type { Answer } from '../model/answer.ts';
import type { Element, KindFields } from '../model/element.ts';
import type { Position } from '../model/fields.ts';
import type { ArgumentMap } from '../model/map.ts';
import type { RelationFields, TargetId } from '../model/relation.ts';
import { placeOf, type Reading } from './places.ts';
import type { CriticalQuestion, RaisedAs, Scheme } from './scheme.ts';
import { questionOf, schemeOf } from './schemes.ts';

/** A card to be made of a critical question, with its link and its place. */
export interface Raised {
  readonly kind: KindFields;
  /** Words to start from. */
  readonly text: string;
  readonly link: RelationFields;
  readonly to: TargetId;
  readonly position: Position;
}

/**
 * What a critical question becomes on the map: a question or an objection, linked to the part of the argument that it
 * is about. A question asserts nothing, so until somebody answers it nothing stands worse for it.
 */
export function raise(
  map: Pick<ArgumentMap, 'elements' | 'relations'>,
  reading: Reading,
  question: CriticalQuestion,
  as: RaisedAs = question.raises,
): Raised {
  const { to, mode } = placeOf(reading, question.attacks);
  const positionOf = (id: ElementId): Position | undefined => map.elements.get(id)?.position;
  const taken = [...map.elements.values()].map(({ position }) => position);
  return {
    kind: as === 'question' ? { kind: 'question' } : { kind: 'claim' },
    text: startOf(question, as),
    link: { kind: 'rebuttal', mode },
    to,
    position: placeForAnswer(map.relations, to, positionOf, taken) ?? freePlace({ x: 0, y: 0 }, taken),
  };
}

function startOf(question: CriticalQuestion, as: RaisedAs): string {
  return as === 'question' ? question.asks : question.objection;
}

/** Which critical question put an element on the map, and whether it still has the words that were offered. */
export interface Origin {
  readonly subject: Answer['subject'];
  readonly scheme: Scheme;
  readonly question: CriticalQuestion;
  readonly isUnworded: boolean;
}

/** Where an element comes from when an answer to a critical question points to it. */
export function originOf(map: Pick<ArgumentMap, 'elements' | 'answers'>, id: ElementId): Origin | undefined {
  const element = map.elements.get(id);
  if (element === undefined) return undefined;
  for (const { subject, list, item, points } of map.answers.values()) {
    if (!points.includes(id)) continue;
    const scheme = schemeOf(list);
    const question = questionOf(list, item);
    if (scheme === undefined || question === undefined) continue;
    return { subject, scheme, question, isUnworded: isUnworded(element, question) };
  }
  return undefined;
}

function isUnworded({ text }: Element, question: CriticalQuestion): boolean {
  return text === question.asks || text === question.objection;
}
