import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, InjectOptions } from 'fastify';
import type { Doors } from '../../../server/access/doors.ts';
import type { OwnAddress } from '../../../server/access/origins.ts';
import { Suggestions } from '../../../server/access/suggestions.ts';
import { makeTickets } from '../../../server/access/tickets.ts';
import { buildApp, type Patience } from '../../../server/http/app.ts';
import { makeMetrics } from '../../../server/http/metrics.ts';
import { Deadlines } from '../../../server/judging/deadlines.ts';
import { Rounds } from '../../../server/judging/rounds.ts';
import { compactLog } from '../../../server/live/compaction/compact.ts';
import { recallLog } from '../../../server/live/compaction/recall.ts';
import { History } from '../../../server/live/history.ts';
import { DEFAULT_LIMITS, type Limits } from '../../../server/live/limits.ts';
import { Registry } from '../../../server/live/registry.ts';
import { memoryStorage } from '../../../server/storage/memory.ts';
import { isRolledBack } from '../../../server/storage/rolled-back.ts';
import { Texts } from '../../../server/texts/texts.ts';
import { seededRandom } from '../../../shared/base/random.ts';
import { ok } from '../../../shared/base/result.ts';
import type { CreateMapResponse, JoinResponse } from '../../../shared/wire/http.ts';
import { testStorage } from '../../support/failing-storage.ts';
import { ManualTime } from '../../support/manual-time.ts';
import { recordingLog } from '../../support/silent.ts';

/** What whoever is not let in is told, whatever the reason. */
export const FORBIDDEN = {
  type: '/problems/not-allowed',
  title: 'This is not open to you.',
  status: 403,
  detail: 'The map does not exist, or this link or role does not open it.',
};

export interface Person {
  readonly cookie: string;
  readonly joined: JoinResponse;
}

interface FixtureOptions {
  readonly limits?: Partial<Limits>;
  readonly patience?: Patience;
}

/** The HTTP side on a storage in memory, to inject requests into. */
export async function httpFixture(
  options: Partial<OwnAddress> = {},
  { limits, patience }: FixtureOptions = {},
) {
  const storage = testStorage(memoryStorage());
  const [time, log, metrics] = [new ManualTime(), recordingLog(), makeMetrics(DEFAULT_LIMITS)];
  const address: OwnAddress = {
    host: '127.0.0.1',
    port: 4010,
    publicUrl: undefined,
    isTrustedProxy: () => false,
    ...options,
  };
  const check = () => ok({ writers: [] });
  const allLimits = { ...DEFAULT_LIMITS, ...limits };
  const registry = new Registry({
    storage,
    check,
    clock: time,
    timers: time,
    log,
    meter: metrics.meter,
    limits: DEFAULT_LIMITS,
    compact: async (rows) => compactLog(rows),
    seconds: () => 0,
    isRolledBack: () => false,
  });
  const rounds = new Rounds({ storage, registry, clock: time, timers: time, log });
  const deadlines = new Deadlines({ rounds, storage, clock: time, timers: time, log });
  let readiness: 'starting' | 'ready' | 'draining' = 'ready';
  const ended: Parameters<Doors['changed']>[] = [];
  const clientFolder = mkdtempSync(join(tmpdir(), 'penumbra-client-'));
  const app = await buildApp({
    context: {
      storage,
      registry,
      rounds,
      isRolledBack,
      doors: { changed: (...news) => void ended.push(news) },
      history: new History({
        storage,
        registry,
        check,
        clock: time,
        random: seededRandom(4),
        log,
        meter: metrics.meter,
        recall: async (bytes) => recallLog(bytes),
      }),
      limits: allLimits,
      texts: new Texts({ storage, limits: allLimits, clock: time, meter: metrics.meter, log }),
      meter: metrics.meter,
      clock: time,
      random: seededRandom(3),
      tickets: makeTickets('key', time),
      suggestions: new Suggestions(),
      version: '1.2.3',
      publicUrl: address.publicUrl,
      readiness: () => readiness,
    },
    log,
    clientFolder,
    address: () => address,
    metrics: metrics.text,
    ...(patience && { patience }),
  });
  return {
    app,
    storage,
    registry,
    deadlines,
    log,
    time,
    metrics: metrics.text,
    /** What the doors were told, in order. */
    ended,
    clientFolder,
    setReadiness: (next: typeof readiness) => {
      readiness = next;
    },
    close: async () => {
      await app.close();
      rmSync(clientFolder, { recursive: true });
    },
    create: async (body: object = {}) =>
      (await call(app, 'POST', '/api/maps', body)).json<CreateMapResponse>(),
    join: async (link: string, name = '', cookie?: string): Promise<Person> => {
      const [path = '', secret = ''] = link.replace('/m/', '').split('#');
      const headers = cookie === undefined ? {} : { cookie };
      const response = await call(app, 'POST', `/api/maps/${path}/join`, { secret, name }, headers);
      const set = response.cookies[0];
      return { cookie: cookie ?? `${set?.name}=${set?.value}`, joined: response.json<JoinResponse>() };
    },
  };
}

export function call(
  app: FastifyInstance,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  url: string,
  payload?: InjectOptions['payload'],
  headers: Record<string, string> = {},
) {
  return app.inject({ method, url, headers, ...(payload !== undefined && { payload }) });
}
