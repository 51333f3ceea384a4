/** How far into a file its own word about its coding may stand, in bytes, as browsers look for it. */
const DECLARATION_BYTES = 1_024;
/** How many bytes are looked at for the pattern of UTF-16, and which share of zeros on one side shows it. */
const PATTERN_BYTES = 4_096;
const ZERO_SHARE = 0.3;

/** A text, and whether its coding had to be guessed. */
export interface Decoded {
  readonly text: string;
  readonly isGuess: boolean;
}

/**
 * Reads bytes as text: by the mark at their beginning, by what an HTML file says of itself, as UTF-8, and if they
 * are none as Windows-1252, in which every byte is a letter.
 */
export function decode(bytes: Uint8Array): Decoded {
  const known = marked(bytes) ?? utf16Pattern(bytes);
  if (known !== undefined) return { text: new TextDecoder(known).decode(bytes), isGuess: false };
  const declared = declaration(bytes);
  if (declared !== undefined) return { text: declared.decode(bytes), isGuess: false };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), isGuess: false };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { text: windows1252(bytes), isGuess: true };
  }
}

/** What Windows has in place of the controls 0x80 to 0x9f; some platforms' decoders leave the controls. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function windows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS[sign.charCodeAt(0) - 0x80] ?? sign);
}

function marked(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

/** Western text in UTF-16 has a zero in every other byte. */
export function utf16Pattern(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length, PATTERN_BYTES) & ~1;
  if (length < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const enough = (length / 2) * ZERO_SHARE;
  if (odd > enough && even === 0) return 'utf-16le';
  return even > enough && odd === 0 ? 'utf-16be' : undefined;
}

/** What `<meta charset>` or an XML declaration says, if the browser knows that coding. */
function declaration(bytes: Uint8Array): TextDecoder | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, DECLARATION_BYTES));
  const label =
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,30})/i.exec(head)?.[1] ??
    /^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w-]{2,30})/i.exec(head)?.[1];
  // Somebody's UTF-8 is judged by its bytes; UTF-16 would not let its own declaration be read.
  if (label === undefined || /^utf-?(8|16)/i.test(label)) return undefined;
  try {
    return new TextDecoder(label);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return undefined;
  }
}
