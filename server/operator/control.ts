import { rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import type { Clock } from '../../shared/base/clock.ts';
import { err, ok, type Result } from '../../shared/base/result.ts';
import type { EmbeddedStorage } from '../storage/embedded.ts';
import { type Answering, type AroundRestore, answerRequest } from './answer.ts';
import { LINE_MAX, type OperatorAnswer, socketIn } from './protocol.ts';

/** Milliseconds after which somebody who has not said what they want is cut off. */
const SILENCE_MS = 10_000;
/** Milliseconds after which, when the server stops, whoever does not hang up is cut off. */
const GOODBYE_MS = 2_000;

export interface ControlParts {
  /** The data folder, which this server has locked. */
  readonly folder: string;
  readonly storage: EmbeddedStorage;
  readonly around: AroundRestore;
  readonly clock: Clock;
  /** Runs something once, so many milliseconds from now, unless the returned function is called before. */
  after(milliseconds: number, run: () => void): () => void;
  readonly log: {
    info(facts: object, message: string): void;
    error(facts: object, message: string): void;
  };
}

/** The open control socket of a running server. */
export interface Control {
  /** Waits for what is under way, and takes nothing more; whoever asked for nothing keeps it waiting two seconds at most. */
  close(): Promise<void>;
}

/**
 * Listens in the data folder for whoever may open files there as this server's own user, and does what they ask. An
 * error says why it cannot be had; the server is whole without it.
 */
export function openControl(parts: ControlParts): Promise<Result<Control, string>> {
  const path = socketIn(parts.folder);
  const answering: Answering = { ...parts, isBusy: false };
  const underWay = new Map<Socket, Promise<void>>();
  const server = createServer((socket) => {
    underWay.set(
      socket,
      converse(socket, answering).finally(() => underWay.delete(socket)),
    );
  });
  const close = (): Promise<void> => {
    const cancel = parts.after(GOODBYE_MS, () => {
      for (const socket of underWay.keys()) socket.destroy();
    });
    return closeAll(server, underWay).finally(cancel);
  };
  return new Promise((resolve) => {
    server.once('error', (cause) =>
      resolve(err(`The control socket ${path} cannot be used: ${cause.message}.`)),
    );
    server.once('listening', () => resolve(ok({ close })));
    // One that a killed server left behind; the folder is locked, so nobody listens there.
    rmSync(path, { force: true });
    // The socket comes into being with these rights, so that nobody else is let in for a moment.
    const before = process.umask(0o177);
    server.listen(path);
    process.umask(before);
  });
}

async function closeAll(server: Server, underWay: ReadonlyMap<Socket, Promise<void>>): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  await Promise.all(underWay.values());
  await closed;
}

/** Reads one line, answers it and hangs up. */
async function converse(socket: Socket, answering: Answering): Promise<void> {
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  // Whoever hangs up early misses the answer; what they asked for is done all the same.
  socket.on('error', (cause) => answering.log.info({ err: cause }, 'the control socket was cut'));
  const line = await readLine(socket);
  if (line !== undefined) {
    const answer: OperatorAnswer = await answerRequest(line, answering);
    socket.end(`${JSON.stringify(answer)}\n`);
  }
  await closed;
}

/** The first line; undefined when there is none in time, or it is too long: then the socket is gone. */
function readLine(socket: Socket): Promise<string | undefined> {
  return new Promise((resolve) => {
    let text = '';
    socket.setEncoding('utf8');
    socket.setTimeout(SILENCE_MS, () => socket.destroy());
    socket.once('close', () => resolve(undefined));
    socket.on('data', (chunk: string) => {
      text += chunk;
      const end = text.indexOf('\n');
      if (end >= 0) {
        socket.setTimeout(0);
        resolve(text.slice(0, end));
      } else if (text.length > LINE_MAX) socket.destroy();
    });
  });
}
