import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import type { RelationId } from '../../../../shared/base/ids.ts';
import { readMap } from '../../../../shared/doc/read.ts';
import { recordOf } from '../../../../shared/doc/shape.ts';
import {
  addRelation,
  changeRelation,
  type RelationChange,
  relationFields,
} from '../../../../shared/doc/write/relations.ts';
import { aMap, anElement, aRelation, e, must, r, refused } from '../../../support/builders.ts';
import { aDoc, countUpdates } from '../../../support/builders-docs.ts';

const MAP = aMap({
  elements: [anElement('1'), anElement('2'), anElement('3', { kind: 'cause' })],
  relations: [
    aRelation('1', e('1'), e('2'), { kind: 'rebuttal', mode: 'undermine', move: 'comparison' }),
    aRelation('2', e('3'), r('1'), { kind: 'rebuttal' }),
    aRelation('3', e('2'), e('3')),
  ],
});

function change(doc: Y.Doc, id: RelationId, what: RelationChange) {
  return changeRelation(doc, readMap(doc).map, id, what);
}

const read = (doc: Y.Doc, id: RelationId) => readMap(doc).map.relations.get(id);

describe('addRelation', () => {
  it('adds what the rules allow', () => {
    const doc = aDoc(MAP);
    const added = aRelation('4', e('3'), e('1'), { kind: 'cause' });
    must(addRelation(doc, readMap(doc).map, added));
    expect(read(doc, r('4'))).toEqual(added);
  });

  it('refuses what a rule forbids, what is not valid, and an id that is taken', () => {
    const doc = aDoc(MAP);
    const updates = countUpdates(doc);
    const add = (relation: Parameters<typeof addRelation>[2]) =>
      refused(addRelation(doc, MAP, relation))?.code;
    expect(add(aRelation('4', e('1'), e('2'), { kind: 'cause' }))).toBe('link-wrong-start');
    expect(add({ ...aRelation('4', e('1'), e('2')), mode: 'rebut' } as never)).toBe('invalid-record');
    expect(add(aRelation('1', e('2'), e('1')))).toBe('already-there');
    expect(updates()).toBe(0);
  });
});

describe('changeRelation', () => {
  it('M8: makes a rebuttal something else and keeps its mode and move unread', () => {
    const doc = aDoc(MAP);
    must(change(doc, r('1'), { fields: { kind: 'support' } }));
    expect(read(doc, r('1'))).toEqual(aRelation('1', e('1'), e('2')));
    expect(recordOf(doc, 'relations', 'r_1')!.get('mode')).toBe('undermine');
  });

  it('M7: makes something else a rebuttal of the given mode, without a move of former times', () => {
    const doc = aDoc(MAP);
    must(change(doc, r('1'), { fields: { kind: 'support' } }));
    must(change(doc, r('1'), { fields: { kind: 'rebuttal', mode: 'rebut' } }));
    expect(read(doc, r('1'))).toEqual(aRelation('1', e('1'), e('2'), { kind: 'rebuttal' }));
  });

  it('links either end elsewhere and keeps the rest', () => {
    const doc = aDoc(MAP);
    must(change(doc, r('1'), { from: e('3') }));
    must(change(doc, r('1'), { to: e('1') }));
    expect(read(doc, r('1'))).toEqual({ ...MAP.relations.get(r('1')), from: e('3'), to: e('1') });
  });

  it('M14: turns a rebuttal that is linked to a relation into an undercut with its move', () => {
    const doc = aDoc(MAP);
    must(change(doc, r('1'), { to: r('3') }));
    expect(read(doc, r('1'))).toMatchObject({ mode: 'undercut', move: 'comparison', to: r('3') });
  });

  it('M14: refuses another mode on a relation when it is asked for', () => {
    const doc = aDoc(MAP);
    const asked = change(doc, r('2'), { fields: { kind: 'rebuttal', mode: 'rebut' } });
    expect(refused(asked)?.code).toBe('link-must-undercut');
  });

  it.each([
    ['M10: an end that is gone', r('1'), { to: e('gone') }, 'link-end-missing'],
    ['M11: both ends at one card', r('1'), { to: e('1') }, 'link-to-itself'],
    ['M12: a kind that its start forbids', r('3'), { fields: { kind: 'cause' } }, 'link-wrong-start'],
    [
      'M13: a kind that may not end at a relation',
      r('2'),
      { fields: { kind: 'concession' } },
      'link-wrong-end',
    ],
    ['M15: a circle of relations', r('1'), { to: r('2') }, 'link-loop'],
    ['M15: itself as its end', r('1'), { to: r('1') }, 'link-loop'],
    ['M7: an invented mode', r('1'), { fields: { kind: 'rebuttal', mode: 'shout' } }, 'invalid-record'],
    ['an end that is no id', r('1'), { from: 'x' }, 'invalid-record'],
    ['a relation that is gone', r('gone'), { to: e('1') }, 'not-found'],
  ])('refuses %s, and writes nothing', (_, id, what, code) => {
    const doc = aDoc(MAP);
    const updates = countUpdates(doc);
    expect(refused(change(doc, id, what as RelationChange))?.code).toBe(code);
    expect(updates()).toBe(0);
  });

  it('M16: refuses to become a second relation of one kind between two ends', () => {
    const doc = aDoc(MAP);
    must(addRelation(doc, MAP, aRelation('4', e('2'), e('1'))));
    must(change(doc, r('4'), { to: e('1') }));
    expect(refused(change(doc, r('4'), { to: e('3') }))?.code).toBe('link-repeated');
  });

  it('refuses a relation that is in the reading but no longer in the document', () => {
    const doc = aDoc(MAP);
    doc.getMap('relations').delete('r_1');
    expect(refused(changeRelation(doc, MAP, r('1'), { from: e('3') }))?.code).toBe('not-found');
  });

  it('writes nothing when nothing changes', () => {
    const doc = aDoc(MAP);
    const updates = countUpdates(doc);
    must(change(doc, r('1'), {}));
    expect(updates()).toBe(0);
  });
});

describe('relationFields', () => {
  it('gives the kind with its own fields and nothing else', () => {
    expect([...MAP.relations.values()].map(relationFields)).toEqual([
      { kind: 'rebuttal', mode: 'undermine', move: 'comparison' },
      { kind: 'rebuttal', mode: 'undercut' },
      { kind: 'support' },
    ]);
  });
});
