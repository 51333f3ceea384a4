import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { systemClock } from '../shared/base/clock.ts';
import type { OwnAddress } from './access/origins.ts';
import { newSecret, systemRandom } from './access/secrets.ts';
import { sweepSessionsDaily } from './access/sessions.ts';
import { Suggestions } from './access/suggestions.ts';
import { makeTickets } from './access/tickets.ts';
import { readSettings, type Settings } from './config.ts';
import { buildApp } from './http/app.ts';
import { makeMetrics } from './http/metrics.ts';
import type { Log } from './live/log.ts';
import { Registry } from './live/registry.ts';
import { systemTimers } from './live/timers.ts';
import { openSqlite } from './storage/sqlite/open.ts';
import type { Storage } from './storage/storage.ts';
import { checkUpdate } from './sync/check/check.ts';
import { DOCUMENT_BYTES_MAX } from './sync/check/limits.ts';
import { SyncServer } from './sync/sync-server.ts';

/** Exit codes: something is wrong with the settings, or with what they point to. */
const EXIT_SETTINGS = 2;
const EXIT_START = 1;
/** Milliseconds that a shutdown may take; supervisors kill after 20 to 30 s. */
const SHUTDOWN_MS = 15_000;

type Readiness = 'starting' | 'ready' | 'draining';

/** Ends the process with one line that says what to do. */
function fail(code: number, line: string): never {
  process.stderr.write(`penumbra: ${line}\n`);
  process.exit(code);
}

function makeLog(): Log {
  if (!process.stderr.isTTY) return pino(pino.destination(2));
  return pino(pino.transport({ target: 'pino-pretty', options: { destination: 2 } }));
}

/** A path from the top folder, whether the bundle in dist/server or the source in server/ is run. */
function fromTop(path: string): string {
  const top = import.meta.url.endsWith('.ts') ? '..' : '../..';
  return fileURLToPath(new URL(`${top}/${path}`, import.meta.url));
}

function readVersion(): string {
  const { version } = JSON.parse(readFileSync(fromTop('package.json'), 'utf8')) as { version: string };
  return version;
}

async function serve(settings: Settings, storage: Storage): Promise<void> {
  const log = makeLog();
  const clock = systemClock;
  const { meter, text: metrics } = makeMetrics();
  let readiness: Readiness = 'starting';
  let port = settings.port;
  const address = (): OwnAddress => ({ ...settings, port, isTrustedProxy: settings.isTrustedProxy });
  const tickets = makeTickets(await storage.setting('ticket-key', newSecret(systemRandom)), clock);
  await sweepSessionsDaily({
    storage,
    clock,
    after: (milliseconds, run) => void setTimeout(run, milliseconds).unref(),
    failed: (cause) => log.error({ err: cause }, 'idle sessions could not be dropped'),
  });
  const shared = { storage, tickets, clock, log, meter, timers: systemTimers };
  const registry = new Registry({
    ...shared,
    check: checkUpdate,
    documentBytesMax: DOCUMENT_BYTES_MAX,
    seconds: () => performance.now() / 1000,
  });
  const sync = new SyncServer({ ...shared, registry, address });
  const context = {
    ...shared,
    registry,
    random: systemRandom,
    suggestions: new Suggestions(),
    version: readVersion(),
    publicUrl: settings.publicUrl,
    readiness: () => readiness,
  };
  const clientFolder = settings.clientFolder ?? fromTop('dist/client');
  const app = await buildApp({ context, log, clientFolder, address, metrics });
  app.server.on('upgrade', (request, stream, head) => sync.upgrade(request, stream, head));
  stopOnSignals(log, async () => {
    readiness = 'draining';
    sync.pause();
    await registry.stop();
    await sync.close();
    await app.close();
    await registry.close();
    await storage.close();
  });
  await listen(() => app.listen({ host: settings.host, port: settings.port }), settings);
  port = (app.server.address() as AddressInfo).port;
  readiness = 'ready';
  const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host;
  process.stdout.write(`penumbra listening on http://${host}:${port}\n`);
}

async function listen(start: () => Promise<unknown>, { host, port }: Settings): Promise<void> {
  try {
    await start();
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

const settings = readSettings(process.argv.slice(2), process.env);
if (!settings.ok) fail(EXIT_SETTINGS, settings.error.join(' '));
const storage = openSqlite(settings.value.data);
if (!storage.ok) fail(EXIT_START, storage.error);
await serve(settings.value, storage.value);
