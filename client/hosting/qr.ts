import { encode } from 'uqr';

/** A QR code as one SVG path over `size` × `size` squares, the quiet zone around it included. */
export interface QrShape {
  readonly size: number;
  readonly path: string;
}

/** Squares left empty on each side: what the standard asks for, so that any camera finds the code. */
const QUIET_ZONE = 4;

/** Draws a text as a QR code, here and not at some service: the text is a secret. */
export function qrShape(text: string): QrShape {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  const path = data.flatMap((row, y) => runs(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`));
  return { size, path: path.join('') };
}

/** Where the dark stretches of a row start, and how long they are. */
function runs(row: readonly boolean[]): (readonly [start: number, length: number])[] {
  const found: (readonly [number, number])[] = [];
  let start: number | null = null;
  for (let x = 0; x <= row.length; x += 1) {
    const isDark = row[x] === true;
    if (isDark && start === null) start = x;
    if (!isDark && start !== null) {
      found.push([start, x - start]);
      start = null;
    }
  }
  return found;
}
