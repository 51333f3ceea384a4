import { describe, expect, it } from 'vitest';
import { roundCsv } from '../../../../client/judging/reveal/round-csv.ts';
import type { CountedBallot } from '../../../../shared/judging/ballot.ts';
import type { Round } from '../../../../shared/judging/round.ts';
import { tally } from '../../../../shared/judging/tally.ts';
import { wordingOfTarget } from '../../../../shared/judging/wording.ts';
import { aMap, anElement, at } from '../../../support/builders.ts';
import { aBallot, aRound, CARD, words } from '../../../support/rounds.ts';
import { nameOf } from './a-reveal.ts';

const MAP = aMap({
  subject: 'homework',
  elements: [anElement('cost', { kind: 'cost', text: 'It takes time, and more' })],
});
const NOW = wordingOfTarget(MAP, CARD) ?? '';

/** The lines of a round, each by the names of its columns, without what is empty. */
function linesOf(fields: Partial<Round>, ballots: readonly CountedBallot[]) {
  const round = aRound('one', fields);
  const result = tally(round, ballots, [], at(9));
  const csv = roundCsv({ round, result, map: MAP, nameOf });
  const [head = [], ...rows] = csv.trimEnd().split('\r\n').map(cellsOf);
  return rows.map((row) =>
    Object.fromEntries(head.flatMap((name, index) => (row[index] ? [[name, row[index]]] : []))),
  );
}

/** The cells of a line in which no cell has a quotation mark of its own. */
function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}

const now = (by: string, judgement: CountedBallot['judgement'], reason = '') =>
  aBallot(by, judgement, { wording: NOW, reason });
const COMMON = {
  Question: 'Does it happen?',
  'Target id': 'e_cost',
  Kind: 'element',
  Statement: 'It takes time, and more',
};

describe('a whole round as CSV', () => {
  it('has every ballot with who cast it, why, and the passes', () => {
    expect(
      linesOf({}, [
        now('ana', 20, 'Rarely'),
        now('ben', 80),
        now('cleo', null, 'Not mine to say'),
        now('dan', null),
      ]),
    ).toEqual([
      {
        ...COMMON,
        ...{ Person: 'ana', 'Judgement (0 to 100)': '20', Passed: 'no', Reason: 'Rarely' },
        'Cast before the wording changed': 'no',
      },
      {
        ...COMMON,
        ...{ Person: 'ben', 'Judgement (0 to 100)': '80', Passed: 'no' },
        'Cast before the wording changed': 'no',
      },
      { ...COMMON, Person: 'cleo', Passed: 'yes', Reason: 'Not mine to say' },
      { ...COMMON, Person: 'not told', Passed: 'yes' },
    ]);
  });

  it('has three weights for a place, and a word for a verdict', () => {
    const place = { inherent: 0.5, practice: 0.2, structural: 0.3 };
    expect(linesOf({ question: 'casts' }, [now('ana', place)])[0]).toMatchObject({
      'Inherent in homework (of 100)': '50',
      'Poor practice (of 100)': '20',
      'Structural or contextual (of 100)': '30',
    });
    expect(linesOf({ question: 'fidelity' }, [now('ana', 'stretched')])[0]).toMatchObject({
      Verdict: 'Stretched',
    });
  });

  it('names nobody where names are hidden', () => {
    const five = ['ana', 'ben', 'cleo', 'dan', 'eve'].map((by, n) => now(by, n * 10, `because ${n}`));
    const lines = linesOf({ names: 'hidden' }, five);
    expect(lines.map(({ Person }) => Person)).toEqual(Array(5).fill('hidden'));
    expect(JSON.stringify(lines)).not.toMatch(/ana|ben|cleo|dan|eve/);
  });

  it('lists no ballot where there are fewer than five without names, and puts no reason to one', () => {
    const four = ['ana', 'ben', 'cleo', 'dan'].map((by, n) => now(by, n * 10, n === 0 ? 'Mine' : ''));
    const lines = linesOf({ names: 'hidden' }, four);
    expect(lines).toEqual([
      { ...COMMON, Person: 'hidden', Note: '4 judged it: too few to be told one by one without names' },
      { ...COMMON, Person: 'hidden', Reason: 'Mine', Note: 'A reason, apart from its ballot' },
    ]);
  });

  it('has no reason and no older words of two who judged without names', () => {
    const two = ['ana', 'ben'].map((by, n) =>
      aBallot(by, n * 10, { wording: words('a'), reason: `Of ${by}` }),
    );
    expect(linesOf({ names: 'hidden' }, two)).toEqual([
      { ...COMMON, Person: 'hidden', Note: '2 judged it: too few to be told one by one without names' },
    ]);
  });

  it('says which ballots are older than the words, or how many where that is all that is told', () => {
    const cast = (first: string, second: string) =>
      linesOf({}, [aBallot('ana', 20, { wording: first }), aBallot('ben', 80, { wording: second })]).map(
        (line) => line['Cast before the wording changed'],
      );
    expect(cast(NOW, NOW)).toEqual(['no', 'no']);
    expect(cast(words('a'), words('b'))).toEqual(['yes', 'yes']);
    expect(cast(words('a'), NOW)).toEqual(['1 of 2', '1 of 2']);
  });
});
