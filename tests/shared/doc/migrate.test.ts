import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { fillDoc } from '../../../shared/doc/fill.ts';
import { migrateDoc, versionOf } from '../../../shared/doc/migrate.ts';
import { MIGRATE } from '../../../shared/doc/origin.ts';
import { plainCollections } from '../../../shared/doc/plain.ts';
import { readMap } from '../../../shared/doc/read.ts';
import { recordOf } from '../../../shared/doc/shape.ts';
import { type Migration, SCHEMA_VERSION } from '../../../shared/model/migrations.ts';
import { aMap, anAnchor, anElement, aRelation, aVoice, e, must, refused } from '../../support/builders.ts';
import { FAKE_STEPS } from '../../support/builders-migrations.ts';

const MAP = aMap({
  title: 'A map',
  elements: [
    anElement('1', { text: 'One', note: 'N', tags: ['t'], anchors: [anAnchor('1')] }),
    anElement('2', { text: 'Two' }),
  ],
  relations: [aRelation('1', e('1'), e('2'))],
  voices: [aVoice('1')],
});

/** A document of version 1 as the fake steps know it: notes are still called remarks. */
function oldDoc(): Y.Doc {
  const doc = new Y.Doc();
  fillDoc(doc, MAP);
  const first = recordOf(doc, 'elements', 'e_1')!;
  first.set('remark', 'old remark');
  first.delete('note');
  doc.getMap('meta').set('schemaVersion', 1);
  return doc;
}

function updatesOf(doc: Y.Doc): unknown[] {
  const origins: unknown[] = [];
  doc.on('update', (_, origin) => origins.push(origin));
  return origins;
}

describe('migrateDoc', () => {
  it('M41: lifts an older document by the steps that also lift files, and says which version it had', () => {
    const doc = oldDoc();
    expect(must(migrateDoc(doc, FAKE_STEPS, 3))).toBe(1);
    expect(versionOf(doc)).toBe(3);
    const { map, diagnostics } = readMap(doc);
    expect(diagnostics).toEqual([]);
    expect(map.elements.get(e('1'))).toEqual({ ...MAP.elements.get(e('1')), note: 'old remark' });
    expect(recordOf(doc, 'elements', 'e_1')!.has('remark')).toBe(false);
  });

  it('M41: is one transaction of its own origin', () => {
    const doc = oldDoc();
    const origins = updatesOf(doc);
    migrateDoc(doc, FAKE_STEPS, 3);
    expect(origins).toEqual([MIGRATE]);
  });

  it('M41: writes only what a step changed, so that offline typing into the rest finds its place', () => {
    const doc = oldDoc();
    const offline = new Y.Doc();
    Y.applyUpdate(offline, Y.encodeStateAsUpdate(doc));
    (recordOf(offline, 'elements', 'e_1')!.get('text') as Y.Text).insert(3, ' more');
    migrateDoc(doc, FAKE_STEPS, 3);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(offline));
    expect(readMap(doc).map.elements.get(e('1'))).toMatchObject({ text: 'One more', note: 'old remark' });
  });

  it('M41: adds, replaces and removes whole records where a step does', () => {
    const step: Migration = {
      to: 2,
      name: 'shuffle',
      up: (map) => ({
        ...map,
        elements: [...map.elements!.slice(1), { ...anElement('3', { text: 'Three', tags: ['x'] }) }],
        relations: [],
        voices: map.voices!.map((voice) => ({ ...voice, label: 'Renamed' })),
      }),
    };
    const doc = oldDoc();
    must(migrateDoc(doc, [step], 2));
    const { map, diagnostics } = readMap(doc);
    expect(diagnostics).toEqual([]);
    expect([...map.elements.values()]).toEqual([
      MAP.elements.get(e('2')),
      anElement('3', { text: 'Three', tags: ['x'] }),
    ]);
    expect(map.relations.size).toBe(0);
    expect([...map.voices.values()]).toEqual([aVoice('1', { label: 'Renamed' })]);
  });

  it('M41: rewrites sets and anchors that a step changed', () => {
    const step: Migration = {
      to: 2,
      name: 'retag',
      up: (map) => ({
        ...map,
        elements: map.elements!.map((each) => ({ ...each, tags: ['new'], anchors: [anAnchor('2')] })),
      }),
    };
    const doc = oldDoc();
    must(migrateDoc(doc, [step], 2));
    expect(readMap(doc).map.elements.get(e('1'))).toMatchObject({ tags: ['new'], anchors: [anAnchor('2')] });
  });

  it('M41: passes over what is not stored as a record', () => {
    const doc = oldDoc();
    doc.getMap('elements').set('e_junk', 'junk');
    must(migrateDoc(doc, FAKE_STEPS, 3));
    expect(doc.getMap('elements').get('e_junk')).toBe('junk');
  });

  it('M41: writes nothing to a document of the present version', () => {
    const doc = new Y.Doc();
    fillDoc(doc, MAP);
    const origins = updatesOf(doc);
    expect(must(migrateDoc(doc))).toBe(SCHEMA_VERSION);
    expect(origins).toEqual([]);
  });

  it('M41: leaves an empty document to whoever fills it', () => {
    expect(must(migrateDoc(new Y.Doc()))).toBeUndefined();
  });

  it.each([
    [SCHEMA_VERSION + 1, 'from-the-future'],
    [undefined, 'unknown-version'],
    ['1', 'unknown-version'],
  ])('M42: refuses a document of version %s by value, and writes nothing', (version, failure) => {
    const doc = oldDoc();
    doc.getMap('meta').set('schemaVersion', version);
    const origins = updatesOf(doc);
    expect(refused(migrateDoc(doc))).toBe(failure);
    expect(origins).toEqual([]);
  });
});

describe('plain collections', () => {
  it('M41: are the records as a native file has them', () => {
    const doc = new Y.Doc();
    fillDoc(doc, MAP);
    expect(plainCollections(doc)).toEqual({
      elements: [...MAP.elements.values()],
      relations: [...MAP.relations.values()],
      regions: [],
      voices: [...MAP.voices.values()],
      sources: [],
      bearers: [],
      comments: [],
      tours: [],
      steps: [],
      answers: [],
    });
  });
});
