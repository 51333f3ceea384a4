import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { COMMAND } from '../../../shared/doc/origin.ts';
import { readMap } from '../../../shared/doc/read.ts';
import { recordOf } from '../../../shared/doc/shape.ts';
import { type MapChange, type TouchedRecords, touchedBy, watchMap } from '../../../shared/doc/watch.ts';
import { deleteAll } from '../../../shared/doc/write/delete.ts';
import { inOneEdit } from '../../../shared/doc/write/edit.ts';
import { addElement, moveElements, setKind, spliceText } from '../../../shared/doc/write/elements.ts';
import { setTitle } from '../../../shared/doc/write/others.ts';
import { aMap, anElement, aRelation, at, aVoice, e, must, r } from '../../support/builders.ts';
import { aDoc, twoDocs } from '../../support/builders-docs.ts';

const MAP = aMap({
  elements: [anElement('1', { kind: 'context' }), anElement('2'), anElement('3')],
  relations: [aRelation('1', e('1'), e('2'), { kind: 'context' }), aRelation('2', e('2'), e('3'))],
  voices: [aVoice('1')],
});

function watched(doc: Y.Doc) {
  const changes: MapChange[] = [];
  const watch = watchMap(doc, (_, change) => changes.push(change));
  return { watch, changes, map: () => watch.reading().map };
}

function touched(changes: readonly MapChange[]): unknown {
  return changes.map((change) =>
    Object.fromEntries(
      Object.entries(change.touched)
        .filter(([, ids]) => ids.size > 0)
        .map(([name, ids]) => [name, [...ids]]),
    ),
  );
}

describe('a watched map', () => {
  it('is read whole at first', () => {
    expect(watched(aDoc(MAP)).watch.reading()).toEqual({ map: MAP, diagnostics: [] });
  });

  it('tells once per transaction which records it touched, why and by whom', () => {
    const doc = aDoc(MAP);
    const { changes } = watched(doc);
    inOneEdit(doc, () => {
      must(spliceText(doc, e('1'), 'text', { index: 0, length: 0, inserted: 'x' }));
      must(setTitle(doc, 'T'));
      must(moveElements(doc, new Map([[e('2'), { x: 1, y: 1 }]])));
    });
    expect(touched(changes)).toEqual([{ elements: ['e_1', 'e_2'] }]);
    expect(changes[0]).toMatchObject({ origin: COMMAND, local: true });
  });

  it('knows what another device changed for a change that was not made here', () => {
    const { one, two, sync } = twoDocs(MAP);
    const { changes } = watched(two);
    must(addElement(one, anElement('4')));
    sync();
    expect(touched(changes)).toEqual([{ elements: ['e_4'] }]);
    expect(changes[0]!.local).toBe(false);
  });

  it('reads a record again for a change in its texts, its sets and its anchors', () => {
    const doc = aDoc(MAP);
    const { map } = watched(doc);
    const stored = recordOf(doc, 'elements', 'e_1')!;
    (stored.get('note') as Y.Text).insert(0, 'N');
    (stored.get('tags') as Y.Map<unknown>).set('t', true);
    expect(map().elements.get(e('1'))).toMatchObject({ note: 'N', tags: ['t'] });
    expect(map()).toEqual(readMap(doc).map);
  });

  it('keeps the identity of every record and collection that was not touched', () => {
    const doc = aDoc(MAP);
    const { map } = watched(doc);
    const before = map();
    must(spliceText(doc, e('2'), 'text', { index: 0, length: 0, inserted: 'x' }));
    const after = map();
    expect(after.elements).not.toBe(before.elements);
    expect(after.elements.get(e('1'))).toBe(before.elements.get(e('1')));
    expect(after.relations).toBe(before.relations);
    expect(after.voices).toBe(before.voices);
  });

  it('keeps the identity of relations when a change of kind or a new card leaves them as they were', () => {
    const doc = aDoc(MAP);
    const { map } = watched(doc);
    const before = map();
    must(setKind(doc, e('3'), { kind: 'question' }));
    must(addElement(doc, anElement('4')));
    expect(map().relations).toBe(before.relations);
  });

  it('M19: sifts relations anew when a card comes, goes or changes its kind', () => {
    const doc = aDoc(MAP);
    const { map } = watched(doc);
    recordOf(doc, 'elements', 'e_1')!.set('kind', 'claim');
    expect([...map().relations.keys()]).toEqual(['r_2']);
    recordOf(doc, 'elements', 'e_1')!.set('kind', 'context');
    expect([...map().relations.keys()]).toEqual(['r_1', 'r_2']);
    doc.getMap('elements').delete('e_3');
    expect([...map().relations.keys()]).toEqual(['r_1']);
  });

  it('M23: keeps the order of a full reading', () => {
    const doc = aDoc(MAP);
    const { map } = watched(doc);
    must(addElement(doc, anElement('0', { addedAt: at(-5) })));
    must(addElement(doc, anElement('4', { addedAt: at(5) })));
    expect([...map().elements.keys()]).toEqual(['e_0', 'e_1', 'e_2', 'e_3', 'e_4']);
    expect([...readMap(doc).map.elements.keys()]).toEqual([...map().elements.keys()]);
  });

  it('keeps diagnostics while they last, in one order, and their list while it is the same', () => {
    const doc = aDoc(MAP);
    const { watch } = watched(doc);
    doc.getMap('elements').set('e_9', 'junk');
    doc.getMap('elements').set('e_8', 'junk');
    const { diagnostics } = watch.reading();
    expect(diagnostics.map((each) => each.record!.id)).toEqual(['e_8', 'e_9']);
    must(setTitle(doc, 'T'));
    expect(watch.reading().diagnostics).toBe(diagnostics);
    doc.getMap('elements').delete('e_9');
    expect(watch.reading().diagnostics.map((each) => each.record!.id)).toEqual(['e_8']);
  });

  it('says nothing of a transaction that changed nothing of the map', () => {
    const doc = aDoc(MAP);
    const { changes } = watched(doc);
    doc.getMap('elsewhere').set('x', 1);
    inOneEdit(doc, () => undefined);
    expect(changes).toEqual([]);
  });

  it('bears list content under a root', () => {
    const doc = aDoc(MAP);
    const { map } = watched(doc);
    const hostile = new Y.Doc();
    const inList = new Y.Map([['e_1', 1]]);
    hostile.getArray('elements').insert(0, [inList]);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(hostile));
    inList.set('e_2', 2);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(hostile));
    expect(map()).toEqual(MAP);
  });

  it('ends when it is stopped', () => {
    const doc = aDoc(MAP);
    const { watch, changes } = watched(doc);
    watch.stop();
    must(deleteAll(doc, { elements: [e('1')], relations: [r('2')] }));
    expect(changes).toEqual([]);
    expect(watch.reading().map).toEqual(MAP);
  });
});

describe('touchedBy', () => {
  it('names deleted records, and what was written into them in the same transaction', () => {
    const doc = aDoc(MAP);
    const seen: (TouchedRecords | undefined)[] = [];
    doc.on('afterTransaction', (transaction: Y.Transaction) => seen.push(touchedBy(transaction, doc)));
    inOneEdit(doc, () => {
      recordOf(doc, 'elements', 'e_2')!.set('voice', 'v_1');
      doc.getMap('elements').delete('e_2');
    });
    expect([...seen[0]!.elements]).toEqual(['e_2']);
  });
});
