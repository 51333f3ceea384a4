/** Where words stand in a text. */
export function placeOf({ text }: { readonly text: string }, words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`“${words}” is not in the text`);
  return { start, end: start + words.length };
}
