import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareMaps } from '../../../shared/model/compare.ts';
import { cardOf, unseenOf, unseenRecord } from '../../../shared/unseen/changes.ts';
import { type SeenId, seenMap, seenRecord } from '../../../shared/unseen/seen.ts';
import { aComment, aMap, anElement, aRelation, at, c, e, p, r } from '../../support/builders.ts';
import { anyMap } from '../../support/builders-arbitrary.ts';

const TWO = [anElement('a', { text: 'One.' }), anElement('b', { text: 'Two.' }), anElement('c')];
const MAP = aMap({
  elements: TWO,
  relations: [aRelation('ab', e('a'), e('b'))],
  comments: [aComment('one', { about: e('a') })],
});

/** What became of the records of a map that was seen whole, by id. */
function since(now: Parameters<typeof aMap>[0], seen = MAP): Record<string, string> {
  const map = aMap({
    elements: [...seen.elements.values()],
    relations: [...seen.relations.values()],
    comments: [...seen.comments.values()],
    ...now,
  });
  return Object.fromEntries([...unseenOf(seenMap(seen), map)].map(([id, { became }]) => [id, became]));
}

describe('what became of a map since it was seen', () => {
  it('names what was added, reworded and changed otherwise', () => {
    expect(
      since({
        elements: [
          anElement('a', { text: 'One?' }),
          anElement('b', { text: 'Two.', tags: ['x'] }),
          TWO[2],
          anElement('d'),
        ],
      }),
    ).toEqual({ e_a: 'reworded', e_b: 'changed', e_d: 'added' });
  });

  it('names what was linked elsewhere or made another relation', () => {
    expect(since({ relations: [aRelation('ab', e('a'), e('c'))] })).toEqual({ r_ab: 'relinked' });
    expect(since({ relations: [aRelation('ab', e('a'), e('b'), { kind: 'rebuttal' })] })).toEqual({
      r_ab: 'changed',
    });
  });

  it('names a deleted card by its first words, and passes over what went with it', () => {
    const map = aMap({ elements: TWO.slice(1) });
    expect([...unseenOf(seenMap(MAP), map).values()]).toEqual([
      { id: 'e_a', became: 'deleted', target: null, name: 'One.' },
    ]);
  });

  it('names a relation that was deleted by itself', () => {
    expect(since({ relations: [] })).toEqual({ r_ab: 'deleted' });
  });

  it('names comments that came, were reworded, resolved and opened again', () => {
    const done = { resolved: { by: p('ben'), at: at(9) } };
    const comment = (fields: object) => ({ comments: [aComment('one', { about: e('a'), ...fields })] });
    expect(since({ comments: [...MAP.comments.values(), aComment('two', { about: r('ab') })] })).toEqual({
      c_two: 'commented',
    });
    expect(since(comment({ text: 'Other words' }))).toEqual({ c_one: 'comment-reworded' });
    expect(since(comment(done))).toEqual({ c_one: 'resolved' });
    expect(since(comment({}), aMap({ elements: TWO, ...comment(done) }))).toMatchObject({
      c_one: 'reopened',
    });
  });

  it('says nothing of a comment that was taken back, or whose card is gone', () => {
    expect(since({ comments: [] })).toEqual({});
    expect(since({ comments: [...MAP.comments.values(), aComment('two', { about: e('gone') })] })).toEqual(
      {},
    );
  });

  it('leads to the card on which it shows', () => {
    const comment = aComment('two', { about: r('ab') });
    const map = aMap({ elements: TWO, relations: [...MAP.relations.values()], comments: [comment] });
    const found = unseenRecord(undefined, map, c('two'));
    expect(found).toMatchObject({ target: 'r_ab' });
    expect(found && cardOf(map, found)).toBe('e_a');
  });

  it('is nothing for a map just seen, and for one in which cards were only moved', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const moved = [...map.elements.values()].map((each) => ({ ...each, position: { x: 1234, y: 5 } }));
        const now = { ...map, elements: new Map(moved.map((each) => [each.id, each])) };
        expect(unseenOf(seenMap(map), now).size).toBe(0);
      }),
    );
  });

  it('is nothing any more for what was looked at, and as before for the rest', () => {
    fc.assert(
      fc.property(anyMap, anyMap, fc.nat(), (before, now, choice) => {
        const seen = seenMap(before);
        const unseen = unseenOf(seen, now);
        const ids = [...unseen.keys()];
        fc.pre(ids.length > 0);
        const looked = ids[choice % ids.length] as SeenId;
        const record = seenRecord(now, looked);
        if (record === undefined) seen.delete(looked);
        else seen.set(looked, record);
        const left = unseenOf(seen, now);
        expect(left.has(looked)).toBe(false);
        expect([...left.keys()].filter((id) => unseen.has(id))).toEqual(ids.filter((id) => left.has(id)));
      }),
    );
  });

  it('finds each element that an exact comparison finds added or changed, but for moves', () => {
    fc.assert(
      fc.property(anyMap, anyMap, (before, now) => {
        const { added, changed, gone } = compareMaps(before, now).elements;
        const minor = new Set(['position', 'addedBy', 'addedAt']);
        const told = [...changed].filter(([, fields]) => fields.some((field) => !minor.has(field)));
        const expected = [...added, ...told.map(([id]) => id), ...gone].sort();
        const found = [...unseenOf(seenMap(before), now).keys()].filter((id) => id.startsWith('e_'));
        expect(found.sort()).toEqual(expected);
      }),
    );
  });
});
