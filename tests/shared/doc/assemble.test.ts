import { describe, expect, it } from 'vitest';
import { assembleMap, nextCollection } from '../../../shared/doc/assemble.ts';
import type { MapRecords } from '../../../shared/doc/records.ts';
import type { Element } from '../../../shared/model/element.ts';
import { byAge } from '../../../shared/model/order.ts';
import { aMap, anElement, aRelation, at, aVoice, e } from '../../support/builders.ts';

const one = anElement('1', { addedAt: at(1) });
const two = anElement('2', { addedAt: at(2) });
const three = anElement('3', { addedAt: at(3) });

describe('assembleMap', () => {
  it('M23: puts records in one order whatever the order in which they arrived', () => {
    const arrived = aMap({ elements: [three, one], voices: [aVoice('b'), aVoice('a')] });
    const map = assembleMap({ ...arrived, diagnostics: new Map() } as MapRecords);
    expect([...map.elements.keys()]).toEqual(['e_1', 'e_3']);
    expect([...map.voices.keys()]).toEqual(['v_a', 'v_b']);
  });

  it('M19: sifts relations', () => {
    const arrived = aMap({ elements: [one], relations: [aRelation('1', e('1'), e('gone'))] });
    expect(assembleMap({ ...arrived, diagnostics: new Map() } as MapRecords).relations.size).toBe(0);
  });
});

describe('nextCollection', () => {
  const { elements } = aMap({ elements: [one, two] });
  const next = (records: readonly Element[], ...touched: string[]) =>
    nextCollection(elements, aMap({ elements: records }).elements, new Set(touched), byAge);

  it('shares the collection when no touched record differs', () => {
    expect(next([one, two], 'e_1', 'e_gone')).toBe(elements);
    expect(next([])).toBe(elements);
  });

  it('replaces, adds and removes what was touched, in order', () => {
    const changed = { ...one, text: 'x' };
    expect([...next([changed, two], 'e_1').values()]).toEqual([changed, two]);
    expect([...next([three, two, one], 'e_3').values()]).toEqual([one, two, three]);
    expect([...next([two], 'e_1').values()]).toEqual([two]);
  });

  it('sorts anew when what orders a record has changed', () => {
    const later = { ...one, addedAt: at(9) };
    expect([...next([later, two], 'e_1').values()]).toEqual([two, later]);
  });

  it('leaves the former collection as it was', () => {
    next([three], 'e_1', 'e_2', 'e_3');
    expect([...elements.keys()]).toEqual(['e_1', 'e_2']);
  });
});
