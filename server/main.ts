import { readSettings, type Settings } from './config.ts';
import type { Log } from './live/log.ts';
import { makeLog } from './logs.ts';
import { type Serving, serve } from './serve.ts';
import type { EmbeddedStorage } from './storage/embedded.ts';
import { openSqlite } from './storage/sqlite/open.ts';

/** Exit codes: something is wrong with the settings, or with what they point to; or the database is gone. */
const EXIT_SETTINGS = 2;
const EXIT_START = 1;
const EXIT_STORAGE = 1;
/** Milliseconds that a shutdown may take; supervisors kill after 20 to 30 s. */
const SHUTDOWN_MS = 15_000;

/** Ends the process with one line that says what to do. */
function fail(code: number, line: string): never {
  process.stderr.write(`penumbra: ${line}\n`);
  process.exit(code);
}

async function listen(settings: Settings, storage: EmbeddedStorage, log: Log): Promise<Serving> {
  const { host, port } = settings;
  try {
    return await serve(settings, storage, { log });
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (code === 'EADDRINUSE')
      fail(EXIT_START, `port ${port} on ${host} is in use; choose another with --port.`);
    fail(EXIT_START, `cannot listen on ${host}:${port}: ${cause instanceof Error ? cause.message : cause}`);
  }
}

/** Stops in good order on the first SIGTERM or SIGINT, at once on the second. */
function stopOnSignals(log: Log, stop: () => Promise<void>): void {
  let isStopping = false;
  const onSignal = (signal: NodeJS.Signals): void => {
    if (isStopping) process.exit(1);
    isStopping = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => {
      log.error({}, 'stopping took too long');
      process.exit(1);
    }, SHUTDOWN_MS).unref();
    stop().then(
      () => process.exit(0),
      (cause: unknown) => {
        log.error({ err: cause }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}

/** What nobody foresaw: it is said in the log's own form, and the supervisor starts a fresh server. */
function endOnBugs(log: Log): void {
  process.on('uncaughtException', (cause) => {
    log.error({ err: cause }, 'the server failed');
    process.exit(1);
  });
}

/** Without its database the server is of no use: it sends everybody home and ends, and the supervisor starts a fresh one. */
function endWithoutStorage(log: Log, cause: Error, serving: Serving | undefined): void {
  log.error({ err: cause }, 'the database is gone; the server ends');
  const end = (): void => process.exit(EXIT_STORAGE);
  setTimeout(end, SHUTDOWN_MS).unref();
  if (serving === undefined) end();
  else void serving.sendHome().finally(end);
}

const settings = readSettings(process.argv.slice(2), process.env);
if (!settings.ok) fail(EXIT_SETTINGS, settings.error.join(' '));
const log = makeLog();
endOnBugs(log);
let serving: Serving | undefined;
const opened = await openSqlite(settings.value.data, undefined, (cause) =>
  endWithoutStorage(log, cause, serving),
);
if (!opened.ok) fail(EXIT_START, opened.error);
serving = await listen(settings.value, opened.value, log);
stopOnSignals(log, serving.stop);
const host = settings.value.host.includes(':') ? `[${settings.value.host}]` : settings.value.host;
process.stdout.write(`penumbra listening on http://${host}:${serving.port}\n`);
