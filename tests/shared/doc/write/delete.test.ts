import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { COMMAND } from '../../../../shared/doc/origin.ts';
import { readMap } from '../../../../shared/doc/read.ts';
import { ROOT_NAMES, root } from '../../../../shared/doc/shape.ts';
import { deleteAll } from '../../../../shared/doc/write/delete.ts';
import { aMap, anAnchor, anElement, aRelation, e, r } from '../../../support/builders.ts';
import { aDoc, countUpdates } from '../../../support/builders-docs.ts';

const MAP = aMap({
  elements: [
    anElement('1', { text: 'One', tags: ['t'], anchors: [anAnchor('1')] }),
    anElement('2'),
    anElement('3'),
  ],
  relations: [
    aRelation('1', e('1'), e('2')),
    aRelation('2', e('3'), r('1')),
    aRelation('3', e('2'), r('2')),
    aRelation('4', e('2'), e('3')),
  ],
});

const ids = (doc: Y.Doc) => [...readMap(doc).map.elements.keys(), ...readMap(doc).map.relations.keys()];

describe('deleteAll', () => {
  it('M17: deletes every relation that ends at what goes, by way of relations too', () => {
    const doc = aDoc(MAP);
    deleteAll(doc, { elements: [e('1')], relations: [] });
    expect(ids(doc)).toEqual(['e_2', 'e_3', 'r_4']);
    expect(doc.getMap('relations').size).toBe(1);
  });

  it('M17: leaves the ends of a relation that is deleted', () => {
    const doc = aDoc(MAP);
    deleteAll(doc, { elements: [], relations: [r('2')] });
    expect(ids(doc)).toEqual(['e_1', 'e_2', 'e_3', 'r_1', 'r_4']);
  });

  it('M17: takes along relations that nobody sees, and bears what is no relation', () => {
    const doc = aDoc(aMap({ elements: [anElement('1')], relations: [aRelation('1', e('1'), e('gone'))] }));
    doc.getMap('relations').set('r_junk', 'junk');
    deleteAll(doc, { elements: [e('1')], relations: [] });
    expect([...doc.getMap('relations').keys()]).toEqual(['r_junk']);
  });

  it('M17: is one step of undo, which brings everything back as it was', () => {
    const doc = aDoc(MAP);
    const undo = new Y.UndoManager(
      ROOT_NAMES.map((name) => root(doc, name)),
      { trackedOrigins: new Set([COMMAND]) },
    );
    deleteAll(doc, { elements: [e('1'), e('2')], relations: [] });
    undo.undo();
    expect(readMap(doc)).toEqual({ map: MAP, diagnostics: [] });
    undo.redo();
    expect(ids(doc)).toEqual(['e_3']);
  });

  it('writes nothing when all of it is gone already', () => {
    const doc = aDoc(MAP);
    const updates = countUpdates(doc);
    expect(deleteAll(doc, { elements: [e('gone')], relations: [r('gone')] }).ok).toBe(true);
    expect(updates()).toBe(0);
  });
});
