import { describe, expect, it } from 'vitest';
import { sniff } from '../../../../client/intake/bytes/sniff.ts';
import { failureWords } from '../../../../client/intake/failure.ts';
import { zipOf } from '../../../support/papers/zips.ts';

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const packed = (...names: string[]) => zipOf(names.map((name) => ({ name, data: 'x' })));
const formatOf = (bytes: Uint8Array, name: string) => {
  const found = sniff(bytes, name);
  return found.ok ? found.value : found.error;
};

describe('what a file is', () => {
  it('is told by its bytes, and among texts by its name', () => {
    expect(formatOf(latin('%PDF-1.7'), 'a.pdf')).toBe('pdf');
    expect(formatOf(latin('\r\njunk of a printer\n%PDF-1.4'), 'a')).toBe('pdf');
    expect(formatOf(packed('[Content_Types].xml', 'word/document.xml'), 'a.docx')).toBe('docx');
    expect(formatOf(latin('# Words'), 'a.md')).toBe('markdown');
    expect(formatOf(latin('Words'), 'a.txt')).toBe('text');
    expect(formatOf(latin('Words'), 'README')).toBe('text');
    expect(formatOf(latin('<p>Words'), 'a.HTM')).toBe('html');
    expect(formatOf(latin('<!DOCTYPE html><p>Words'), 'saved page.txt')).toBe('html');
    expect(formatOf(latin('\xff\xfeW\0o\0r\0d\0s\0'), 'a.txt')).toBe('text');
  });

  it('is held against its name', () => {
    const word = formatOf(packed('word/document.xml'), 'a.pdf');
    expect(word).toMatchObject({ code: 'wrong-type', called: 'pdf', is: 'a Word document' });
    expect(formatOf(latin('%PDF-1.7'), 'a.docx')).toMatchObject({ code: 'wrong-type', is: 'a PDF' });
    expect(formatOf(latin('<!doctype html>sign in'), 'a.pdf')).toMatchObject({
      code: 'wrong-type',
      is: 'a web page',
    });
    if (typeof word === 'string') throw new Error('was taken for what its name says');
    expect(failureWords(word)).toEqual({
      what: 'By its name this is a PDF, but what is in it is a Word document.',
      todo: 'Give it a name that ends in .docx and add it again, or look for the right file.',
    });
  });

  it('may be something that holds no text, and says what', () => {
    const others: [Uint8Array, string][] = [
      [latin('\x89PNG\r\n'), 'a picture (PNG)'],
      [latin('\xff\xd8\xff\xe0'), 'a picture (JPEG)'],
      [latin('RIFF\x10\0\0\0WEBP'), 'a picture (WebP)'],
      [latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 WordDocument'), 'an old Office file (.doc, .xls or .ppt)'],
      [latin('{\\rtf1 words}'), 'a Rich Text file (.rtf)'],
      [packed('xl/workbook.xml'), 'a table (.xlsx)'],
      [packed('ppt/presentation.xml'), 'a set of slides (.pptx)'],
      [packed('mimetype', 'META-INF/container.xml'), 'an e-book (.epub)'],
      [packed('mimetype', 'content.xml'), 'an OpenDocument file (.odt)'],
      [packed('photo.jpg'), 'a packed file (zip)'],
      [latin('\0\0\0\x18ftypmp42'), 'a sound or a film'],
      [latin('words\0and zeros'), 'no text'],
    ];
    for (const [bytes, is] of others) {
      expect(formatOf(bytes, 'a.pdf'), is).toMatchObject({ code: 'wrong-type', is });
    }
  });

  it('may be a list of references or of data, which belongs elsewhere', () => {
    expect(formatOf(latin('@article{a, title={b}}'), 'refs.bib')).toMatchObject({
      is: 'a list of references (BibTeX)',
    });
    expect(formatOf(latin('{"format":"penumbra-map"}'), 'map.penumbra.json')).toMatchObject({
      is: 'a data file (JSON)',
    });
  });

  it('may be under a password, empty, or cut off', () => {
    const name = [...'EncryptedPackage'].join('\0');
    expect(formatOf(latin(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${name}`), 'a.docx')).toEqual({
      code: 'password',
    });
    expect(formatOf(new Uint8Array(), 'a.txt')).toEqual({ code: 'empty' });
    expect(formatOf(packed('word/document.xml').subarray(0, 40), 'a.docx')).toEqual({
      code: 'broken',
      format: 'docx',
    });
  });
});
