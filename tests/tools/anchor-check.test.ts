import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkAnchors } from '../../tools/anchor-check.ts';

const ARTICLE = 'One *line* of text.\n\nAnother line of text, and a third.';

let folder = '';
const inFolder = (name: string) => join(folder, name);

function anchor(exact: string, rest: object = {}) {
  return { id: 'a_1', sourceId: 's_article', exact, fidelity: 'quoted', ...rest };
}

function writeMap(name: string, anchors: readonly object[]): string {
  const element = {
    id: 'e_first',
    kind: 'claim',
    text: 'A claim.',
    note: '',
    addedBy: 'p_someone',
    addedAt: '2026-11-23T12:00:00.000Z',
    bearers: [],
    tags: [],
    anchors,
    position: { x: 0, y: 0 },
  };
  const sources = [
    { id: 's_article', type: 'article-journal', title: 'Article' },
    { id: 's_other', type: 'book', title: 'Other' },
  ];
  writeFileSync(inFolder(name), JSON.stringify({ elements: [element], sources }));
  return inFolder(name);
}

const check = (...args: readonly string[]) => checkAnchors(args);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'penumbra-anchors-'));
  writeFileSync(inFolder('article.txt'), ARTICLE);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('check:anchors', () => {
  it('finds anchors in the normalised text and exits with 0 when all are anchored', () => {
    const map = writeMap('exact.json', [anchor('One line of text. Another', { start: 0, end: 25 })]);
    const { status, out } = check(map, `s_article=${inFolder('article.txt')}`);
    expect(out).toBe(
      'anchored   e_first  “One line of text. Another”\n' +
        '1 anchors: 1 anchored, 0 misplaced (other offsets than they say), 0 moved, 0 ambiguous, 0 orphaned, ' +
        '0 not checked (no text given)\n',
    );
    expect(status).toBe(0);
  });

  it('takes the id of a source without its prefix', () => {
    const map = writeMap('prefix.json', [anchor('a third')]);
    expect(check(map, `article=${inFolder('article.txt')}`).status).toBe(0);
  });

  it('exits with 1 when an anchor is not where it says', () => {
    const text = `article=${inFolder('article.txt')}`;
    const unsound: [object, string][] = [
      [anchor('a third', { start: 0, end: 7 }), 'misplaced  e_first  “a third”'],
      [anchor('Another line of words, and a third'), 'moved      e_first  “Another'],
      [anchor('line of text'), 'ambiguous  e_first  “line of text”'],
      [anchor('a fourth'), 'orphaned   e_first  “a fourth”'],
    ];
    for (const [each, line] of unsound) {
      expect(check(writeMap('unsound.json', [each]), text)).toMatchObject({
        status: 1,
        out: expect.stringContaining(line),
      });
    }
  });

  it('counts the anchors of sources without a text as not checked', () => {
    const map = writeMap('other.json', [
      anchor('a third'),
      anchor('elsewhere', { id: 'a_2', sourceId: 's_other' }),
    ]);
    const { status, out } = check(map, `article=${inFolder('article.txt')}`);
    expect(out).toContain('2 anchors: 1 anchored,');
    expect(out).toContain('1 not checked');
    expect(out).not.toContain('elsewhere');
    expect(status).toBe(0);
  });

  it('refuses with one line and exits with 2 when there is nothing it could check', () => {
    const map = writeMap('fine.json', [anchor('a third')]);
    writeFileSync(inFolder('broken.json'), '{');
    writeFileSync(inFolder('empty.json'), '{}');
    const text = `article=${inFolder('article.txt')}`;
    const refusals: [string[], RegExp][] = [
      [[], /^usage: /],
      [[map], /^usage: /],
      [[map, 'article'], /is not of the form SOURCE=TEXTFILE/],
      [[map, `unknown=${inFolder('article.txt')}`], /the map has no source s_unknown/],
      [[map, `article=${inFolder('missing.txt')}`], /cannot read .*missing\.txt/],
      [[inFolder('missing.json'), text], /cannot read .*missing\.json/],
      [[inFolder('broken.json'), text], /is not a map: it is not JSON/],
      [[inFolder('empty.json'), text], /is not a map: elements: /],
    ];
    for (const [args, reason] of refusals) {
      const { status, out, error } = check(...args);
      expect(error).toMatch(reason);
      expect(error.trimEnd().split('\n')).toHaveLength(1);
      expect([status, out]).toEqual([2, '']);
    }
  });
});
