import type { Source } from '../../model/source.ts';

/** Writes references as CSL-JSON 1.0.2; what that has no field for goes under `custom`. The address of a text stays here: it opens nothing elsewhere. */
export function printCslJson(sources: readonly Source[]): string {
  return `${JSON.stringify(sources.map(toItem), null, 2)}\n`;
}

function toItem({ textHash: _, license, ...item }: Source): Record<string, unknown> {
  return license === undefined ? item : { ...item, custom: { license } };
}
