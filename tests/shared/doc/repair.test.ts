import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { fillDoc } from '../../../shared/doc/fill.ts';
import { REPAIR } from '../../../shared/doc/origin.ts';
import { readMap } from '../../../shared/doc/read.ts';
import { repair } from '../../../shared/doc/repair.ts';
import { recordOf } from '../../../shared/doc/shape.ts';
import { aMap, anElement, aRelation, e, r } from '../../support/builders.ts';
import { anyRelation, ELEMENT_COUNT, someElements } from '../../support/builders-arbitrary.ts';
import { aDoc } from '../../support/builders-docs.ts';

const ENDS = [anElement('1'), anElement('2')];

describe('repair', () => {
  it('M19: leaves every map as it was read, sweeps all that is not shown, and finds nothing the second time', () => {
    fc.assert(
      fc.property(
        someElements,
        fc.array(anyRelation(ELEMENT_COUNT), { maxLength: 20 }),
        (elements, relations) => {
          const doc = new Y.Doc();
          fillDoc(doc, aMap({ elements, relations }));
          const { map } = readMap(doc);
          const stored = doc.getMap('relations').size;
          const swept = repair(doc);
          expect(readMap(doc)).toEqual({ map, diagnostics: [] });
          expect(doc.getMap('relations').size).toBe(map.relations.size);
          expect(swept).toBe(stored - map.relations.size);
          expect(repair(doc)).toBe(0);
        },
      ),
      { numRuns: 60 },
    );
  }, 30_000);

  it('M9: sweeps a relation that has lost a field', () => {
    const doc = aDoc(aMap({ elements: ENDS, relations: [aRelation('1', e('1'), e('2'))] }));
    recordOf(doc, 'relations', 'r_1')!.delete('to');
    expect(repair(doc)).toBe(1);
    expect(readMap(doc).diagnostics).toEqual([]);
  });

  it('leaves what it does not understand', () => {
    const doc = aDoc(aMap({ elements: ENDS, relations: [aRelation('1', e('1'), e('2'))] }));
    recordOf(doc, 'relations', 'r_1')!.set('kind', 'of tomorrow');
    doc.getMap('relations').set('r_2', 'junk');
    expect(repair(doc)).toBe(0);
  });

  it('is one transaction of its own origin, and none when there is nothing to sweep', () => {
    const doc = aDoc(
      aMap({
        elements: ENDS,
        relations: [aRelation('1', e('1'), e('gone')), aRelation('2', e('1'), r('1'))],
      }),
    );
    const origins: unknown[] = [];
    doc.on('update', (_, origin) => origins.push(origin));
    repair(doc);
    repair(doc);
    expect(origins).toEqual([REPAIR]);
  });
});
