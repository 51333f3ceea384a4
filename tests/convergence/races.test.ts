import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { COMMAND, TYPING } from '../../shared/doc/origin.ts';
import { readMap } from '../../shared/doc/read.ts';
import { repair } from '../../shared/doc/repair.ts';
import { ROOT_NAMES, root } from '../../shared/doc/shape.ts';
import { deleteAll } from '../../shared/doc/write/delete.ts';
import * as elements from '../../shared/doc/write/elements.ts';
import { changeRegion, deleteRegion } from '../../shared/doc/write/others.ts';
import { addRelation, changeRelation } from '../../shared/doc/write/relations.ts';
import { LABELS_MAX, TEXT_MAX } from '../../shared/model/limits.ts';
import { aMap, anElement, aRegion, aRelation, at, e, g, listed, must, r, v } from '../support/builders.ts';
import { twoDocs } from '../support/builders-docs.ts';
import type { Act } from './acts.ts';
import { type Event, simulate } from './simulate.ts';

const MAP = aMap({
  elements: [
    anElement('a', { kind: 'context', text: 'A' }),
    anElement('b', { kind: 'cost' }),
    anElement('c', { kind: 'cause' }),
  ],
  relations: [aRelation('1', e('a'), e('b'), { kind: 'rebuttal' }), aRelation('2', e('c'), e('b'))],
  regions: [aRegion('1')],
});

/** Two people on one map, each with an undo of their own; afterwards both read the same. */
function race(act: (one: Y.Doc, two: Y.Doc, sync: () => void, undo: (doc: Y.Doc) => void) => void) {
  const { one, two, sync } = twoDocs(MAP);
  const managers = new Map([one, two].map((doc) => [doc, undoOf(doc)]));
  act(one, two, sync, (doc) => managers.get(doc)!.undo());
  sync();
  const reading = readMap(one);
  expect(listed(readMap(two).map)).toEqual(listed(reading.map));
  expect(reading.diagnostics.filter((each) => each.severity === 'error')).toEqual([]);
  return { ...reading, doc: one };
}

function undoOf(doc: Y.Doc): Y.UndoManager {
  return new Y.UndoManager(
    ROOT_NAMES.map((name) => root(doc, name)),
    { trackedOrigins: new Set([COMMAND, TYPING]), captureTimeout: 0 },
  );
}

const type = (doc: Y.Doc, inserted: string) =>
  must(elements.spliceText(doc, e('a'), 'text', { index: 1, length: 0, inserted }));
const undercut = { kind: 'rebuttal', mode: 'undercut' } as const;

describe('two people who write into one card at once', () => {
  it('keep all that either typed, though it is too long together', () => {
    const { map } = race((one, two) => {
      type(one, 'x'.repeat(TEXT_MAX - 1));
      type(two, 'y'.repeat(TEXT_MAX - 1));
    });
    expect(map.elements.get(e('a'))?.text).toHaveLength(2 * TEXT_MAX - 1);
  });

  it('keep all tags that either put on it, though they are too many together', () => {
    const { map } = race((one, two) => {
      for (let n = 0; n < LABELS_MAX; n += 1) {
        must(elements.addToSet(one, e('a'), 'tags', `one ${n}`));
        must(elements.addToSet(two, e('a'), 'tags', `two ${n}`));
      }
    });
    expect(map.elements.get(e('a'))?.tags).toHaveLength(2 * LABELS_MAX);
  });

  it('keep a change of kind and a change of another field', () => {
    const { map } = race((one, two) => {
      must(elements.setKind(one, e('a'), { kind: 'question' }));
      must(elements.setVoice(two, e('a'), v('1')));
      type(two, '!');
    });
    expect(map.elements.get(e('a'))).toMatchObject({ kind: 'question', voice: v('1'), text: 'A!' });
  });

  it('M8: get a whole kind when they change the kind and a field of the old kind', () => {
    const { map } = race((one, two) => {
      must(elements.setKind(one, e('b'), { kind: 'claim', role: 'limitation' }));
      must(elements.setKind(two, e('b'), { kind: 'cost', costType: 'personal' }));
    });
    expect(map.elements.get(e('b'))).toEqual(anElement('b', { kind: 'claim', role: 'limitation' }));
  });

  it('M9: still have the card when each takes back a change of kind that the other built on', () => {
    const { map } = race((one, two, sync, undo) => {
      must(elements.setKind(one, e('a'), { kind: 'cost', costType: 'personal' }));
      sync();
      must(elements.setKind(two, e('a'), { kind: 'claim' }));
      sync();
      undo(one);
      sync();
      undo(two);
    });
    expect(map.elements.get(e('a'))).toMatchObject({ kind: 'claim', text: 'A' });
  });
});

describe('a card that one deletes while another', () => {
  it('M19: links to it is gone, and so is the link, for everybody', () => {
    const { map, doc } = race((one, two) => {
      must(deleteAll(one, { elements: [e('a')], relations: [] }));
      must(addRelation(two, readMap(two).map, aRelation('9', e('c'), e('a'), { kind: 'cause' })));
    });
    expect([...map.relations.keys()]).toEqual([r('2')]);
    expect(repair(doc)).toBe(1);
  });

  it('writes into it is gone', () => {
    const { map } = race((one, two) => {
      must(deleteAll(one, { elements: [e('a')], relations: [] }));
      type(two, 'more');
      must(elements.setKind(two, e('a'), { kind: 'claim' }));
    });
    expect(map.elements.has(e('a'))).toBe(false);
  });

  it.each([
    [
      'moved it',
      (doc: Y.Doc) => elements.moveElements(doc, new Map([[e('a'), { x: 5, y: 5 }]])),
      { position: { x: 0, y: 0 } },
    ],
    [
      'changed its kind',
      (doc: Y.Doc) => elements.setKind(doc, e('a'), { kind: 'question' }),
      { kind: 'claim' },
    ],
    [
      'made it a cost',
      (doc: Y.Doc) => elements.setKind(doc, e('a'), { kind: 'cost', costType: 'personal' }),
      { kind: 'claim' },
    ],
  ])('M9: %s comes back with its text and its relations when the deletion is undone', (_, act, expected) => {
    const { map } = race((one, two, sync, undo) => {
      must(deleteAll(one, { elements: [e('a')], relations: [] }));
      must(act(two));
      sync();
      undo(one);
    });
    expect(map.elements.get(e('a'))).toMatchObject({ text: 'A', ...expected });
    expect([...map.relations.keys()]).toEqual([r('1'), r('2')]);
  });

  it('M9: changes a relation of it: undoing brings the relation back, plainly', () => {
    const { map } = race((one, two, sync, undo) => {
      must(deleteAll(one, { elements: [e('a')], relations: [] }));
      must(
        changeRelation(two, readMap(two).map, r('1'), { fields: { kind: 'rebuttal', mode: 'undermine' } }),
      );
      sync();
      undo(one);
    });
    expect(map.relations.get(r('1'))).toEqual(aRelation('1', e('a'), e('b'), { kind: 'rebuttal' }));
  });

  it('M9: links a relation of it elsewhere: undoing cannot bring that back, a warning says so, and it is swept', () => {
    const { map, diagnostics, doc } = race((one, two, sync, undo) => {
      must(deleteAll(one, { elements: [e('a')], relations: [] }));
      must(changeRelation(two, readMap(two).map, r('1'), { to: e('c') }));
      sync();
      undo(one);
    });
    expect(map.elements.has(e('a'))).toBe(true);
    expect(map.relations.has(r('1'))).toBe(false);
    expect(diagnostics).toMatchObject([{ severity: 'warning', record: { id: 'r_1' } }]);
    expect(repair(doc)).toBe(1);
  });
});

describe('a region that one deletes while another renames it', () => {
  it('M9: comes back untitled when the deletion is undone', () => {
    const { map } = race((one, two, sync, undo) => {
      must(deleteRegion(one, g('1')));
      must(changeRegion(two, g('1'), { title: 'Renamed' }));
      sync();
      undo(one);
    });
    expect(map.regions.get(g('1'))).toEqual(aRegion('1', { title: 'Untitled' }));
  });
});

describe('relations that two people draw at once', () => {
  it('M16: are one when they are the same: the older stays', () => {
    const { map, doc } = race((one, two) => {
      must(addRelation(one, MAP, aRelation('z', e('c'), e('a'), { addedAt: at(1) })));
      must(addRelation(two, MAP, aRelation('y', e('c'), e('a'), { addedAt: at(2) })));
    });
    expect([...map.relations.keys()]).toEqual([r('1'), r('2'), r('z')]);
    expect(repair(doc)).toBe(1);
  });

  it('M15: are left out when linking them elsewhere closes a circle', () => {
    const { map, doc } = race((one, two) => {
      must(changeRelation(one, MAP, r('1'), { to: r('2') }));
      must(changeRelation(two, MAP, r('2'), { to: r('1') }));
    });
    expect(map.relations.size).toBe(0);
    expect(repair(doc)).toBe(2);
  });

  it('M14: undercut when one links a rebuttal to a relation and the other chooses its mode', () => {
    const { map } = race((one, two) => {
      must(changeRelation(one, MAP, r('1'), { to: r('2') }));
      must(changeRelation(two, MAP, r('1'), { fields: { kind: 'rebuttal', mode: 'undermine' } }));
    });
    expect(map.relations.get(r('1'))).toMatchObject({ ...undercut, to: r('2') });
  });

  it('M19: are left out where the other changes the kind of an end', () => {
    const { map } = race((one, two) => {
      must(elements.setKind(one, e('c'), { kind: 'claim' }));
      must(addRelation(two, MAP, aRelation('9', e('c'), e('a'), { kind: 'cause' })));
    });
    expect(map.relations.has(r('9'))).toBe(false);
  });
});

describe('histories that once ended badly', () => {
  const deed = (type: Act['type'], peer: number, x = 0, y = 0, z = 0) =>
    ({ type: 'act', act: { type, peer, x, y, z } }) as const;
  const clash = (
    [one, other]: readonly [ReturnType<typeof deed>, ReturnType<typeof deed>],
    undone: readonly number[],
  ): Event => ({ type: 'clash', acts: [one.act, other.act], undone });

  it('seed -1296063121: a region lost its place when its author undid and redid it while it was moved', () => {
    simulate([
      deed('region', 0),
      { type: 'deliver', choice: 0, again: false },
      deed('undo', 0),
      deed('region', 1, 0, 1),
      { type: 'deliver', choice: 173, again: true },
      deed('redo', 0),
    ]);
  });

  it('seed -695627565: Yjs threw when a step was taken back whose field was restored and then deleted by another', () => {
    simulate([
      clash([deed('manyTags', 2, 2, 1, 2), deed('delete', 0, 2, 2, 1)], []),
      clash([deed('title', 1, 1, 11, 21), deed('kind', 2, 3, 2, 59)], [0]),
      deed('delete', 2, 3, 3, 1),
      clash([deed('undo', 1, 2, 1, 40), deed('relationKind', 2, 1, 3, 0)], []),
      deed('undo', 2, 0, 0, 0),
      deed('undo', 2, 0, 0, 0),
      clash([deed('removeFromSet', 1, 2, 1, 1), deed('type', 2, 2, 0, 1)], []),
      deed('delete', 0, 1, 3, 3),
      clash([deed('kind', 2, 3, 1, 2), deed('addToSet', 0, 3, 2, 2)], []),
      clash([deed('retarget', 1, 14, 0, 2), deed('undo', 2, 14, 17, 58)], []),
      deed('undo', 2, 0, 0, 0),
      clash([deed('kind', 2, 3, 1, 2), deed('delete', 0, 3, 3, 0)], [1, 1, 2]),
    ]);
  });
});
