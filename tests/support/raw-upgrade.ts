import { connect, type Socket } from 'node:net';

/** A TCP connection that speaks as much HTTP and WebSocket as the test wants, and no more. */
export interface RawConnection {
  readonly socket: Socket;
  /** Everything the server sent, once it has closed the connection. */
  readonly ended: Promise<Buffer>;
  write(bytes: Uint8Array | string): void;
  /** Resolves once the server has sent this text. */
  until(text: string): Promise<void>;
  destroy(): void;
}

/** Opens a connection to a server and sends nothing. */
export function openTcp(port: number): RawConnection {
  const socket = connect(port, '127.0.0.1');
  let received = Buffer.alloc(0);
  const listeners = new Set<() => void>();
  socket.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    for (const listener of listeners) listener();
  });
  const ended = new Promise<Buffer>((resolve) => socket.once('close', () => resolve(received)));
  // A server that cuts the line is what these tests are about.
  socket.on('error', () => socket.destroy());
  return {
    socket,
    ended,
    write: (bytes) => void socket.write(bytes),
    until: (text) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!received.includes(text)) return;
          listeners.delete(look);
          resolve();
        };
        listeners.add(look);
        look();
      }),
    destroy: () => socket.destroy(),
  };
}

/** The request that asks for a WebSocket. */
export function upgradeText(path: string): string {
  const headers = [
    'Host: 127.0.0.1',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
  ];
  return `GET ${path} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n`;
}

const MASKED = 0x80;
const LONG = 126;

/** A WebSocket frame as a client must send it, with any first byte; masked with zeros. */
export function wsFrame(first: number, payload: Uint8Array, mask = MASKED): Buffer {
  const { length } = payload;
  const header =
    length < LONG
      ? Buffer.from([first, mask | length])
      : Buffer.from([first, mask | LONG, Math.floor(length / 256), length % 256]);
  return Buffer.concat([header, Buffer.alloc(mask === 0 ? 0 : 4), payload]);
}

/** The code of the close frame that a server's bytes end with. */
export function closeCodeOf(bytes: Buffer): number | undefined {
  // Nothing that the server sends before contains this byte where a frame begins with so short a text.
  const at = bytes.lastIndexOf(0x88);
  return at < 0 || at + 4 > bytes.length ? undefined : bytes.readUInt16BE(at + 2);
}
