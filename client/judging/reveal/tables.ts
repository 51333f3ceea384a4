import { isAttribution, isPercent, isVerdict, type Judgement } from '../../../shared/judging/judgement.ts';
import { VERDICT_WORDS } from '../../../shared/judging/question-words.ts';
import { type Scale, scaleOf, VERDICTS } from '../../../shared/judging/questions.ts';
import type { Summary } from '../../../shared/judging/results.ts';
import { type Attribution, CORNERS, cornerLabel, inHundredths } from '../../../shared/model/attribution.ts';
import { csvLine } from '../../ui/csv.ts';
import { isSure, matched, type Revealed } from './views.ts';

/** What a chart shows, as a table: the first cell of each row says what the row is of. */
export interface PlainTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Every judgement on a target with what they come to, as far as it is told. */
export function judgementTable(revealed: Revealed): PlainTable {
  const { question, subject, result } = revealed;
  const scale = scaleOf(question);
  const judged = headOf(scale, subject);
  const hasBefore = result.shift !== null;
  const hasReasons = result.points.some(({ reason }) => reason !== undefined);
  const head = [
    'Who',
    ...judged,
    ...(hasBefore ? judged.map((each) => `${each}, round before`) : []),
    ...(hasReasons ? ['Reason'] : []),
  ];
  const people = peopleRows(revealed, scale, hasBefore, hasReasons);
  const together = togetherRows(result.summary, hasBefore ? (revealed.before?.summary ?? null) : undefined);
  return { head, rows: [...people, ...together].map((row) => padded(row, head.length)) };
}

function headOf(scale: Scale, subject: string): string[] {
  switch (scale) {
    case 'percent':
      return ['Judgement (0 to 100)'];
    case 'triangle':
      return CORNERS.map((corner) => `${cornerLabel(corner, subject)} (of 100)`);
    case 'verdict':
      return ['Verdict'];
  }
}

function peopleRows(
  { result, subject, nameOf }: Revealed,
  scale: Scale,
  hasBefore: boolean,
  hasReasons: boolean,
): string[][] {
  const arrows = result.shift?.arrows ?? [];
  const cameFrom = new Map(
    matched(result.points, arrows, 'to').map((index, arrow) => [index, arrows[arrow]?.from]),
  );
  const empty = headOf(scale, subject).map(() => '');
  return result.points.map((point, index) => {
    const { judgement, by, reason } = point;
    // Without names, of several who judged alike nobody can tell who gave which reason and came from where.
    const mayTell = reason === undefined || isSure(point, result.points);
    const from = mayTell ? cameFrom.get(index) : undefined;
    return [
      by === undefined ? `Judgement ${index + 1}` : nameOf(by),
      ...cellsOf(judgement),
      ...(hasBefore ? (from === undefined ? empty : cellsOf(from)) : []),
      ...(hasReasons ? [reason ?? ''] : []),
    ];
  });
}

function cellsOf(judgement: Judgement): string[] {
  if (isPercent(judgement)) return [String(judgement)];
  if (isVerdict(judgement)) return [VERDICT_WORDS[judgement].label];
  return isAttribution(judgement) ? placeCells(judgement) : [];
}

function placeCells(place: Attribution): string[] {
  const parts = inHundredths(place);
  return CORNERS.map((corner) => String(parts[corner]));
}

/** `before` is undefined where there was no round before. */
function togetherRows(now: Summary | null, before: Summary | null | undefined): string[][] {
  const was = before === undefined ? undefined : new Map(figuresOf(before));
  const end = now?.isRounded && now.scale !== 'verdict' ? ', rounded' : '';
  const about = (cell: string): string =>
    before?.isRounded && before.scale !== 'verdict' && cell !== '' ? `about ${cell}` : cell;
  return figuresOf(now).map(([label, cells]) => [
    `${label}${end}`,
    ...cells,
    ...(was?.get(label) ?? []).map(about),
  ]);
}

function figuresOf(summary: Summary | null): (readonly [string, readonly string[]])[] {
  if (summary === null) return [];
  switch (summary.scale) {
    case 'percent':
      return [
        ['Median', [tidy(summary.median)]],
        ...(summary.quartiles === null
          ? []
          : [['Middle half', [summary.quartiles.map(tidy).join(' to ')]] as const]),
        ['Mean', [tidy(summary.mean)]],
        ['Standard deviation', [tidy(summary.spread)]],
      ];
    case 'triangle':
      return [
        ['Mean', placeCells(summary.mean)],
        ['Spread (of 100)', [tidy(summary.spread * 100), '', '']],
      ];
    case 'verdict': {
      const { counts } = summary;
      if (counts === null)
        return [['Said by most', [summary.most === null ? 'none' : VERDICT_WORDS[summary.most].label]]];
      return VERDICTS.map(
        (verdict) =>
          [`All who say ${VERDICT_WORDS[verdict].label.toLowerCase()}`, [`${counts[verdict]}`]] as const,
      );
    }
  }
}

/** One digit after the point, where there is any: more would pretend. */
function tidy(figure: number): string {
  return String(Math.round(figure * 10) / 10);
}

function padded(row: readonly string[], length: number): string[] {
  return [...row, ...Array.from({ length: Math.max(0, length - row.length) }, () => '')];
}

/** A table as CSV, the same way as every other that leaves the page. */
export function tableCsv({ head, rows }: PlainTable): string {
  return [head, ...rows].map(csvLine).join('');
}
