import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { qrShape } from '../../../client/hosting/qr.ts';

/** Draws the path again on squares, to hold it against the code itself. */
function squares(path: string, size: number): boolean[][] {
  const grid = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let at = 0; at < Number(length); at += 1) grid[Number(y)]![Number(x) + at] = true;
  }
  return grid;
}

describe('a QR code as a path', () => {
  it('covers exactly the dark squares, with four light ones around', () => {
    const text = 'https://maps.example.org/m/m_abcdefghijklmnop#0123456789';
    const { size, path } = qrShape(text);
    const code = encode(text, { ecc: 'M', border: 4 });
    expect(size).toBe(code.size);
    expect(squares(path, size)).toEqual(code.data);
    expect(code.data.slice(0, 4).flat().some(Boolean)).toBe(false);
  });
});
