import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import type { Clock } from '../../shared/base/clock.ts';
import { err, ok, type Result } from '../../shared/base/result.ts';
import { backupDatabase } from '../storage/sqlite/backup.ts';
import { databaseIn, lockFolder, swapInClosed } from '../storage/sqlite/data-folder.ts';
import { prepareRestore } from '../storage/sqlite/restore.ts';
import { type OperatorRequest, operatorAnswer, socketIn } from './protocol.ts';
import { backupLine, failureLine, restoreLine } from './words.ts';

/** Errors of a connection that mean that no server listens; the last two, that the folder's path is too long for it. */
const NOBODY = ['ENOENT', 'ECONNREFUSED', 'EINVAL', 'ENAMETOOLONG'];

/** Backs up a data folder, by way of its server when one is running; a sentence either way. */
export async function backUp(folder: string, file: string): Promise<Result<string, string>> {
  const answered = await ask(folder, { do: 'backup', file });
  if (answered !== 'nobody') return answered;
  if (!existsSync(databaseIn(folder)))
    return err(`There is no database in ${folder}; name the server's data folder with --data.`);
  const lock = lockFolder(folder);
  if (!lock.ok) return lock;
  try {
    await backupDatabase(databaseIn(folder), file);
    return ok(backupLine(file));
  } catch (cause) {
    return err(failureLine('backup', cause));
  } finally {
    lock.value();
  }
}

/** Puts a backup in place of a folder's database, under its running server if there is one; a sentence either way. */
export async function restore(
  folder: string,
  file: string,
  keepHistory: boolean,
  clock: Clock,
): Promise<Result<string, string>> {
  const answered = await ask(folder, { do: 'restore', file, keepHistory });
  if (answered !== 'nobody') return answered;
  const options = { keepHistory, now: clock.now() };
  const restored = swapInClosed(folder, () => prepareRestore(folder, file, options));
  return restored.ok ? ok(restoreLine(file, restored.value)) : restored;
}

/** What the server of a folder says to a request. */
function ask(folder: string, request: OperatorRequest): Promise<Result<string, string> | 'nobody'> {
  return new Promise((resolve) => {
    const socket = connect(socketIn(folder), () => socket.write(`${JSON.stringify(request)}\n`));
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => {
      text += chunk;
    });
    socket.on('error', (cause) => {
      const code = 'code' in cause ? String(cause.code) : '';
      resolve(NOBODY.includes(code) ? 'nobody' : err(failureLine(nameOf(request), cause)));
    });
    socket.on('end', () => resolve(readAnswer(text)));
  });
}

function nameOf(request: OperatorRequest): 'backup' | 'restore' {
  return request.do === 'restore' ? 'restore' : 'backup';
}

function readAnswer(text: string): Result<string, string> {
  try {
    const { ok: isOk, line } = operatorAnswer.parse(JSON.parse(text));
    return isOk ? ok(line) : err(line);
  } catch {
    return err('The server ended before it answered; see its log.');
  }
}
