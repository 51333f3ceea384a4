/**
 * Breaks a text into lines of a width, as the browser does; the last line that there is room for ends in "…" when more
 * would follow. `widthOf` is asked for single words.
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
    for (const word of paragraph.split(/\s+/)) {
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

function cut(lines: readonly string[]): string[] {
  return lines.map((line, index) => (index === lines.length - 1 ? `${line} …` : line));
}
