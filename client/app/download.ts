/** A file name out of a title: letters and digits of any script, words joined by hyphens. Unless said otherwise it is of a map. */
export function fileName(title: string, ending = '.penumbra.json'): string {
  const words = title.toLocaleLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return `${words.join('-').slice(0, 60) || 'map'}${ending}`;
}
