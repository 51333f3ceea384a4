/** Letters of one height. */
interface Run {
  readonly letters: string;
  readonly isRaised: boolean;
  readonly width: number;
}

/** Letters without a space between them. */
export interface Word {
  readonly runs: readonly Run[];
  readonly width: number;
}

export type Measure = (letters: string, isRaised: boolean) => number;

interface Setting {
  readonly width: number;
  readonly indent: number;
  readonly space: number;
  readonly hyphenate: boolean;
}

const RAISED = /([⁰¹²³⁴⁵⁶⁷⁸⁹]+|\^\{[^}]*\})/;
const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Parts a text into words, and each word into what stands on the line and what is raised. */
export function wordsOf(text: string, measure: Measure): Word[] {
  const run = (letters: string, isRaised: boolean): Run => ({
    letters,
    isRaised,
    width: measure(letters, isRaised),
  });
  return text
    .replace(/\^\{[^}]*\}/g, (mark) => mark.replaceAll(' ', ''))
    .split(' ')
    .map((word) => {
      const runs = word
        .split(RAISED)
        .filter((part) => part !== '')
        .map((part) => (RAISED.test(part) ? run(lowered(part), true) : run(part, false)));
      return wordOf(runs);
    });

  function wordOf(runs: readonly Run[]): Word {
    return { runs, width: runs.reduce((sum, { width }) => sum + width, 0) };
  }
}

function lowered(mark: string): string {
  return mark.replace(/^\^\{|\}$/g, '').replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String(DIGITS.indexOf(digit)));
}

/** Breaks words into lines, dividing those that do not fit where they have a hyphen or else in their middle. */
export function breakLines(words: readonly Word[], setting: Setting): Word[][] {
  const lines: Word[][] = [[]];
  let room = setting.width - setting.indent;
  for (const word of words) {
    let rest = word;
    const line = lines.at(-1) ?? [];
    const gap = line.length === 0 ? 0 : setting.space;
    if (rest.width + gap > room && line.length > 0) {
      const halves = setting.hyphenate ? divided(rest, room - gap) : undefined;
      if (halves !== undefined) {
        line.push(halves[0]);
        rest = halves[1];
      }
      lines.push([rest]);
      room = setting.width - rest.width;
      continue;
    }
    line.push(rest);
    room -= rest.width + gap;
  }
  return lines;
}

/** Only words of one height are divided, so that each letter's share of the width is known. */
function divided({ runs }: Word, room: number): [Word, Word] | undefined {
  const [run, second] = runs;
  if (run === undefined || second !== undefined) return undefined;
  const letter = run.width / run.letters.length;
  const most = Math.floor(room / letter) - 1;
  const own = run.letters.lastIndexOf('-', most);
  const isPlain = /^\p{Ll}{8,}[.,;]?$/u.test(run.letters);
  const at = own > 1 ? own + 1 : isPlain ? Math.min(most, Math.floor(run.letters.length / 2)) : 0;
  if (at < 3 || at > run.letters.length - 3) return undefined;
  const first = run.letters.slice(0, at);
  const shown = first.endsWith('-') ? first : `${first}-`;
  return [part(shown, letter), part(run.letters.slice(at), letter)];
}

function part(letters: string, letter: number): Word {
  const width = letters.length * letter;
  return { runs: [{ letters, isRaised: false, width }], width };
}
