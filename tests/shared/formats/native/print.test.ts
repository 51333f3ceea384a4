import { describe, expect, it } from 'vitest';
import { printNative } from '../../../../shared/formats/native/print.ts';
import { aMap, anElement, aVoice, p } from '../../../support/builders.ts';

describe('printNative', () => {
  it('M33: gives equal text for equal maps, whatever the order of records and fields', () => {
    const { text, ...rest } = anElement('1', { text: 'x' });
    const one = aMap({ elements: [anElement('1', { text: 'x' }), anElement('2')], voices: [aVoice('1')] });
    const other = aMap({
      voices: [aVoice('1')],
      elements: [anElement('2'), { text, voice: undefined, ...rest }],
    });
    expect(printNative(other, [])).toBe(printNative(one, []));
  });

  it('M33: sorts participants too, and writes no more of them than id and name', () => {
    const ana = { id: p('ana'), name: 'Ana', colour: '#2f6f8f', role: 'host' };
    const ben = { id: p('ben'), name: 'Ben' };
    const text = printNative(aMap(), [ben, ana]);
    expect(JSON.parse(text).participants).toEqual([{ id: 'p_ana', name: 'Ana' }, ben]);
  });

  it('M30: begins with what the file is, indents by two spaces and ends with a line break', () => {
    expect(printNative(aMap({ title: 'A "map"' }), [])).toMatch(
      /^\{\n {2}"format": "penumbra-map",\n {2}"schemaVersion": 1,\n {2}"title": "A \\"map\\"",[\s\S]*\}\n$/,
    );
  });

  it('M30: says what the costs are costs of, and nothing where the map does not: older files stay as they were', () => {
    expect(JSON.parse(printNative(aMap({ subject: 'homework' }), [])).subject).toBe('homework');
    expect(JSON.parse(printNative(aMap(), []))).not.toHaveProperty('subject');
  });

  it('prints even a record that is not valid, rather than lose it', () => {
    const odd = { ...anElement('1'), kind: 'fact' };
    expect(JSON.parse(printNative(aMap({ elements: [odd] }), [])).elements).toEqual([odd]);
  });
});
