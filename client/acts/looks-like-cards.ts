/** Whether a text can be cards at all, before it is parsed. */
export function looksLikeCards(text: string): boolean {
  return text.trimStart().startsWith('{') && text.includes('"penumbra-map"');
}
