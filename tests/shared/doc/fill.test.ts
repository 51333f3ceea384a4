import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { fillDoc, isEmpty } from '../../../shared/doc/fill.ts';
import { SEED } from '../../../shared/doc/origin.ts';
import { readMap } from '../../../shared/doc/read.ts';
import { EMPTY_MAP } from '../../../shared/model/map.ts';
import { SCHEMA_VERSION } from '../../../shared/model/migrations.ts';
import { aMap, anElement, listed } from '../../support/builders.ts';
import { anyMap } from '../../support/builders-arbitrary.ts';

describe('fillDoc', () => {
  it('writes what is read back as the same map, in the same order, on another device too', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const doc = new Y.Doc();
        fillDoc(doc, map);
        expect(readMap(doc)).toEqual({ map, diagnostics: [] });
        const other = new Y.Doc();
        Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
        expect(listed(readMap(other).map)).toEqual(listed(map));
      }),
      { numRuns: 40 },
    );
  }, 30_000);

  it('M40: says which schema version it writes', () => {
    const doc = new Y.Doc();
    fillDoc(doc, EMPTY_MAP);
    expect(doc.getMap('meta').get('schemaVersion')).toBe(SCHEMA_VERSION);
  });

  it('is one transaction of its own origin', () => {
    const doc = new Y.Doc();
    const origins: unknown[] = [];
    doc.on('update', (_, origin) => origins.push(origin));
    fillDoc(doc, aMap({ elements: [anElement('1'), anElement('2')] }));
    expect(origins).toEqual([SEED]);
  });
});

describe('isEmpty', () => {
  it('is true until anything was ever written', () => {
    const doc = new Y.Doc();
    doc.getMap('elements');
    expect(isEmpty(doc)).toBe(true);
    doc.getMap('elements').set('e_1', 1);
    doc.getMap('elements').delete('e_1');
    expect(isEmpty(doc)).toBe(false);
  });
});
