import type { SourceName } from '../model/source.ts';

/** Names out of a text: a comma makes a person; "Oliver K, Kothari A", as reference lists print them, is two. */
export function readNamesText(text: string): SourceName[] | undefined {
  const printed = text.split(',').map((part) => /^\s*(\S.*)\s(\p{Lu}{1,4})\s*$/u.exec(part));
  const isPrinted = !text.includes(';') && printed.every((each) => each !== null);
  const written = isPrinted ? printed.map((each) => `${each?.[1]}, ${each?.[2]}`) : text.split(';');
  const names = written.flatMap(readName);
  return names.length === 0 ? undefined : names;
}

function readName(text: string): SourceName[] {
  const [whole = '', given, suffix] = text.split(',').map((part) => part.trim());
  if (whole === '') return [];
  if (given === undefined) return [{ literal: whole }];
  const [, particle, family] = /^((?:\p{Ll}[\p{L}’']*\s+)+)(.+)$/u.exec(whole) ?? [];
  return [
    {
      family: family ?? whole,
      ...(given === '' ? {} : { given }),
      ...(particle === undefined ? {} : { 'non-dropping-particle': particle.trim() }),
      ...(suffix === undefined || suffix === '' ? {} : { suffix }),
    },
  ];
}
