import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { roundsApi } from '../../client/app/rounds-api.ts';
import type { JudgingState } from '../../client/session/judging.ts';
import { createJudgingStore, type OpenJudging } from '../../client/session/judging-store.ts';
import { openSessionLink } from '../../client/session/session-link.ts';
import { systemClock } from '../../shared/base/clock.ts';
import type { RoundId } from '../../shared/base/ids.ts';
import { seededRandom } from '../../shared/base/random.ts';
import { parseNativeText } from '../../shared/formats/native/parse.ts';
import type { Target } from '../../shared/judging/target.ts';
import { targetKey } from '../../shared/judging/target.ts';
import type { ArgumentMap } from '../../shared/model/map.ts';
import { aStorage } from '../support/a-storage.ts';
import { must } from '../support/builders.ts';
import { createMap, type Joined, join, type ServerProcess, startServer } from '../support/server-process.ts';

let server: ServerProcess;
let map: ArgumentMap;
let target: Target;
const open: (() => void)[] = [];
let seed = 0;

beforeAll(async () => {
  server = await startServer();
});
afterEach(() => {
  for (const close of open.splice(0)) close();
});
afterAll(() => server.stop());

async function people(): Promise<Record<'host' | 'ben' | 'cleo' | 'olga', Joined>> {
  const { links } = await createMap(server.url, { template: 'oliver-williams' });
  const host = await join(server.url, links.host, 'Hanna');
  const file = await fetch(`${server.url}/api/maps/${host.map}/export`, { headers: { cookie: host.cookie } });
  map = must(parseNativeText(await file.text())).map;
  const cost = [...map.elements.values()].find(({ kind }) => kind === 'cost');
  if (cost === undefined) throw new Error('no cost');
  target = { kind: 'element', element: cost.id };
  return {
    host,
    ben: await join(server.url, links.participant, 'Ben'),
    cleo: await join(server.url, links.participant, 'Cleo'),
    olga: await join(server.url, links.observer, 'Olga'),
  };
}

/** The rounds of a map as somebody's browser has them. */
function visit(who: Joined, storage = aStorage()): OpenJudging {
  class CookieSocket extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { cookie: who.cookie } });
    }
  }
  seed += 1;
  const link = openSessionLink({
    mapId: who.map,
    url: server.url.replace('http', 'ws').concat('/sync'),
    random: () => 0,
    webSocket: CookieSocket as never,
  });
  const store = createJudgingStore({
    session: {
      mapId: who.map as never,
      me: { ...who.participant, role: who.role },
      clock: systemClock,
      random: seededRandom(seed),
      reading: () => ({ map, diagnostics: [] }),
    },
    link,
    calls: roundsApi(
      (path, init) =>
        fetch(server.url + path, {
          ...init,
          headers: { ...(init?.headers as Record<string, string>), cookie: who.cookie },
        }),
      who.map as never,
    ),
    storage,
  });
  const close = (): void => {
    store.destroy();
    link.destroy();
  };
  open.push(close);
  return store;
}

function until(store: OpenJudging, isSo: (state: JudgingState) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!isSo(store.state())) return;
      stop();
      resolve();
    };
    const stop = store.onChange(look);
    queueMicrotask(look);
  });
}

async function openRound(host: OpenJudging): Promise<RoundId> {
  await until(host, ({ link }) => link === 'live');
  const round = await host.open({
    ...{ question: 'happens', targets: [target], endsAt: null, names: 'shown' },
    ...{ reasons: 'asked', progress: 'count' },
  });
  return must(round).id;
}

const deliveryOf = (state: JudgingState, round: RoundId) =>
  state.mine.get(round)?.get(targetKey(target))?.delivery.state;
const stageOf = (state: JudgingState, round: RoundId) => state.rounds.get(round)?.stage.name;

/** Ben casts a ballot while the server is down, and his window is closed. */
async function castWithoutConnection() {
  const who = await people();
  const device = aStorage();
  const [host, ben] = [visit(who.host), visit(who.ben, device)];
  const round = await openRound(host);
  await until(ben, (state) => stageOf(state, round) === 'open');
  await server.kill('SIGKILL');
  await until(ben, ({ link }) => link === 'lost');
  must(ben.cast(round, { target, judgement: 64 }));
  await until(ben, (state) => deliveryOf(state, round) === 'kept');
  ben.destroy();
  return { who, device, host, round };
}

describe('rounds in the browser, against the real server', () => {
  it('go from the host’s opening over everybody’s ballots to the reveal that all see', async () => {
    const who = await people();
    const [host, ben, cleo] = [visit(who.host), visit(who.ben), visit(who.cleo)];
    const round = await openRound(host);
    for (const [store, judgement] of [
      [ben, 30],
      [cleo, 70],
    ] as const) {
      await until(store, (state) => stageOf(state, round) === 'open');
      must(store.cast(round, { target, judgement }));
      await until(store, (state) => deliveryOf(state, round) === 'saved');
    }
    await until(host, ({ progress }) => progress.get(round)?.done === 2);
    expect(host.state().mine.get(round)).toBeUndefined();
    const late = visit(who.olga);
    await until(late, (state) => stageOf(state, round) === 'open');
    must(await host.act(round, 'reveal'));
    for (const store of [host, ben, cleo, late]) {
      await until(store, (state) => stageOf(state, round) === 'revealed');
      expect(store.state().results.get(round)?.targets[0]?.summary).toMatchObject({ median: 50 });
    }
  });

  it('take a ballot that was cast without a connection, after a reload, while the round is open', async () => {
    const { who, device, host, round } = await castWithoutConnection();
    const again = visit(who.ben, device);
    expect(deliveryOf(again.state(), round)).toBe('kept');
    server = await server.restart();
    await until(again, (state) => deliveryOf(state, round) === 'saved');
    await until(host, ({ link, progress }) => link === 'live' && progress.get(round)?.done === 1);
    must(await host.act(round, 'reveal'));
    await until(host, (state) => stageOf(state, round) === 'revealed');
    expect(host.state().results.get(round)?.targets[0]?.points).toMatchObject([{ judgement: 64 }]);
  });

  it('say of a ballot that comes too late that it does not count', async () => {
    const { who, device, host, round } = await castWithoutConnection();
    server = await server.restart();
    await until(host, ({ link }) => link === 'live');
    must(await host.act(round, 'close'));
    const again = visit(who.ben, device);
    await until(again, (state) => deliveryOf(state, round) === 'refused');
    expect(device.length).toBe(0);
  });
});
