/** Words in lines of at most so many letters, for a picture, in which nothing wraps by itself; a longer word is broken. */
export function inLines(words: string, letters: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(' ').flatMap((each) => inPieces(each, letters))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length <= letters) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** By characters and not by units, so that none is cut in two. */
function inPieces(word: string, letters: number): string[] {
  if (word.length <= letters) return [word];
  const pieces = [''];
  for (const letter of word) {
    const last = pieces.at(-1) ?? '';
    if (last !== '' && last.length + letter.length > letters) pieces.push(letter);
    else pieces[pieces.length - 1] = last + letter;
  }
  return pieces;
}
