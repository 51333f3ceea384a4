import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { systemClock } from '../shared/base/clock.ts';
import { withoutBase } from '../shared/wire/base-path.ts';
import type { OwnAddress } from './access/origins.ts';
import { newSecret, systemRandom } from './access/secrets.ts';
import { sweepSessionsDaily } from './access/sessions.ts';
import { Suggestions } from './access/suggestions.ts';
import { makeTickets } from './access/tickets.ts';
import type { Settings } from './config.ts';
import { buildApp } from './http/app.ts';
import { makeMetrics } from './http/metrics.ts';
import { Deadlines } from './judging/deadlines.ts';
import { Rounds } from './judging/rounds.ts';
import { compactInWorker } from './live/compaction/in-worker.ts';
import { History } from './live/history.ts';
import type { Log } from './live/log.ts';
import type { Probe } from './live/probe.ts';
import { Registry, type RegistryParts } from './live/registry.ts';
import { monotonicClock, systemTimers } from './live/timers.ts';
import { openControl } from './operator/control.ts';
import type { EmbeddedStorage } from './storage/embedded.ts';
import { isRolledBack } from './storage/rolled-back.ts';
import { makeCheck } from './sync/check/check.ts';
import { SyncServer } from './sync/sync-server.ts';
import { Texts } from './texts/texts.ts';

type Readiness = 'starting' | 'ready' | 'draining';

/** A server that listens. */
export interface Serving {
  readonly port: number;
  /** Stops in good order: what is here is stored and answered, everybody is sent home, maps are compacted. */
  stop(): Promise<void>;
  /** Sends everybody home when nothing can be stored or read any more; nothing else of the server can be used. */
  sendHome(): Promise<void>;
}

export interface ServeOptions {
  readonly log: Log;
  /** Told at each step of a tick; for tests of durability only. */
  readonly probe?: Probe;
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

/** Puts the server together and resolves once it listens; rejects with the reason of the system when it cannot. */
export async function serve(
  settings: Settings,
  storage: EmbeddedStorage,
  options: ServeOptions,
): Promise<Serving> {
  const { log } = options;
  const { limits, publicUrl } = settings;
  const { meter, text: metrics } = makeMetrics(limits);
  let readiness: Readiness = 'starting';
  let port = settings.port;
  const address = (): OwnAddress => ({ ...settings, port, isTrustedProxy: settings.isTrustedProxy });
  const tickets = makeTickets(await storage.setting('ticket-key', newSecret(systemRandom)), systemClock);
  await sweep(storage, log);
  const shared = { storage, tickets, clock: systemClock, log, meter, limits, timers: systemTimers };
  const { registry, history, compaction } = openMaps(shared, options.probe);
  const sync = new SyncServer({ ...shared, clock: monotonicClock, registry, address });
  const rounds = new Rounds({ ...shared, registry });
  const deadlines = new Deadlines({ ...shared, rounds });
  const context = {
    ...{ ...shared, registry, history, doors: sync, publicUrl, isRolledBack },
    random: systemRandom,
    suggestions: new Suggestions(),
    texts: new Texts(shared),
    rounds,
    version: readVersion(),
    readiness: () => readiness,
  };
  const clientFolder = settings.clientFolder ?? fromTop('dist/client');
  const app = await buildApp({ context, log, clientFolder, address, metrics });
  port = await listen(app, sync, settings);
  const control = await openControl({
    ...{ folder: settings.data, storage, clock: systemClock, log, after: systemTimers.after },
    around: (change) => sync.reopenAll(change),
  });
  if (!control.ok) log.warn({}, control.error);
  readiness = 'ready';
  deadlines.look();
  return {
    port,
    sendHome: async () => {
      readiness = 'draining';
      sync.pause();
      await sync.close();
    },
    stop: async () => {
      readiness = 'draining';
      // What somebody asked for there may take its time; people's work is stored meanwhile.
      const controlClosed = control.ok ? control.value.close() : undefined;
      sync.pause();
      await deadlines.stop();
      await registry.stop();
      await sync.close();
      await app.close();
      await controlClosed;
      await registry.close();
      await compaction.close();
      await storage.close();
    },
  };
}

type MapParts = Omit<RegistryParts, 'check' | 'compact' | 'isRolledBack' | 'seconds' | 'probe'>;

/** All maps, their past, and the thread that both use for what takes long. */
function openMaps(parts: MapParts, probe: Probe | undefined) {
  const compaction = compactInWorker();
  const check = makeCheck(parts.limits);
  const registry = new Registry({
    ...parts,
    check,
    compact: compaction.compact,
    isRolledBack,
    seconds: () => performance.now() / 1000,
    ...(probe && { probe }),
  });
  const history = new History({ ...parts, registry, check, recall: compaction.recall, random: systemRandom });
  return { registry, history, compaction };
}

function sweep(storage: EmbeddedStorage, log: Log): Promise<void> {
  return sweepSessionsDaily({
    storage,
    clock: systemClock,
    after: (milliseconds, run) => void setTimeout(run, milliseconds).unref(),
    failed: (cause) => log.error({ err: cause }, 'idle sessions could not be dropped'),
  });
}

/** Takes connections from now on; resolves with the port. */
async function listen(
  app: Awaited<ReturnType<typeof buildApp>>,
  sync: SyncServer,
  settings: Settings,
): Promise<number> {
  app.server.on('upgrade', (request, stream, head) => {
    request.url = withoutBase(request.url ?? '/', settings.basePath);
    sync.upgrade(request, stream, head);
  });
  await app.listen({ host: settings.host, port: settings.port });
  return (app.server.address() as AddressInfo).port;
}
