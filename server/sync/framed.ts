/** A message as it goes over the line, with its head; made once and given to as many sockets as one likes. */
export interface Framed {
  readonly bytes: Buffer;
  /** Bytes of the message alone. */
  readonly size: number;
}

/** Final frame of a binary message, and how its length is written: within the second byte, or after it in 2 or 8 bytes. */
const FINAL_BINARY = 0x82;
const LENGTH_2 = 126;
const LENGTH_8 = 127;
const LENGTH_2_MAX = 0xffff;

/** Puts the head of a WebSocket frame before a message; what a server sends is not masked. */
export function framed(message: Uint8Array): Framed {
  const size = message.length;
  const head = size < LENGTH_2 ? 2 : size <= LENGTH_2_MAX ? 4 : 10;
  const bytes = Buffer.allocUnsafe(head + size);
  bytes[0] = FINAL_BINARY;
  bytes[1] = head === 2 ? size : head === 4 ? LENGTH_2 : LENGTH_8;
  if (head === 4) bytes.writeUInt16BE(size, 2);
  if (head === 10) bytes.writeBigUInt64BE(BigInt(size), 2);
  bytes.set(message, head);
  return { bytes, size };
}
