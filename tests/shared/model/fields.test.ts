import { describe, expect, it } from 'vitest';
import * as fields from '../../../shared/model/fields.ts';
import { validate } from '../../../shared/model/validate.ts';
import { must, refused } from '../../support/builders.ts';

describe('id fields', () => {
  it.each([
    [fields.elementId, 'e_1', 'is not an element id'],
    [fields.relationId, 'r_1', 'is not a relation id'],
    [fields.regionId, 'g_1', 'is not a region id'],
    [fields.voiceId, 'v_1', 'is not a voice id'],
    [fields.sourceId, 's_1', 'is not a source id'],
    [fields.anchorId, 'a_1', 'is not an anchor id'],
    [fields.bearerId, 'b_1', 'is not a bearer id'],
    [fields.participantId, 'p_1', 'is not a participant id'],
  ])('accept their own kind of id alone: %#', (schema, id, what) => {
    expect(must(validate<string>(schema, id))).toBe(id);
    expect(refused(validate<string>(schema, 'm_1'))).toEqual({ path: '', what });
  });
});

describe('a line', () => {
  it('is trimmed, and breaks and runs of space become one space', () => {
    expect(must(validate(fields.line(9), '  a \n\t b  '))).toBe('a b');
  });

  it('counts its length after that', () => {
    expect(must(validate(fields.line(3), '  abc  '))).toBe('abc');
    expect(refused(validate(fields.line(3), 'abcd'))?.what).toBe('is longer than 3 characters');
  });

  it('must say something', () => {
    expect(refused(validate(fields.line(3), ' \n '))?.what).toBe('is empty');
  });
});

describe('prose', () => {
  it('keeps its breaks and may be empty', () => {
    expect(must(validate(fields.prose(9), ' a\n\n b'))).toBe(' a\n\n b');
    expect(must(validate(fields.prose(9), ''))).toBe('');
  });
});

describe('labels', () => {
  it('count against their limit once each', () => {
    expect(must(validate(fields.labels(fields.line(9), 2), ['b', 'a', 'b', 'a']))).toEqual(['a', 'b']);
    expect(refused(validate(fields.labels(fields.line(9), 1), ['b', 'a']))?.what).toBe(
      'has more than 1 entries',
    );
  });
});

describe('a colour', () => {
  it('is six lower-case hexadecimal digits after a hash', () => {
    expect(must(validate(fields.colour, '#1f6feb'))).toBe('#1f6feb');
    expect(refused(validate(fields.colour, 'blue'))?.what).toBe('is not a colour such as #1f6feb');
  });
});

describe('a position', () => {
  it('is two finite numbers within reach', () => {
    expect(must(validate(fields.position, { x: -1_000_000, y: 0.5 }))).toEqual({ x: -1_000_000, y: 0.5 });
    expect(refused(validate(fields.position, { x: 0 }))).toEqual({ path: 'y', what: 'is missing' });
    expect(refused(validate(fields.position, { x: 0, y: Infinity }))?.path).toBe('y');
  });
});
