import { expect, it } from 'vitest';
import { decode } from '../../../../client/intake/bytes/decode.ts';

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string, isBig: boolean) =>
  Uint8Array.from(
    [...text].flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return isBig ? [code >> 8, code & 255] : [code & 255, code >> 8];
    }),
  );

it('text is read as UTF-8, with or without its mark', () => {
  expect(decode(new TextEncoder().encode('Plé – 共'))).toEqual({ text: 'Plé – 共', isGuess: false });
  expect(decode(new TextEncoder().encode('\ufeffPlé'))).toEqual({ text: 'Plé', isGuess: false });
});

it('UTF-16 is told by its mark, and without one by the zeros in it', () => {
  expect(decode(utf16('\ufeffPlé', false)).text).toBe('Plé');
  expect(decode(utf16('\ufeffPlé', true)).text).toBe('Plé');
  expect(decode(utf16('The words of it', false)).text).toBe('The words of it');
  expect(decode(utf16('The words of it', true)).text).toBe('The words of it');
});

it('a web page is believed when it names an older coding', () => {
  const page = latin('<html><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2"><p>\xb1');
  expect(decode(page).text).toMatch(/ą$/);
  expect(decode(latin('<meta charset="no-such-coding"><p>\xe9')).text).toMatch(/é$/);
});

it('anything else is Windows-1252, which is said to be a guess', () => {
  expect(decode(latin('Pl\xe9 \x93said\x94'))).toEqual({ text: 'Plé “said”', isGuess: true });
});
