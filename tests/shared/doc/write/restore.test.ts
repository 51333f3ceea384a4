import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { COMMAND } from '../../../../shared/doc/origin.ts';
import { readMap, readRecords } from '../../../../shared/doc/read.ts';
import { ROOT_NAMES, recordOf, root } from '../../../../shared/doc/shape.ts';
import { deleteAll } from '../../../../shared/doc/write/delete.ts';
import { addElement, addToSet, setKind, spliceText } from '../../../../shared/doc/write/elements.ts';
import { restoreEdits } from '../../../../shared/doc/write/restore.ts';
import type { ArgumentMap } from '../../../../shared/model/map.ts';
import { planRestore, type RestoreParts } from '../../../../shared/model/restore-plan.ts';
import { soundRelations } from '../../../../shared/model/sound-relations.ts';
import {
  aMap,
  anAnchor,
  anElement,
  aRegion,
  aRelation,
  aVoice,
  e,
  listed,
  must,
  r,
} from '../../../support/builders.ts';
import { anyMap } from '../../../support/builders-arbitrary.ts';
import { aDoc, countUpdates, twoDocs } from '../../../support/builders-docs.ts';

const WHOLE: RestoreParts = { gone: true, changed: true, added: true };

function restoreMap(
  doc: Y.Doc,
  then: ArgumentMap,
  parts: RestoreParts,
  options: { readonly bytesMax?: number; readonly unread?: ReadonlySet<string> } = {},
): void {
  for (const edit of must(restoreEdits(doc, then, parts, { bytesMax: 5_000_000, ...options }))) edit();
}

function undoOf(doc: Y.Doc): Y.UndoManager {
  return new Y.UndoManager(
    ROOT_NAMES.map((name) => root(doc, name)),
    { trackedOrigins: new Set([COMMAND]) },
  );
}

describe('restoreEdits', () => {
  it('makes any map read as any other, in at most one update, and undo brings the former back', () => {
    fc.assert(
      fc.property(anyMap, anyMap, (then, now) => {
        const doc = aDoc(now);
        const undo = undoOf(doc);
        const updates = countUpdates(doc);
        restoreMap(doc, then, WHOLE);
        expect(updates()).toBeLessThanOrEqual(1);
        expect(listed(readMap(doc).map)).toEqual(listed(readMap(aDoc(then)).map));
        undo.undo();
        expect(listed(readMap(doc).map)).toEqual(listed(readMap(aDoc(now)).map));
        undo.destroy();
      }),
    );
  }, 30_000);

  it('writes nothing where nothing differs', () => {
    const map = aMap({
      elements: [anElement('a', { tags: ['x'], anchors: [anAnchor('1')] })],
      voices: [aVoice('v')],
    });
    const doc = aDoc(map);
    const updates = countUpdates(doc);
    restoreMap(doc, map, WHOLE);
    expect(updates()).toBe(0);
  });

  it('keeps who added a record and when', () => {
    const doc = aDoc(aMap({ elements: [anElement('a', { addedAt: '2020-01-01T00:00:00.000Z' })] }));
    const then = readMap(doc).map;
    must(deleteAll(doc, { elements: [e('a')], relations: [] }));
    restoreMap(doc, then, WHOLE);
    expect(readMap(doc).map.elements.get(e('a'))).toEqual(then.elements.get(e('a')));
  });

  it('splices texts, so that what somebody types at the same time is merged', () => {
    const { one, two, sync } = twoDocs(aMap({ elements: [anElement('a', { text: 'Meetings take time.' })] }));
    const then = readMap(one).map;
    must(spliceText(one, e('a'), 'text', { index: 14, length: 4, inserted: 'money' }));
    sync();
    restoreMap(one, then, WHOLE);
    must(spliceText(two, e('a'), 'text', { index: 0, length: 0, inserted: 'Yes: ' }));
    sync();
    for (const doc of [one, two])
      expect(readMap(doc).map.elements.get(e('a'))?.text).toBe('Yes: Meetings take time.');
  });

  it('leaves alone what others do meanwhile to other records, and to other labels of the same', () => {
    const { one, two, sync } = twoDocs(
      aMap({ elements: [anElement('a', { tags: ['then'] }), anElement('b')] }),
    );
    const then = readMap(one).map;
    must(deleteAll(one, { elements: [e('b')], relations: [] }));
    must(addToSet(one, e('a'), 'tags', 'later'));
    sync();
    restoreMap(one, then, WHOLE);
    must(addToSet(two, e('a'), 'tags', 'meanwhile'));
    must(addElement(two, anElement('c', { text: 'new' })));
    sync();
    const { elements } = readMap(two).map;
    expect([...elements.keys()]).toEqual([e('a'), e('b'), e('c')]);
    expect(elements.get(e('a'))?.tags).toEqual(['meanwhile', 'then']);
  });

  it('does not bring to light what a former kind left stored', () => {
    const claim = aMap({ elements: [anElement('a')] });
    const doc = aDoc(aMap({ elements: [anElement('a', { kind: 'claim', role: 'definition' })] }));
    must(setKind(doc, e('a'), { kind: 'question' }));
    restoreMap(doc, claim, WHOLE);
    expect(readMap(doc).map.elements.get(e('a'))).toEqual(anElement('a'));
  });

  it('takes along a stored relation that could not be shown, before its ends come back', () => {
    const doc = aDoc(aMap({ elements: [anElement('a'), anElement('b')] }));
    const then = readMap(doc).map;
    const late = aDoc(
      aMap({ elements: [anElement('a'), anElement('b')], relations: [aRelation('1', e('a'), e('b'))] }),
    );
    root(late, 'elements').delete(e('b'));
    expect(readMap(late).map.relations.size).toBe(0);
    restoreMap(late, then, WHOLE);
    expect([readMap(late).map.relations.size, recordOf(late, 'relations', r('1'))]).toEqual([0, undefined]);
  });

  it('restores a statement that people who raced made longer than one may be', () => {
    const long = 'x'.repeat(1_200);
    const then = aMap({ elements: [anElement('a', { text: long })] });
    const doc = aDoc(aMap({ elements: [anElement('a', { text: 'short' })] }));
    restoreMap(doc, then, WHOLE);
    expect(readMap(doc).map.elements.get(e('a'))?.text).toBe(long);
  });

  it('brings back what has gone and leaves the rest, when only that is asked for', () => {
    const doc = aDoc(
      aMap({
        ...{ title: 'Then', subject: 'homework' },
        elements: [anElement('a', { text: 'then' }), anElement('b')],
      }),
    );
    const then = readMap(doc).map;
    must(deleteAll(doc, { elements: [e('b')], relations: [] }));
    must(spliceText(doc, e('a'), 'text', { index: 0, length: 4, inserted: 'now' }));
    must(addElement(doc, anElement('c')));
    root(doc, 'meta').set('title', 'Now');
    root(doc, 'meta').set('subject', 'exams');
    restoreMap(doc, then, { gone: true, changed: false, added: false });
    const { title, elements } = readMap(doc).map;
    expect([title, [...elements.keys()], elements.get(e('a'))?.text]).toEqual([
      'Now',
      [e('a'), e('b'), e('c')],
      'now',
    ]);
    restoreMap(doc, then, { gone: false, changed: true, added: false });
    expect(readMap(doc).map.elements.get(e('a'))?.text).toBe('then');
    expect(readMap(doc).map.subject).toBe('homework');
    restoreMap(doc, then, { gone: false, changed: false, added: true });
    expect(listed(readMap(doc).map)).toEqual(listed(then));
  });

  it('leaves no relation that cannot be shown, whatever part is asked for, and does what its plan says', () => {
    fc.assert(
      fc.property(anyMap, anyMap, fc.boolean(), fc.boolean(), fc.boolean(), (then, now, ...wanted) => {
        const [gone, changed, added] = wanted;
        const parts = { gone, changed, added };
        const doc = aDoc(now);
        const plan = planRestore(then, readMap(doc).map, parts);
        restoreMap(doc, then, parts);
        const { elements, relations } = readRecords(doc);
        expect([...soundRelations(elements, relations).keys()].toSorted()).toEqual(
          [...relations.keys()].toSorted(),
        );
        for (const id of plan.relations.gone) expect(relations.has(id)).toBe(true);
        for (const id of plan.relations.added) expect(relations.has(id)).toBe(false);
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  it('takes along the relations on a card that goes, and says so in its plan', () => {
    const then = aMap({
      elements: [anElement('a'), anElement('b')],
      relations: [aRelation('1', e('a'), e('b'))],
    });
    const doc = aDoc(
      aMap({
        elements: [anElement('a'), anElement('b'), anElement('new')],
        relations: [aRelation('1', e('a'), e('new'))],
      }),
    );
    const onlyAdded = { gone: false, changed: false, added: true };
    const { relations } = planRestore(then, readMap(doc).map, onlyAdded);
    expect([relations.added, relations.changed.size]).toEqual([[r('1')], 0]);
    restoreMap(doc, then, onlyAdded);
    expect(readRecords(doc).relations.size).toBe(0);
  });

  it('brings no relation back beside an equal one that stays, though the former is older', () => {
    const cards = [anElement('a'), anElement('b')];
    const then = aMap({
      elements: cards,
      relations: [aRelation('old', e('a'), e('b'), { addedAt: '2020-01-01T00:00:00.000Z' })],
    });
    const doc = aDoc(
      aMap({
        elements: cards,
        relations: [aRelation('new', e('a'), e('b'), { addedAt: '2021-01-01T00:00:00.000Z' })],
      }),
    );
    restoreMap(doc, then, { gone: true, changed: true, added: false });
    expect([...readRecords(doc).relations.keys()]).toEqual([r('new')]);
  });

  it('keeps what is here and could not be read of the earlier map', () => {
    const doc = aDoc(aMap({ elements: [anElement('a'), anElement('b'), anElement('c')] }));
    restoreMap(doc, aMap({ elements: [anElement('a')] }), WHOLE, { unread: new Set([e('b')]) });
    expect([...readMap(doc).map.elements.keys()]).toEqual([e('a'), e('b')]);
  });

  it('is refused in words, and nothing is written, where the map would grow too large', () => {
    const doc = aDoc(aMap({ elements: [anElement('a')] }));
    const then = aMap({
      elements: Array.from({ length: 100 }, (_, index) => anElement(index, { text: 'x'.repeat(1_000) })),
    });
    const updates = countUpdates(doc);
    expect(restoreEdits(doc, then, WHOLE, { bytesMax: 100_000 })).toMatchObject({
      ok: false,
      error: { code: 'map-full' },
    });
    const records = aMap({
      regions: Array.from({ length: 20_001 }, (_, index) => aRegion(index)),
    });
    expect(restoreEdits(doc, records, WHOLE, { bytesMax: 1e9 })).toMatchObject({
      ok: false,
      error: { code: 'map-full' },
    });
    expect(updates()).toBe(0);
  });
});
