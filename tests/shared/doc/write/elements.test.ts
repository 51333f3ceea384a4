import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { COMMAND, TYPING } from '../../../../shared/doc/origin.ts';
import { readMap } from '../../../../shared/doc/read.ts';
import { ROOT_NAMES, root } from '../../../../shared/doc/shape.ts';
import * as write from '../../../../shared/doc/write/elements.ts';
import { ANCHORS_MAX, LABELS_MAX, NOTE_MAX, TEXT_MAX } from '../../../../shared/model/limits.ts';
import {
  aMap,
  anAnchor,
  anElement,
  aRelation,
  b,
  e,
  must,
  r,
  refused,
  v,
} from '../../../support/builders.ts';
import { aDoc, countUpdates } from '../../../support/builders-docs.ts';

const A = e('a');
const GONE = e('gone');

function docWith(fields: Parameters<typeof anElement>[1] = {}): Y.Doc {
  return aDoc(aMap({ elements: [anElement('a', fields)] }));
}

function read(doc: Y.Doc, id = A) {
  return readMap(doc).map.elements.get(id);
}

describe('addElement', () => {
  it('adds what is valid, as its validator leaves it', () => {
    const doc = new Y.Doc();
    must(write.addElement(doc, anElement('a', { tags: ['b', ' a '] })));
    expect(read(doc)).toEqual(anElement('a', { tags: ['a', 'b'] }));
  });

  it('refuses what is not, and writes nothing', () => {
    const doc = new Y.Doc();
    const updates = countUpdates(doc);
    expect(refused(write.addElement(doc, anElement('a', { text: 'x'.repeat(TEXT_MAX + 1) })))).toEqual({
      code: 'invalid-record',
      message: 'text is longer than 1000 characters.',
    });
    expect(updates()).toBe(0);
  });
});

describe('setKind', () => {
  it('M2: changes the kind with its own fields', () => {
    const doc = docWith();
    must(write.setKind(doc, A, { kind: 'cost', costType: 'research' }));
    expect(read(doc)).toEqual(anElement('a', { kind: 'cost', costType: 'research' }));
  });

  it('M8: brings back a role when a claim that was something else is a claim again', () => {
    const doc = docWith({ kind: 'claim', role: 'limitation' });
    must(write.setKind(doc, A, { kind: 'context' }));
    expect(read(doc)).toEqual(anElement('a', { kind: 'context' }));
    must(write.setKind(doc, A, { kind: 'claim' }));
    expect(read(doc)).toEqual(anElement('a', { kind: 'claim', role: 'limitation' }));
  });

  it('takes the role from a claim that stays a claim and is given none', () => {
    const doc = docWith({ kind: 'claim', role: 'limitation' });
    must(write.setKind(doc, A, { kind: 'claim' }));
    expect(read(doc)).toEqual(anElement('a'));
  });

  it('M2: refuses a cost without a type, and a card that is gone', () => {
    expect(refused(write.setKind(docWith(), A, { kind: 'cost' } as never))?.message).toBe(
      'costType is missing.',
    );
    expect(refused(write.setKind(docWith(), GONE, { kind: 'claim' }))?.code).toBe('not-found');
  });

  it('M18: deletes the relations that the new kind cannot carry, in one step of undo', () => {
    const map = aMap({
      elements: [anElement('a', { kind: 'context' }), anElement('b', { kind: 'cause' }), anElement('c')],
      relations: [
        aRelation('1', A, e('c'), { kind: 'context' }),
        aRelation('2', e('b'), A, { kind: 'cause' }),
        aRelation('3', e('c'), A),
        aRelation('4', e('c'), r('1')),
      ],
    });
    const doc = aDoc(map);
    const undo = new Y.UndoManager(
      ROOT_NAMES.map((name) => root(doc, name)),
      { trackedOrigins: new Set([COMMAND]) },
    );
    expect(write.relationsAgainst(doc, A, 'question')).toEqual([r('1'), r('2')]);
    const updates = countUpdates(doc);
    must(write.setKind(doc, A, { kind: 'question' }));
    expect(updates()).toBe(1);
    expect([...doc.getMap('relations').keys()]).toEqual(['r_3']);
    undo.undo();
    expect(readMap(doc)).toEqual({ map, diagnostics: [] });
  });
});

describe('setVoice', () => {
  it('names a voice, or takes it away', () => {
    const doc = docWith();
    must(write.setVoice(doc, A, v('1')));
    expect(read(doc)).toEqual(anElement('a', { voice: v('1') }));
    must(write.setVoice(doc, A, undefined));
    expect(read(doc)).toEqual(anElement('a'));
  });

  it('refuses what is no voice, and a card that is gone', () => {
    expect(refused(write.setVoice(docWith(), A, 'x' as never))?.message).toBe('voice is not a voice id.');
    expect(refused(write.setVoice(docWith(), GONE, v('1')))?.code).toBe('not-found');
  });

  it('M5: changes a card whose text several people made too long', () => {
    const doc = docWith({ text: 'x'.repeat(TEXT_MAX + 9) });
    expect(write.setVoice(doc, A, v('1')).ok).toBe(true);
  });
});

describe('moveElements', () => {
  it('moves cards in one update and passes over those that are gone', () => {
    const doc = docWith();
    const updates = countUpdates(doc);
    must(
      write.moveElements(
        doc,
        new Map([
          [GONE, { x: 1, y: 1 }],
          [A, { x: 2, y: 3 }],
        ]),
      ),
    );
    expect([read(doc)?.position, updates()]).toEqual([{ x: 2, y: 3 }, 1]);
  });

  it('moves none when one place is out of reach', () => {
    const doc = docWith();
    const moves = new Map([
      [A, { x: 2, y: 3 }],
      [GONE, { x: 1e9, y: 0 }],
    ]);
    expect(refused(write.moveElements(doc, moves))?.message).toBe('x is larger than 1000000.');
    expect(read(doc)?.position).toEqual({ x: 0, y: 0 });
  });
});

describe('the sets of an element', () => {
  it('M4: take a tag as it is read, and once', () => {
    const doc = docWith();
    must(write.addToSet(doc, A, 'tags', '  two\n words '));
    const updates = countUpdates(doc);
    must(write.addToSet(doc, A, 'tags', 'two words'));
    expect([read(doc)?.tags, updates()]).toEqual([['two words'], 0]);
  });

  it('take bearers by id alone', () => {
    const doc = docWith();
    must(write.addToSet(doc, A, 'bearers', b('1')));
    expect(read(doc)?.bearers).toEqual(['b_1']);
    expect(refused(write.addToSet(doc, A, 'bearers', 'Ana'))?.message).toBe('It is not a bearer id.');
  });

  it('M3: refuse an entry too many, and an empty one', () => {
    const doc = docWith({ tags: Array.from({ length: LABELS_MAX }, (_, n) => `t${n}`) });
    expect(refused(write.addToSet(doc, A, 'tags', 'x'))?.message).toBe('A card carries at most 40 tags.');
    expect(refused(write.addToSet(docWith(), A, 'tags', ' '))?.message).toBe('It is empty.');
  });

  it('let go of an entry, and bear that it is gone', () => {
    const doc = docWith({ tags: ['x'] });
    must(write.removeFromSet(doc, A, 'tags', 'x'));
    must(write.removeFromSet(doc, A, 'tags', 'x'));
    expect(read(doc)?.tags).toEqual([]);
  });

  it('are gone with their card', () => {
    expect(refused(write.addToSet(docWith(), GONE, 'tags', 'x'))?.code).toBe('not-found');
    expect(refused(write.removeFromSet(docWith(), GONE, 'tags', 'x'))?.code).toBe('not-found');
  });
});

describe('the anchors of an element', () => {
  it('are set by their id, changed as a whole, and taken away', () => {
    const doc = docWith();
    must(write.setAnchor(doc, A, anAnchor('1', { page: '5' })));
    must(write.setAnchor(doc, A, anAnchor('1', { exact: 'others' })));
    expect(read(doc)?.anchors).toEqual([anAnchor('1', { exact: 'others' })]);
    must(write.removeAnchor(doc, A, anAnchor('1').id));
    must(write.removeAnchor(doc, A, anAnchor('1').id));
    expect(read(doc)?.anchors).toEqual([]);
  });

  it('are refused when they are not valid', () => {
    expect(refused(write.setAnchor(docWith(), A, anAnchor('1', { exact: '' })))?.message).toBe(
      'exact is empty.',
    );
  });

  it('M3: are not more than the limit, but one of them can still be changed', () => {
    const anchors = Array.from({ length: ANCHORS_MAX }, (_, n) => anAnchor(n));
    const doc = docWith({ anchors });
    expect(refused(write.setAnchor(doc, A, anAnchor('x')))?.message).toBe(
      'A card carries at most 40 quotations.',
    );
    expect(write.setAnchor(doc, A, anAnchor('3', { page: '1' })).ok).toBe(true);
  });

  it('are gone with their card', () => {
    expect(refused(write.setAnchor(docWith(), GONE, anAnchor('1')))?.code).toBe('not-found');
    expect(refused(write.removeAnchor(docWith(), GONE, anAnchor('1').id))?.code).toBe('not-found');
  });
});

describe('spliceText', () => {
  const splice = (doc: Y.Doc, index: number, length: number, inserted: string) =>
    write.spliceText(doc, A, 'text', { index, length, inserted });

  it('replaces a part of a text as typing', () => {
    const doc = docWith({ text: 'one two' });
    const origins: unknown[] = [];
    doc.on('update', (_, origin) => origins.push(origin));
    must(splice(doc, 4, 3, 'three'));
    must(write.spliceText(doc, A, 'note', { index: 0, length: 0, inserted: 'N' }, COMMAND));
    expect(read(doc)).toMatchObject({ text: 'one three', note: 'N' });
    expect(origins).toEqual([TYPING, COMMAND]);
  });

  it('M3: refuses to grow past the limit, and says which', () => {
    const doc = docWith({ text: 'x'.repeat(TEXT_MAX), note: 'x'.repeat(NOTE_MAX) });
    expect(refused(splice(doc, 0, 0, 'y'))?.message).toBe('A statement has at most 1000 characters.');
    const note = write.spliceText(doc, A, 'note', { index: 0, length: 0, inserted: 'y' });
    expect(refused(note)?.message).toBe('A note has at most 5000 characters.');
    expect(splice(doc, 0, 1, 'y').ok).toBe(true);
  });

  it('M5: lets a text that is too long already be shortened and changed, not lengthened', () => {
    const doc = docWith({ text: 'x'.repeat(TEXT_MAX + 9) });
    expect(splice(doc, 0, 5, 'yy').ok).toBe(true);
    expect(splice(doc, 0, 2, 'zz').ok).toBe(true);
    expect(splice(doc, 0, 0, 'z').ok).toBe(false);
  });

  it('bears places that others have meanwhile cut away', () => {
    const doc = docWith({ text: 'abc' });
    must(splice(doc, 99, 5, 'd'));
    must(splice(doc, -3, 1, ''));
    expect(read(doc)?.text).toBe('bcd');
  });

  it('keeps an emoji whole of which only the second half changes', () => {
    const doc = docWith({ text: 'a🙂b' });
    must(splice(doc, 2, 1, '\ude43'));
    expect(read(doc)?.text).toBe('a🙃b');
  });

  it('writes no half surrogate pair, which other devices could not read', () => {
    const doc = docWith();
    must(splice(doc, 0, 0, 'a\ud83d'));
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    expect([read(doc)?.text, read(other)?.text]).toEqual(['a\ufffd', 'a\ufffd']);
  });

  it('writes nothing when nothing changes', () => {
    const doc = docWith({ text: 'a' });
    const updates = countUpdates(doc);
    must(splice(doc, 0, 0, ''));
    expect(updates()).toBe(0);
  });

  it('is refused when the card is gone', () => {
    const gone = write.spliceText(docWith(), GONE, 'text', { index: 0, length: 0, inserted: 'x' });
    expect(refused(gone)?.code).toBe('not-found');
    expect(write.sharedText(docWith(), GONE, 'text')).toBeUndefined();
  });
});
