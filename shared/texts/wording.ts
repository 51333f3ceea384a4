const FIRST = 0xdeadbeef;
const SECOND = 0x41c6ce57;

/**
 * What a statement and the words it rests on read as, in 14 hexadecimal digits: whoever compared the two can be told
 * that one of them has changed since. It tells versions apart and hides nothing; it runs where a page was not loaded
 * over https, and browsers then have no SHA-256.
 */
export function wordingOf(statement: string, quotation: string): string {
  let first = FIRST;
  let second = SECOND;
  // The length keeps "a" + "bc" apart from "ab" + "c".
  const words = `${statement.length} ${statement}${quotation}`;
  for (let index = 0; index < words.length; index += 1) {
    const unit = words.charCodeAt(index);
    first = Math.imul(first ^ unit, 2_654_435_761);
    second = Math.imul(second ^ unit, 1_597_334_677);
  }
  return hex(mixed(second, first) & 0x1f_ffff, 6) + hex(mixed(first, second), 8);
}

function mixed(a: number, b: number): number {
  return Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
}

function hex(value: number, digits: number): string {
  return (value >>> 0).toString(16).padStart(digits, '0');
}
