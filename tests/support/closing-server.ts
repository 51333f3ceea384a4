import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';

/** A server that lets everybody in and closes at once with the code that the test wants. */
export interface ClosingServer {
  readonly url: string;
  /** Closes with this code from here on, and counts tries from zero. */
  use(code: number): void;
  /** Resolves at the n-th try since then. */
  tries(count: number): Promise<void>;
  close(): Promise<void>;
}

/** Starts on a free port. */
export async function closingServer(): Promise<ClosingServer> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await new Promise<void>((resolve) => server.once('listening', () => resolve()));
  let current = 1000;
  let seen = 0;
  const waiting = new Set<() => void>();
  server.on('connection', (socket) => {
    seen += 1;
    for (const look of [...waiting]) look();
    socket.close(current);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    use: (code) => {
      current = code;
      seen = 0;
    },
    tries: (count) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (seen < count) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    close: () =>
      new Promise((resolve) => {
        for (const client of server.clients) client.terminate();
        server.close(() => resolve());
      }),
  };
}
