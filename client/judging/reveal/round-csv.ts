import type { ParticipantId } from '../../../shared/base/ids.ts';
import { isAttribution, isPercent, isVerdict, type Judgement } from '../../../shared/judging/judgement.ts';
import { QUESTION_WORDS, VERDICT_WORDS } from '../../../shared/judging/question-words.ts';
import {
  castBeforeTheWording,
  type RoundResult,
  type TargetResult,
} from '../../../shared/judging/results.ts';
import type { Round } from '../../../shared/judging/round.ts';
import { targetKey } from '../../../shared/judging/target.ts';
import { wordingOfTarget } from '../../../shared/judging/wording.ts';
import { CORNERS, cornerLabel, inHundredths } from '../../../shared/model/attribution.ts';
import type { ArgumentMap } from '../../../shared/model/map.ts';
import { type PlainTable, tableCsv } from './tables.ts';
import { quotedWords, targetTitle } from './target-words.ts';

/** What a round is written down from. */
interface RoundTold {
  readonly round: Round;
  readonly result: RoundResult;
  /** The map as it is now. */
  readonly map: ArgumentMap;
  readonly nameOf: (person: ParticipantId) => string;
}

const headOf = (subject: string): string[] => [
  'Question',
  'Target id',
  'Kind',
  'Statement',
  'Quotation',
  'Person',
  'Judgement (0 to 100)',
  ...CORNERS.map((corner) => `${cornerLabel(corner, subject)} (of 100)`),
  'Verdict',
  'Passed',
  'Reason',
  'Cast before the wording changed',
  'Note',
];

/** What stands in place of a name where names are hidden. */
const HIDDEN = 'hidden';

/** What stands in place of the name of whoever passed without a word: no reveal tells it. */
const NOT_TOLD = 'not told';

/** What one line of a round says besides what it is about. */
interface Line {
  readonly person: string;
  readonly judgement?: Judgement;
  readonly passed?: boolean;
  readonly reason?: string | undefined;
  readonly note?: string;
}

/**
 * A whole round as CSV: a line for every ballot as it was revealed. Nothing is in it that the reveal does not tell, so
 * that where names are hidden there are none, and where ballots are too few they are counted and not listed.
 */
export function roundCsv(told: RoundTold): string {
  const rows = told.result.targets.flatMap((target) => rowsOf(target, told));
  const table: PlainTable = { head: headOf(told.map.subject), rows };
  return tableCsv(table);
}

function rowsOf(result: TargetResult, { round, map, nameOf }: RoundTold): string[][] {
  const { target } = result;
  const about = [
    QUESTION_WORDS[round.question].title,
    targetKey(target),
    target.kind,
    targetTitle(map, target),
    quotedWords(map, target) ?? '',
  ];
  const older = olderCell(result, wordingOfTarget(map, target));
  const lines = [...judgedLines(result, nameOf), ...passedLines(result, round, nameOf)];
  return lines.map((line) => [...about, ...cellsOf(line, older)]);
}

function judgedLines(result: TargetResult, nameOf: RoundTold['nameOf']): Line[] {
  const { points, judged, reasons } = result;
  if (points.length > 0 || judged === 0)
    return points.map(({ judgement, by, reason }) => ({
      person: by === undefined ? HIDDEN : nameOf(by),
      judgement,
      passed: false,
      reason,
    }));
  const note = `${judged} judged it: too few to be told one by one without names`;
  // Whose reasons these are, and whether they judged or passed, is not told either.
  return [
    { person: HIDDEN, note },
    ...reasons.map(({ text }) => ({ person: HIDDEN, reason: text, note: 'A reason, apart from its ballot' })),
  ];
}

function passedLines(
  { points, judged, passed, reasons }: TargetResult,
  { names }: Round,
  nameOf: RoundTold['nameOf'],
): Line[] {
  const isSingly = points.length > 0 || judged === 0;
  return Array.from({ length: passed }, (_, index): Line => {
    const given = isSingly ? reasons[index] : undefined;
    const nobody = names === 'hidden' ? HIDDEN : NOT_TOLD;
    const person = given?.by === undefined ? nobody : nameOf(given.by);
    return { person, passed: true, reason: given?.text };
  });
}

/** Which of several ballots are the older ones the reveal does not tell, only how many. */
function olderCell(result: TargetResult, now: string | undefined): string {
  const older = castBeforeTheWording(result, now);
  if (older === 0) return 'no';
  return older === result.judged ? 'yes' : `${older} of ${result.judged}`;
}

function cellsOf({ person, judgement, passed, reason = '', note = '' }: Line, older: string): string[] {
  const place = judgement !== undefined && isAttribution(judgement) ? inHundredths(judgement) : undefined;
  return [
    person,
    judgement !== undefined && isPercent(judgement) ? String(judgement) : '',
    ...CORNERS.map((corner) => (place === undefined ? '' : String(place[corner]))),
    judgement !== undefined && isVerdict(judgement) ? VERDICT_WORDS[judgement].label : '',
    passed === undefined ? '' : passed ? 'yes' : 'no',
    reason,
    judgement === undefined ? '' : older,
    note,
  ];
}
