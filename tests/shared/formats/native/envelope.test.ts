import { describe, expect, it } from 'vitest';
import { isObject, openEnvelope } from '../../../../shared/formats/native/envelope.ts';
import { FORMAT_NAME } from '../../../../shared/formats/native/format.ts';
import { RECORDS_MAX, SUBJECT_MAX, TITLE_MAX } from '../../../../shared/model/limits.ts';
import { SCHEMA_VERSION } from '../../../../shared/model/migrations.ts';
import { must, refused } from '../../../support/builders.ts';

const FILE = { format: FORMAT_NAME, schemaVersion: SCHEMA_VERSION, title: 'T' };

describe('the envelope of a native file', () => {
  it('M30: needs no more than its format and version', () => {
    const { format, schemaVersion } = FILE;
    expect(must(openEnvelope({ format, schemaVersion }))).toMatchObject({
      title: '',
      description: '',
      subject: '',
      diagnostics: [],
    });
  });

  it('M30: keeps lists as they are, to be checked record by record', () => {
    expect(must(openEnvelope({ ...FILE, elements: [null, 1] })).collections.elements).toEqual([null, 1]);
  });

  it.each([null, [], 'x', {}, { ...FILE, format: 'argdown' }])(
    'M32: refuses %j as another kind of file',
    (data) => {
      expect(refused(openEnvelope(data))?.message).toBe(
        'This is not a Penumbra map. Choose a file that was exported from Penumbra.',
      );
    },
  );

  it('M42: refuses a newer version before it looks at anything else', () => {
    expect(refused(openEnvelope({ ...FILE, schemaVersion: 99, elements: 'of tomorrow' }))?.message).toBe(
      'This map was written by a newer Penumbra (this one reads up to version 1). Update, then try again.',
    );
  });

  it('M42: refuses a file that does not say its version', () => {
    expect(refused(openEnvelope({ ...FILE, schemaVersion: '1' }))?.message).toMatch(
      /does not say which version/,
    );
  });

  it('M32: refuses a list that is none', () => {
    expect(refused(openEnvelope({ ...FILE, elements: {} }))?.message).toBe(
      'This map cannot be read: its elements are not a list. Export it again.',
    );
  });

  it('M3: refuses more records than a map holds, however they are spread', () => {
    const half = Array.from({ length: RECORDS_MAX / 2 }, () => 0);
    expect(openEnvelope({ ...FILE, elements: half, relations: half }).ok).toBe(true);
    expect(refused(openEnvelope({ ...FILE, elements: half, relations: half, voices: [0] }))?.message).toBe(
      'This map has 20001 records; at most 20000 can be read. Divide it.',
    );
  });

  it('M31: cuts a title that is too long and drops one that is no text, with a warning each', () => {
    const long = must(openEnvelope({ ...FILE, title: 'x'.repeat(TITLE_MAX + 1), description: 5 }));
    expect([long.title.length, long.description]).toEqual([TITLE_MAX, '']);
    expect(long.diagnostics).toEqual([
      { severity: 'warning', path: 'title', message: 'The title of the map was cut after 200 characters.' },
      {
        severity: 'warning',
        path: 'description',
        message: 'The description of the map was left out: it is not a text.',
      },
    ]);
  });
});

describe('the subject of a file', () => {
  it('M31: is one line, cut with a warning where it is too long', () => {
    expect(must(openEnvelope({ ...FILE, subject: ' home\nwork ' })).subject).toBe('home work');
    const long = must(openEnvelope({ ...FILE, subject: 'x'.repeat(SUBJECT_MAX + 1) }));
    expect(long.subject.length).toBe(SUBJECT_MAX);
    expect(long.diagnostics.map(({ message }) => message)).toEqual([
      'The subject of the map was cut after 80 characters.',
    ]);
  });
});

describe('isObject', () => {
  it('tells records from lists and from nothing', () => {
    expect([{}, [], null, 'x'].map(isObject)).toEqual([true, false, false, false]);
  });
});
