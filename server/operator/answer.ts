import type { Clock } from '../../shared/base/clock.ts';
import type { EmbeddedStorage } from '../storage/embedded.ts';
import { type OperatorAnswer, type OperatorRequest, operatorRequest } from './protocol.ts';
import { backupLine, failureLine, restoreLine } from './words.ts';

/**
 * Carries out a change of all that is stored while nothing uses it: ends every map and connection first, and lets
 * people in again afterwards, whether or not the change was made.
 */
export type AroundRestore = (change: () => Promise<void>) => Promise<void>;

export interface Answering {
  readonly folder: string;
  readonly storage: EmbeddedStorage;
  readonly around: AroundRestore;
  readonly clock: Clock;
  readonly log: {
    info(facts: object, message: string): void;
    error(facts: object, message: string): void;
  };
  /** Whether a backup or a restore is under way; there is one at a time. */
  isBusy: boolean;
}

/** Does what one line asks for, and says how it went; never rejects. */
export async function answerRequest(line: string, answering: Answering): Promise<OperatorAnswer> {
  const request = parse(line);
  if (request === undefined) return { ok: false, line: 'This server does not understand the request.' };
  if (request.do === 'status') {
    return { ok: true, line: `The server of ${answering.folder} is running (process ${process.pid}).` };
  }
  if (answering.isBusy) {
    return { ok: false, line: 'Another backup or restore is under way; try again when it is done.' };
  }
  answering.isBusy = true;
  try {
    const answer =
      request.do === 'backup' ? await backup(request.file, answering) : await restore(request, answering);
    answering.log.info({ ...request, ok: answer.ok }, answer.line);
    return answer;
  } catch (cause) {
    answering.log.error({ ...request, err: cause }, 'what the operator asked for failed');
    return { ok: false, line: failureLine(request.do, cause) };
  } finally {
    answering.isBusy = false;
  }
}

async function backup(file: string, { storage }: Answering): Promise<OperatorAnswer> {
  await storage.backup(file);
  return { ok: true, line: backupLine(file) };
}

/** Nothing is ended before the backup has proved sound. */
async function restore(
  { file, keepHistory }: Extract<OperatorRequest, { do: 'restore' }>,
  { storage, around, clock }: Answering,
): Promise<OperatorAnswer> {
  const prepared = await storage.prepareRestore(file, { keepHistory, now: clock.now() });
  if (!prepared.ok) return { ok: false, line: prepared.error };
  await around(() => storage.swapIn(prepared.value));
  return { ok: true, line: restoreLine(file, prepared.value) };
}

function parse(line: string): OperatorRequest | undefined {
  try {
    return operatorRequest.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
