import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ServerProcess } from './server-process.ts';

const call = promisify(execFile);

/** The process that serves a data folder, as it says itself. */
function pidOf({ dataDir }: ServerProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(join(dataDir, 'control.sock'), () => socket.write('{"do":"status"}\n'));
    socket.once('error', reject);
    socket.once('data', (answer: Buffer) => resolve(/process (\d+)/.exec(answer.toString())?.[1] ?? ''));
  });
}

/** Lets no file of a running server grow any more, as if its disk were full. */
export async function fillDisk(server: ServerProcess): Promise<void> {
  const { size } = statSync(join(server.dataDir, 'penumbra.sqlite-wal'));
  await call('prlimit', ['--pid', await pidOf(server), `--fsize=${size}:`]);
}

/** Makes room again. */
export async function freeDisk(server: ServerProcess): Promise<void> {
  await call('prlimit', ['--pid', await pidOf(server), '--fsize=unlimited:']);
}
