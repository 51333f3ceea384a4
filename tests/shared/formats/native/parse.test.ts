import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FILE_COLLECTIONS, FORMAT_NAME } from '../../../../shared/formats/native/format.ts';
import { parseNative, parseNativeText } from '../../../../shared/formats/native/parse.ts';
import { printNative } from '../../../../shared/formats/native/print.ts';
import { TEXT_MAX } from '../../../../shared/model/limits.ts';
import type { ArgumentMap } from '../../../../shared/model/map.ts';
import { SCHEMA_VERSION } from '../../../../shared/model/migrations.ts';
import { aMap, anElement, aRelation, e, must, p, refused } from '../../../support/builders.ts';
import { anyMap } from '../../../support/builders-arbitrary.ts';

const FILE = { format: FORMAT_NAME, schemaVersion: SCHEMA_VERSION, title: 'T', description: '' };

function messages(data: unknown): string[] {
  return must(parseNative(data)).diagnostics.map((each) => each.message);
}

/** The records of a map that are not gone, by id. */
function recordsOf(map: ArgumentMap): Record<string, readonly unknown[]> {
  const { elements, relations, regions, voices, sources, bearers } = map;
  const lists = { elements, relations, regions, voices, sources, bearers };
  return Object.fromEntries(Object.entries(lists).map(([name, records]) => [name, [...records.values()]]));
}

describe('parseNative', () => {
  it('M33: reads back what was printed', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const text = printNative(map, [{ id: p('ana'), name: 'Ana' }]);
        const parsed = must(parseNativeText(text));
        expect(parsed).toEqual({ map, participants: [{ id: p('ana'), name: 'Ana' }], diagnostics: [] });
        expect(printNative(parsed.map, parsed.participants)).toBe(text);
      }),
      { numRuns: 40 },
    );
  }, 30_000);

  it('M31: throws for nothing that JSON can hold', () => {
    const value = fc.jsonValue({ maxDepth: 4 });
    const hostile = fc.constantFrom<unknown>(
      { toString: 1, valueOf: 1 },
      { id: { toString: 1 } },
      { __proto__: null, id: [] },
    );
    const list = fc.array(fc.oneof(value, hostile), { maxLength: 5 });
    const file = fc
      .dictionary(fc.constantFrom(...FILE_COLLECTIONS), fc.oneof(list, list, value))
      .map((collections) => ({ ...FILE, ...collections }));
    fc.assert(
      fc.property(fc.oneof(value, file), (data) => {
        const parsed = parseNative(data);
        expect(parsed.ok ? 'string' : typeof parsed.error.message).toBe('string');
      }),
      { numRuns: 300 },
    );
  }, 30_000);

  it('M31: keeps every good record among bad ones, and says something of each bad one', () => {
    const junk = fc.array(fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.record({ id: fc.string() })), {
      maxLength: 3,
    });
    fc.assert(
      fc.property(anyMap, junk, junk, (map, before, after) => {
        const spoilt = Object.entries(recordsOf(map)).map(([name, good]) => [
          name,
          [...before, ...good, ...after],
        ]);
        const { map: read, diagnostics } = must(parseNative({ ...FILE, ...Object.fromEntries(spoilt) }));
        expect(recordsOf(read)).toEqual(recordsOf(map));
        expect(diagnostics.length > 0).toBe(before.length + after.length > 0);
      }),
      { numRuns: 40 },
    );
  }, 30_000);

  it('M31: says of each record that was left out what is wrong with it', () => {
    const elements = [anElement('1'), anElement('1'), { ...anElement('2'), kind: 'fact' }, 5, { id: 7 }];
    const relations = [aRelation('1', e('1'), e('gone'))];
    expect(messages({ ...FILE, elements, relations, participants: [{ id: 'p_1', name: '' }] })).toEqual([
      'Of the elements, 1 were left out: they are not records.',
      'The element e_1 was left out: another one before it has its id.',
      'The element e_2 was left out: kind is not a known kind.',
      'The element without an id was left out: kind is not a known kind.',
      'The relation r_1 was left out: an end is missing, or a rule of the model forbids it.',
      'The participant p_1 was left out: name is empty.',
    ]);
  });

  it('M5: reads a card whose text is too long whole, with a warning', () => {
    const big = anElement('1', { text: 'x'.repeat(TEXT_MAX + 1) });
    const { map, diagnostics } = must(parseNative({ ...FILE, elements: [big] }));
    expect(map.elements.get(e('1'))).toEqual(big);
    expect(diagnostics).toEqual([
      {
        severity: 'warning',
        record: { kind: 'element', id: 'e_1' },
        path: 'text',
        message: 'The element e_1 was read although text is longer than 1000 characters.',
      },
    ]);
  });
});

describe('parseNativeText', () => {
  it.each(['', '{', 'not JSON', '\ufeff{}'])('M32: refuses %j in a sentence', (text) => {
    expect(refused(parseNativeText(text))?.message).toMatch(
      /^This (file is not JSON|is not a Penumbra map)\. Choose/,
    );
  });

  it('reads the example of docs/model.md, without a complaint', () => {
    const text = readFileSync(new URL('../../../../docs/model.md', import.meta.url), 'utf8');
    const [, example] = /```json\n([\s\S]*?)```/.exec(text) ?? [];
    const { map, participants, diagnostics } = must(parseNativeText(example!));
    expect(diagnostics).toEqual([]);
    expect(participants).toHaveLength(1);
    expect(map).toMatchObject({ title: expect.stringMatching(/./) });
    for (const [name, records] of Object.entries(recordsOf(map)))
      expect([name, records.length > 0]).toEqual([name, true]);
    // Record by record and field by field in the same order; the formatter may lay the example out otherwise.
    expect(JSON.stringify(JSON.parse(printNative(map, participants)))).toBe(
      JSON.stringify(JSON.parse(example!)),
    );
  });

  it('reads an empty map', () => {
    expect(must(parseNativeText(printNative(aMap(), []))).map).toEqual(aMap());
  });
});
