import { resolve } from 'node:path';
import { readSettings } from '../server/config.ts';
import { err, ok, type Result } from '../shared/base/result.ts';

/** What a backup or a restore is told to do. */
export interface OperatorArguments {
  /** An absolute path. */
  readonly file: string;
  /** The data folder, as the server finds it. */
  readonly folder: string;
  readonly keepHistory: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

const KEEP_HISTORY = '--keep-history';

/** Reads `FILE`, `--data FOLDER` and, where allowed, `--keep-history`; else one line that says what is wrong. */
export function readOperatorArguments(
  command: 'backup' | 'restore',
  args: readonly string[],
  environment: Environment,
): Result<OperatorArguments, string> {
  const usage = `use: npm run ${command} -- FILE [--data FOLDER]${command === 'restore' ? ` [${KEEP_HISTORY}]` : ''}`;
  const files: string[] = [];
  const data: string[] = [];
  let keepHistory = false;
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--data') data.push(arg, rest.shift() ?? '');
    else if (arg.startsWith('--data=')) data.push(arg);
    else if (arg === KEEP_HISTORY && command === 'restore') keepHistory = true;
    else if (arg.startsWith('--')) return err(`unknown option ${arg}; ${usage}.`);
    else files.push(arg);
  }
  const [file, ...others] = files;
  if (file === undefined || others.length > 0) return err(`name one file; ${usage}.`);
  const settings = readSettings(data, { PENUMBRA_DATA: environment.PENUMBRA_DATA });
  if (!settings.ok) return err(settings.error.join(' '));
  // npm runs a command in the top folder, wherever it was called.
  return ok({ file: resolve(environment.INIT_CWD ?? '.', file), folder: settings.value.data, keepHistory });
}

/** Says how a command went, and ends the process with 0, or with 1 when it could not be done. */
export function report(outcome: Result<string, string>): void {
  if (outcome.ok) process.stdout.write(`${outcome.value}\n`);
  else process.stderr.write(`penumbra: ${outcome.error}\n`);
  process.exitCode = outcome.ok ? 0 : 1;
}

/** Ends the process with 2, the code for wrong arguments. */
export function refuse(line: string): void {
  process.stderr.write(`penumbra: ${line}\n`);
  process.exitCode = 2;
}
