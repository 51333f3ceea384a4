import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { type Random, randomText } from '../../shared/base/random.ts';
import { SECRET_LENGTH } from '../../shared/wire/http.ts';

/** The operating system's own randomness, fit for secrets. */
export const systemRandom: Random = { bytes: (length) => randomBytes(length) };

/** Draws a secret of 258 bits: nobody guesses it, so a plain SHA-256 keeps it safe in storage. */
export function newSecret(random: Random): string {
  return randomText(random, SECRET_LENGTH);
}

/** What is stored in a secret's place. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Whether two hashes are the same, in a time that does not tell how much of them agrees. */
export function isSameHash(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** A signature over `text` that only the holder of `key` can make. */
export function sign(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}
