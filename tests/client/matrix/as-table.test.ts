import { describe, expect, it } from 'vitest';
import { asTable, toCsv, toHtml, toText } from '../../../client/matrix/as-table.ts';
import { COLUMNS, columnsWith } from '../../../client/matrix/columns.ts';
import { matrixOf } from '../../../shared/graph/matrix.ts';
import { MAP, NOTHING_JUDGED } from './a-map.ts';

const table = asTable(matrixOf(MAP), MAP, ['voice', 'bearers', 'rebuttals', 'evidence'], NOTHING_JUDGED);

describe('the matrix in words', () => {
  it('says of each row what its columns show', () => {
    expect(table.head).toEqual(['Cost', 'Claimed by', 'Who bears it', 'Rebuttals', 'Evidence and support']);
    expect(table.groups[0]?.rows.find(([claim]) => claim?.[0]?.startsWith('Meetings'))).toEqual([
      ['Meetings take "time"'],
      ['oliver et al. 2020'],
      ['Researchers'],
      ['rebuts · comparison: So does all research [williams]'],
      ['Quoted'],
    ]);
    expect(asTable(matrixOf(MAP), MAP, COLUMNS, NOTHING_JUDGED).head).toHaveLength(9);
  });

  it('says what the group judged and where the map leaves it, in columns that are there when there is something to say', () => {
    const facts = {
      ...NOTHING_JUDGED,
      judged: () => ['Happens: 80 of 100', 'Cast by: structures and context 60'],
      standing: () => 'Shaken',
    };
    const [row] = asTable(matrixOf(MAP), MAP, ['judged', 'standing'], facts).groups[0]?.rows ?? [];
    expect(row?.slice(1)).toEqual([['Happens: 80 of 100', 'Cast by: structures and context 60'], ['Shaken']]);
    expect(columnsWith(NOTHING_JUDGED)).toHaveLength(6);
    expect(columnsWith({ ...NOTHING_JUDGED, hasJudged: true })).toContain('judged');
    expect(columnsWith({ ...NOTHING_JUDGED, hasStanding: true })).toContain('standing');
  });

  it('is CSV that quotes what it must, and that no spreadsheet takes for formulas', () => {
    const csv = toCsv(table);
    expect(csv).toContain('Practical costs,"Meetings take ""time""",oliver et al. 2020,Researchers,');
    expect(csv).toContain("Practical costs,'=SUM(money),Said in the room,,,No source\r\n");
  });

  it('is HTML in which nothing of the map is markup', () => {
    const html = toHtml(table, 'Costs & more');
    expect(html).toContain('<caption>Costs &amp; more</caption>');
    expect(html).toContain('It &lt;wears&gt; out');
    expect(html.match(/<tr>/g)).toHaveLength(6);
  });

  it('is text with one line for each row', () => {
    expect(toText(table).split('\n')).toHaveLength(6);
  });
});
