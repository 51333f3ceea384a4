import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { element, elementAtRest } from '../../../shared/model/element.ts';
import { region } from '../../../shared/model/region.ts';
import { relation } from '../../../shared/model/relation.ts';
import { source } from '../../../shared/model/source.ts';
import { complaintSentence, type Schema, validate } from '../../../shared/model/validate.ts';
import { anElement, aRegion, must, refused } from '../../support/builders.ts';

describe('validate', () => {
  it('gives what the validator made of a valid candidate', () => {
    expect(must(validate(region, aRegion('1', { title: ' a ' }))).title).toBe('a');
  });

  it.each([
    [{}, 'id is not a region id'],
    [null, ' is not a record'],
    [[], ' is not a record'],
    [{ ...aRegion('1'), title: 1 }, 'title is not a text'],
    [{ ...aRegion('1'), size: { width: '1', height: 1 } }, 'size.width is not a number'],
    [
      { ...aRegion('1'), costType: 'x' },
      'costType is not one of practical, personal, professional, research, stakeholders, profession',
    ],
  ])('complains of %j in plain English', (candidate, expected) => {
    const { path, what } = refused(validate(region, candidate))!;
    expect(`${path} ${what}`).toBe(expected);
  });

  it('says that a list is wanted', () => {
    expect(refused(validate(element, { ...anElement('1'), tags: 'a' }))).toEqual({
      path: 'tags',
      what: 'is not a list',
    });
  });

  it('throws for no candidate at all, and never in the words of a machine', () => {
    const schemas: readonly Schema<unknown>[] = [element, elementAtRest, relation, region, source];
    fc.assert(
      fc.property(
        fc.constantFrom(...schemas),
        fc.anything({ withBigInt: true, withNullPrototype: true }),
        (schema, candidate) => {
          const what = refused(validate(schema, candidate))?.what ?? '';
          expect(what).not.toMatch(/invalid|expected|received|undefined|NaN/i);
        },
      ),
    );
  });
});

describe('a complaint as a sentence', () => {
  it('starts with the field, or with the whole', () => {
    expect(complaintSentence({ path: 'title', what: 'is empty' }, 'It')).toBe('title is empty.');
    expect(complaintSentence({ path: '', what: 'is empty' }, 'It')).toBe('It is empty.');
  });
});
