import type { ElementId, RelationId, RoundId } from '../base/ids.ts';
import { type Attribution, CORNERS, cornerNoun, inHundredths } from '../model/attribution.ts';
import type { ArgumentMap } from '../model/map.ts';
import { CONCORD_WORDS, concordOf, splitOf } from './agreement.ts';
import { VERDICT_WORDS } from './question-words.ts';
import { QUESTIONS, type Question } from './questions.ts';
import type { Movement, RoundResult, Summary, TargetResult } from './results.ts';
import type { Round } from './round.ts';
import { cardOrRelation } from './target.ts';

/** What the group made of one question about one thing when it was last asked. */
export interface Judged {
  readonly question: Question;
  readonly result: TargetResult;
}

/** What the group last judged of cards (their quotations included) and of relations. */
export type JudgedMap = ReadonlyMap<ElementId | RelationId, readonly Judged[]>;

/** The last revealed result of each question about each thing; where nothing is told there is none. */
export function lastJudged(
  rounds: ReadonlyMap<RoundId, Pick<Round, 'question'>>,
  results: ReadonlyMap<RoundId, RoundResult>,
): JudgedMap {
  const last = new Map<string, Judged>();
  const byTime = [...results.values()].sort((a, b) => (a.revealedAt < b.revealedAt ? -1 : 1));
  for (const { round, targets } of byTime) {
    const question = rounds.get(round)?.question;
    if (question === undefined) continue;
    for (const result of targets)
      if (result.summary !== null)
        last.set(`${question} ${JSON.stringify(result.target)}`, { question, result });
  }
  const found = new Map<ElementId | RelationId, Judged[]>();
  for (const judged of [...last.values()].sort(inOrder)) {
    const id = cardOrRelation(judged.result.target);
    found.set(id, [...(found.get(id) ?? []), judged]);
  }
  return found;
}

function inOrder(a: Judged, b: Judged): number {
  return QUESTIONS.indexOf(a.question) - QUESTIONS.indexOf(b.question);
}

const LABELS: Readonly<Record<Question, string>> = {
  happens: 'Happens',
  casts: 'Cast by',
  credence: 'Is so',
  fidelity: 'Quotation',
  relevance: 'Counts',
};

/** A judgement of the group in a few words: "Happens: 80 of 100", "Cast by: structures and context 47, … (split)". */
export function judgedWords({ question, result: { summary } }: Judged, subject: string): string {
  if (summary === null) return '';
  const split = splitOf(summary);
  const concord = split === undefined ? 'close' : concordOf(split);
  const end = concord === 'close' ? '' : ` (${CONCORD_WORDS[concord].toLowerCase()})`;
  return `${LABELS[question]}: ${figureWords(summary, subject)}${end}`;
}

function figureWords(summary: Summary, subject: string): string {
  switch (summary.scale) {
    case 'percent':
      return `${summary.isRounded ? 'about ' : ''}${Math.round(summary.median)} of 100`;
    case 'triangle':
      return placeWords(summary.mean, subject);
    case 'verdict':
      return summary.most === null ? 'no verdict of most' : VERDICT_WORDS[summary.most].label.toLowerCase();
  }
}

function placeWords(place: Attribution, subject: string): string {
  const parts = inHundredths(place);
  return [...CORNERS]
    .sort((a, b) => parts[b] - parts[a])
    .map((corner) => `${cornerNoun(corner, subject)} ${parts[corner]}`)
    .join(', ');
}

/** By what rows are put in order: how sure the group is that a cost happens or a claim is so; -1 where it did not say. */
export function judgedValue(judged: readonly Judged[] | undefined): number {
  const found = judged?.find(({ question }) => question === 'happens' || question === 'credence');
  return found?.result.summary?.scale === 'percent' ? found.result.summary.median : -1;
}

/** Cards and relations that are looked for by what the group made of them. */
export interface JudgedSets {
  /** On which the group is split. */
  readonly split: ReadonlySet<ElementId | RelationId>;
  /** On which most of those who judged twice moved. */
  readonly moved: ReadonlySet<ElementId | RelationId>;
  /** Costs whose attribution by the map and by the group differ. */
  readonly apart: ReadonlySet<ElementId | RelationId>;
}

/**
 * What a group is split on, what moved it, and where the map says something else. `disagrees` tells the last for a cost
 * and the group's mean place. A card from which such a relation starts is found with it.
 */
export function judgedSets(
  map: Pick<ArgumentMap, 'relations'>,
  all: JudgedMap,
  disagrees: (cost: ElementId, group: Attribution) => boolean,
): JudgedSets {
  const sets = { split: new Set<Found>(), moved: new Set<Found>(), apart: new Set<Found>() };
  for (const [id, judged] of all) {
    const from = map.relations.get(id as RelationId)?.from;
    const found = from === undefined ? [id] : [id, from];
    if (judged.some(isSplit)) for (const each of found) sets.split.add(each);
    if (judged.some(hasMoved)) for (const each of found) sets.moved.add(each);
    const place = judged.find(({ question }) => question === 'casts')?.result.summary;
    if (place?.scale === 'triangle' && disagrees(id as ElementId, place.mean)) sets.apart.add(id);
  }
  return sets;
}

type Found = ElementId | RelationId;

function isSplit({ result }: Judged): boolean {
  const split = splitOf(result.summary);
  return split !== undefined && result.judged > 1 && concordOf(split) === 'split';
}

function hasMoved({ result: { shift } }: Judged): boolean {
  if (shift === null || shift.movement === null) return false;
  return shift.both > 0 && movedOf(shift.movement) * 2 > shift.both;
}

function movedOf(movement: Movement): number {
  switch (movement.scale) {
    case 'percent':
      return movement.up + movement.down;
    case 'triangle':
      return CORNERS.reduce((sum, corner) => sum + movement[corner], 0);
    case 'verdict':
      return movement.changed;
  }
}
