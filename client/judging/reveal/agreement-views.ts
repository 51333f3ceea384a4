import type { ParticipantId } from '../../../shared/base/ids.ts';

import {
  CONCORD_WORDS,
  concordOf,
  mostSplit,
  pairAgreements,
  type Split,
} from '../../../shared/judging/agreement.ts';
import type { TargetResult } from '../../../shared/judging/results.ts';
import type { ArgumentMap } from '../../../shared/model/map.ts';
import { excerpt } from '../../inspector/sentences.ts';
import { initials } from '../../ui/avatar-text.ts';
import { type PairsView, PEOPLE_DRAWN_MAX } from './pairs-chart.ts';
import type { SpreadRow } from './spread-chart.ts';
import type { PlainTable } from './tables.ts';
import { targetTitle } from './target-words.ts';

/** Most rows of the picture of what splits a group; the table has them all. */
const SPREAD_ROWS_MAX = 12;

interface SpreadParts {
  readonly rows: readonly SpreadRow[];
  readonly table: PlainTable;
  /** What splits the group most, and where it is closest. */
  readonly words: string;
}

/** How split the group is on each thing that was judged; undefined where that is told of less than two. */
export function spreadParts(targets: readonly TargetResult[], map: ArgumentMap): SpreadParts | undefined {
  const splits = mostSplit(targets.filter(({ judged }) => judged > 1));
  const [most, least] = [splits[0], splits.at(-1)];
  if (most === undefined || least === undefined || splits.length < 2) return undefined;
  const name = ({ result }: Split): string => targetTitle(map, result.target);
  return {
    rows: splits.slice(0, SPREAD_ROWS_MAX).map((each) => ({ name: name(each), split: each.split })),
    table: {
      head: ['What was judged', 'How split (0 to 100)', 'In a word'],
      rows: splits.map((each) => [
        name(each),
        String(Math.round(each.split * 100)),
        CONCORD_WORDS[concordOf(each.split)],
      ]),
    },
    words:
      most.split === least.split
        ? 'No more split on one than on another.'
        : `Farthest apart on “${quoted(name(most))}”, closest on “${quoted(name(least))}”.`,
  };
}

/** The beginning of a statement, without the stop at its end: it stands within a sentence. */
function quoted(name: string): string {
  return excerpt(name.replace(/[.\s]+$/, ''));
}

interface PairParts {
  /** Undefined for more people than can be drawn. */
  readonly view: PairsView | undefined;
  readonly table: PlainTable;
}

/** How far each two named people agree; undefined where nobody is named or too little was judged in common. */
export function pairParts(
  targets: readonly TargetResult[],
  nameOf: (person: ParticipantId) => string,
): PairParts | undefined {
  const pairs = pairAgreements(targets);
  if (pairs.length === 0) return undefined;
  const ids = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
  const people = ids.sort((a, b) => nameOf(a).localeCompare(nameOf(b)) || (a < b ? -1 : 1));
  const ordered = pairs
    .map(({ a, b, shared, agreement }) => {
      const [column, row] = [people.indexOf(a), people.indexOf(b)].sort((x, y) => x - y);
      return { column: column ?? 0, row: row ?? 0, shared, agreement };
    })
    .sort((a, b) => a.column - b.column || a.row - b.row);
  const namesOf = (column: number, row: number): string =>
    [column, row].map((index) => nameOf(people[index] as ParticipantId)).join(' and ');
  return {
    view:
      people.length > PEOPLE_DRAWN_MAX
        ? undefined
        : {
            people: people.map((id) => initials(nameOf(id))),
            cells: ordered.map(({ column, row, agreement }) => ({
              column,
              row,
              agreement,
              title: `${namesOf(column, row)}: ${Math.round(agreement * 100)} of 100`,
            })),
          },
    table: {
      head: ['Two people', 'Agreement (0 to 100)', 'Judged by both'],
      rows: ordered.map(({ column, row, shared, agreement }) => [
        namesOf(column, row),
        String(Math.round(agreement * 100)),
        String(shared),
      ]),
    },
  };
}
