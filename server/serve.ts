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
import { compactInWorker } from './live/compaction/in-worker.ts';
import { History } from './live/history.ts';
import type { Log } from './live/log.ts';
import type { Probe } from './live/probe.ts';
import { Registry } from './live/registry.ts';
import { systemTimers } from './live/timers.ts';
import { openControl } from './operator/control.ts';
import type { EmbeddedStorage } from './storage/embedded.ts';
import { isRolledBack } from './storage/rolled-back.ts';
import { makeCheck } from './sync/check/check.ts';
import { SyncServer } from './sync/sync-server.ts';

type Readiness = 'starting' | 'ready' | 'draining';

/** A server that listens. */
export interface Serving {
  readonly port: number;
  /** Stops in good order: what is here is stored and answered, everybody is sent home, maps are compacted. */
  stop(): Promise<void>;
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
  const { limits } = settings;
  const clock = systemClock;
  const { meter, text: metrics } = makeMetrics(limits);
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
  const shared = { storage, tickets, clock, log, meter, limits, timers: systemTimers };
  const compaction = compactInWorker();
  const registry = new Registry({
    ...shared,
    check: makeCheck(limits),
    compact: compaction.compact,
    isRolledBack,
    seconds: () => performance.now() / 1000,
    ...(options.probe && { probe: options.probe }),
  });
  const sync = new SyncServer({ ...shared, registry, address });
  const context = {
    ...shared,
    registry,
    history: new History({
      ...shared,
      registry,
      check: makeCheck(limits),
      recall: compaction.recall,
      random: systemRandom,
    }),
    doors: sync,
    random: systemRandom,
    suggestions: new Suggestions(),
    version: readVersion(),
    publicUrl: settings.publicUrl,
    readiness: () => readiness,
  };
  const clientFolder = settings.clientFolder ?? fromTop('dist/client');
  const app = await buildApp({ context, log, clientFolder, address, metrics });
  app.server.on('upgrade', (request, stream, head) => {
    request.url = withoutBase(request.url ?? '/', settings.basePath);
    sync.upgrade(request, stream, head);
  });
  await app.listen({ host: settings.host, port: settings.port });
  port = (app.server.address() as AddressInfo).port;
  const control = await openControl({
    ...{ folder: settings.data, storage, clock, log },
    around: (change) => registry.reopenAll(change),
  });
  if (!control.ok) log.warn({}, control.error);
  readiness = 'ready';
  return {
    port,
    stop: async () => {
      readiness = 'draining';
      if (control.ok) await control.value.close();
      sync.pause();
      await registry.stop();
      await sync.close();
      await app.close();
      await registry.close();
      await compaction.close();
      await storage.close();
    },
  };
}
