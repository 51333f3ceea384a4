/**
 * Breaks a text into lines of a width, as the browser does, within words only where one is wider than a line; the last
 * line that there is room for ends in "…" when more would follow. `widthOf` is asked for single words and parts of them.
 */
export function wrapWords(
  text: string,
  width: number,
  linesMax: number,
  widthOf: (word: string) => number,
): string[] {
  const space = widthOf(' ');
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    let used = 0;
    for (const word of paragraph.split(/\s+/).flatMap((each) => fitting(each, width, widthOf))) {
      const wide = widthOf(word);
      if (line !== '' && used + space + wide > width) {
        lines.push(line);
        if (lines.length === linesMax) return cut(lines);
        line = word;
        used = wide;
      } else {
        used += line === '' ? wide : space + wide;
        line = line === '' ? word : `${line} ${word}`;
      }
    }
    if (lines.length === linesMax) return cut(lines);
    lines.push(line);
  }
  return lines;
}

/** A word in parts that fit into a line: itself, unless it is an address, or of a script without spaces. */
function fitting(word: string, width: number, widthOf: (word: string) => number): string[] {
  if (widthOf(word) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const letter of word) {
    if (part !== '' && widthOf(part + letter) > width) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part];
}

function cut(lines: readonly string[]): string[] {
  return lines.map((line, index) => (index === lines.length - 1 ? `${line} …` : line));
}
