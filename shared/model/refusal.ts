/** Why a change was not made. Codes are stable; the message says which rule, and what would be allowed. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
}

export const REFUSAL_CODES = [
  'not-found',
  'already-there',
  'invalid-record',
  'map-full',
  'read-only',
  'not-yours',
  'link-end-missing',
  'link-to-itself',
  'link-repeated',
  'link-loop',
  'link-wrong-start',
  'link-wrong-end',
  'link-must-undercut',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** Builds a refusal. */
export function refusal(code: RefusalCode, message: string): Refusal {
  return { code, message };
}
