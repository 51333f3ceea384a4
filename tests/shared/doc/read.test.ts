import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readInto, readMap, readMeta, readRecords } from '../../../shared/doc/read.ts';
import { COLLECTIONS, ROOT_NAMES } from '../../../shared/doc/shape.ts';
import { DESCRIPTION_MAX, SUBJECT_MAX, TITLE_MAX } from '../../../shared/model/limits.ts';
import { aMap, anElement, at, e } from '../../support/builders.ts';
import { aDoc } from '../../support/builders-docs.ts';

/** Field names that mean something, so that garbage lands where it hurts. */
const NAMES = [
  'kind',
  'text',
  'note',
  'tags',
  'bearers',
  'anchors',
  'position',
  'from',
  'to',
  'mode',
  'title',
  'label',
  'size',
  'costType',
  'a_1',
  '__proto__',
  '',
];
const IDS = ['e_1', 'r_1', 'g_1', 'v_1', 's_1', 'b_1', '', 'e_', '__proto__', 'x'.repeat(500)];

const plainValue = fc.oneof(
  fc.constantFrom<unknown>(
    'claim',
    'cost',
    'rebuttal',
    'e_1',
    'r_1',
    'p_ana',
    at(0),
    true,
    null,
    0,
    -1,
    Number.NaN,
    Infinity,
    10n,
    new Uint8Array(3),
  ),
  fc.constantFrom<unknown>({ x: 0, y: 0 }, { x: 1n }, [1, 2], { a: { b: [] } }),
  fc.string(),
);

/** Any stored value: plain, or a shared type with anything in it. */
const storedValue: fc.Arbitrary<() => unknown> = fc.letrec<{ value: () => unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    plainValue.map((value) => () => value),
    fc.string().map((text) => () => new Y.Text(text)),
    fc.constant(() => new Y.XmlElement('p')),
    fc.constant(() => new Y.Doc()),
    tie('value').map((make) => () => Y.Array.from([new Y.Map([['in a list', make()]])])),
    fc
      .dictionary(fc.constantFrom(...NAMES), tie('value'), { maxKeys: 8 })
      .map((fields) => () => new Y.Map(Object.entries(fields).map(([name, make]) => [name, make()]))),
  ),
})).value;

describe('readMap', () => {
  it('M24: throws for no document, whatever is stored where', () => {
    const write = fc.tuple(fc.constantFrom(...ROOT_NAMES), fc.constantFrom(...IDS, ...NAMES), storedValue);
    fc.assert(
      fc.property(fc.array(write, { maxLength: 12 }), (writes) => {
        const doc = new Y.Doc();
        for (const [name, id, make] of writes) doc.getMap(name).set(id, make());
        const other = new Y.Doc();
        Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
        expect(readMap(other)).toEqual(readMap(doc));
      }),
      { numRuns: 300 },
    );
  }, 30_000);

  it('M24: reads past content of another type that an update put under a root', () => {
    const hostile = new Y.Doc();
    hostile.getText('elements').insert(0, 'not a map');
    hostile.getArray('relations').insert(0, [new Y.Map([['from', 'e_1']])]);
    hostile.getXmlFragment('voices').insert(0, [new Y.XmlElement('p')]);
    hostile.getText('meta').insertEmbed(0, { title: 'x' });
    const doc = aDoc(aMap({ elements: [anElement('1')] }));
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(hostile));
    expect(readMap(doc)).toEqual({ map: aMap({ elements: [anElement('1')] }), diagnostics: [] });
    const fresh = new Y.Doc();
    Y.applyUpdate(fresh, Y.encodeStateAsUpdate(hostile));
    expect(readMap(fresh)).toEqual({ map: aMap(), diagnostics: [] });
  });

  it('M24: takes a root that this device uses as another type for empty', () => {
    const doc = new Y.Doc();
    for (const name of ROOT_NAMES) doc.getArray(name).insert(0, [1]);
    expect(readMap(doc)).toEqual({ map: aMap(), diagnostics: [] });
  });

  it('M24: does not follow shared types however deep they are nested', () => {
    const doc = new Y.Doc();
    let at: Y.Map<unknown> = doc.getMap('regions');
    doc.transact(() => {
      for (let depth = 0; depth < 20_000; depth += 1) {
        const next = new Y.Map<unknown>();
        at.set(depth === 0 ? 'g_1' : 'size', next);
        at = next;
      }
    });
    expect(readMap(doc).diagnostics).toMatchObject([{ record: { id: 'g_1' } }]);
  });

  it('M24: leaves out a bad record with a diagnostic and reads the rest', () => {
    const doc = aDoc(aMap({ elements: [anElement('1'), anElement('2')] }));
    doc.getMap('elements').set('e_0', 'junk');
    (doc.getMap('elements').get('e_2') as Y.Map<unknown>).set('kind', 'fact');
    const { map, diagnostics } = readMap(doc);
    expect([...map.elements.keys()]).toEqual(['e_1']);
    expect(diagnostics.map((each) => each.message)).toEqual([
      'The element e_0 was left out: it is not stored as a record.',
      'The element e_2 was left out: kind is not a known kind.',
    ]);
  });
});

describe('readMeta', () => {
  it('cuts what the map says of itself at its limits and takes anything but text for empty', () => {
    const doc = new Y.Doc();
    expect(readMeta(doc)).toEqual({ title: '', description: '', subject: '' });
    doc.getMap('meta').set('title', 'x'.repeat(TITLE_MAX + 5));
    doc.getMap('meta').set('description', 'x'.repeat(DESCRIPTION_MAX + 5));
    doc.getMap('meta').set('subject', 'x'.repeat(SUBJECT_MAX + 5));
    expect(Object.values(readMeta(doc)).map((each) => each.length)).toEqual([
      TITLE_MAX,
      DESCRIPTION_MAX,
      SUBJECT_MAX,
    ]);
    doc.getMap('meta').set('title', new Y.Text('x'));
    doc.getMap('meta').set('subject', 7);
    expect(readMeta(doc)).toMatchObject({ title: '', subject: '' });
    doc.getMap('meta').set('subject', 'two\nlines ');
    expect(readMeta(doc).subject).toBe('two lines');
  });
});

describe('readInto', () => {
  it('takes out a record that is gone or went bad, and its diagnostic when it is good again', () => {
    const doc = aDoc(aMap({ elements: [anElement('1')] }));
    const records = readRecords(doc);
    const stored = doc.getMap('elements').get('e_1') as Y.Map<unknown>;
    stored.set('kind', 'fact');
    readInto(records, doc, 'elements', 'e_1');
    expect([records.elements.size, records.diagnostics.size]).toEqual([0, 1]);
    stored.set('kind', 'claim');
    readInto(records, doc, 'elements', 'e_1');
    expect([records.elements.get(e('1')), records.diagnostics.size]).toEqual([anElement('1'), 0]);
    doc.getMap('elements').delete('e_1');
    readInto(records, doc, 'elements', 'e_1');
    expect([records.elements.size, records.diagnostics.size]).toEqual([0, 0]);
  });

  it('knows every collection', () => {
    const records = readRecords(new Y.Doc());
    expect(COLLECTIONS.every((name) => records[name].size === 0)).toBe(true);
  });
});
