import { hash } from 'node:crypto';

/** SHA-256 of stored bytes, kept beside them so that damage is seen when they are read. */
export function checksum(bytes: Uint8Array): Uint8Array {
  return hash('sha256', bytes, 'buffer');
}

/** Whether bytes are still the ones that were stored. */
export function isIntact(bytes: Uint8Array, expected: Uint8Array): boolean {
  return Buffer.compare(checksum(bytes), expected) === 0;
}
