import type { ParticipantId } from '../../../shared/base/ids.ts';
import { isAttribution, isPercent } from '../../../shared/judging/judgement.ts';
import { judgementWords } from '../../../shared/judging/question-words.ts';
import { type Question, VERDICTS, type Verdict } from '../../../shared/judging/questions.ts';
import type { Point, Shift, Summary, TargetResult } from '../../../shared/judging/results.ts';
import { initials } from '../../ui/avatar-text.ts';
import { type Own, ownIndex } from './own.ts';
import { isSame } from './same.ts';
import type { StripRow, StripView } from './strip-chart.ts';
import type { PlacePoint, TriangleView } from './triangle-chart.ts';
import type { VerdictView } from './verdict-chart.ts';

/** One target as it is revealed, and as it was in the round before. */
export interface Revealed {
  readonly question: Question;
  /** What the costs of the map are costs of, as it says now. */
  readonly subject: string;
  readonly result: TargetResult;
  readonly before: TargetResult | undefined;
  readonly nameOf: (person: ParticipantId) => string;
  /** What I judged of it. */
  readonly own?: Own | undefined;
}

type Of<S extends Summary['scale']> = Extract<Summary, { scale: S }>;

/** What 0 and 100 mean. */
const ENDS: Readonly<Record<Question, readonly [string, string]>> = {
  happens: ['Certainly not', 'Certainly'],
  credence: ['Certainly not', 'Certainly'],
  relevance: ['Not at all', 'Decides it'],
  casts: ['', ''],
  fidelity: ['', ''],
};

/** The distribution of numbers. */
export function stripView(revealed: Revealed, summary: Of<'percent'>): StripView {
  const { question, result, before } = revealed;
  const now = rowOf('This round', result.points, summary, revealed, ownIndex(result.points, revealed.own));
  const was = before?.summary?.scale === 'percent' ? before.summary : undefined;
  if (before === undefined || was === undefined) return { now, moves: [], ends: ENDS[question] };
  return {
    now,
    before: rowOf('The round before', before.points, was, revealed),
    moves: movesBetween(before.points, result.points, result.shift?.arrows ?? []),
    ends: ENDS[question],
  };
}

function rowOf(
  label: string,
  points: readonly Point[],
  { median, quartiles }: Of<'percent'>,
  revealed: Revealed,
  own = -1,
): StripRow {
  return {
    label,
    median,
    quartiles,
    points: points.flatMap((point, index) =>
      isPercent(point.judgement)
        ? [{ value: point.judgement, ...markOf(point, revealed), ...(index === own && { isOwn: true }) }]
        : [],
    ),
  };
}

/** The triangle. */
export function triangleView(revealed: Revealed, { mean, spread }: Of<'triangle'>): TriangleView {
  const { result, before, subject } = revealed;
  const arrows = result.shift?.arrows ?? [];
  const cameFrom = new Map(
    matched(result.points, arrows, 'to').map((index, arrow) => [index, arrows[arrow]?.from]),
  );
  const own = ownIndex(result.points, revealed.own);
  const points = result.points.flatMap((point, index): PlacePoint[] => {
    if (!isAttribution(point.judgement)) return [];
    const from = cameFrom.get(index);
    return [
      {
        place: point.judgement,
        // Where it came from may be another's who judged alike: then no reason is put to it.
        ...markOf(isSure(point, result.points) ? point : { ...point, reason: undefined }, revealed),
        ...(from !== undefined && isAttribution(from) && { before: from }),
        ...(index === own && { isOwn: true }),
      },
    ];
  });
  const was = before?.summary?.scale === 'triangle' ? before.summary.mean : undefined;
  return { points, mean, spread, subject, ...(was !== undefined && { meanBefore: was }) };
}

/** The verdicts; undefined where they are not counted. */
export function verdictView(
  { result, before, nameOf }: Revealed,
  { counts }: Of<'verdict'>,
): VerdictView | undefined {
  if (counts === null) return undefined;
  const people = (verdict: Verdict): string[] =>
    result.points.flatMap(({ judgement, by }) =>
      judgement === verdict && by !== undefined ? [initials(nameOf(by))] : [],
    );
  const was = before?.summary?.scale === 'verdict' ? before.summary.counts : null;
  const [faithful, stretched, wrong] = VERDICTS.map(people);
  return {
    counts,
    ...(was !== null && { before: was }),
    people: { faithful: faithful ?? [], stretched: stretched ?? [], wrong: wrong ?? [] },
  };
}

function markOf(
  { judgement, by, reason }: Point,
  { question, subject, nameOf }: Revealed,
): { readonly title: string; readonly initials?: string } {
  const said = `${judgementWords(question, judgement, subject)}${reason === undefined ? '' : `\n${reason}`}`;
  if (by === undefined) return { title: said };
  return { title: `${nameOf(by)}: ${said}`, initials: initials(nameOf(by)) };
}

/** Whether it can be told who came from where: by name, or because nobody else judged alike. */
export function isSure({ by, judgement }: Point, points: readonly Point[]): boolean {
  return by !== undefined || points.filter((each) => isSame(each.judgement, judgement)).length === 1;
}

type Arrows = Shift['arrows'];

/**
 * Which point each arrow starts from or ends at: by the person where names are shown, else by what the point says, each
 * point being taken once. -1 where there is none.
 */
export function matched(points: readonly Point[], arrows: Arrows, end: 'from' | 'to'): number[] {
  const taken = new Set<number>();
  return arrows.map((arrow) => {
    const index = points.findIndex(
      ({ judgement, by }, at) =>
        !taken.has(at) && (arrow.by === undefined ? isSame(judgement, arrow[end]) : by === arrow.by),
    );
    if (index !== -1) taken.add(index);
    return index;
  });
}

function movesBetween(before: readonly Point[], now: readonly Point[], arrows: Arrows): StripView['moves'] {
  const froms = matched(before, arrows, 'from');
  const tos = matched(now, arrows, 'to');
  return arrows.flatMap((_, index) => {
    const from = froms[index] ?? -1;
    const to = tos[index] ?? -1;
    return from === -1 || to === -1 ? [] : [{ from, to }];
  });
}
