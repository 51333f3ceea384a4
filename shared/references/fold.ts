/** Letters that do not come apart into a plain one and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
};
/** As they are written where the letter is missing: Müller is Mueller too. */
const SPELLED_OUT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

/** A text in lower case, without diacritics: the form in which words are compared. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[ßæœøłđðþħıŋ]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/\p{M}/gu, '');
}

/** Folded words with one space between them: neither markup nor punctuation counts. */
export function foldWords(text: string): string {
  return fold(text.replace(/<\/?[a-z][^<>]*>/gi, ''))
    .replace(/['’ʼ]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The folded forms that a name may be written in, without spaces and hyphens. */
export function nameForms(name: string): ReadonlySet<string> {
  return new Set([name, spellOut(name)].map((form) => foldWords(form).replace(/ /g, '')));
}

/** A name as it is written where a letter is missing: "Mueller" of "Müller". */
export function spellOut(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüøå]/g, (letter) => SPELLED_OUT[letter] ?? letter);
}
