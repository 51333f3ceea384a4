import type { IncomingMessage } from 'node:http';
import { type Duplex, duplexPair } from 'node:stream';
import { expect, it } from 'vitest';
import { makeTickets } from '../../../server/access/tickets.ts';
import { DEFAULT_LIMITS } from '../../../server/live/limits.ts';
import { Registry } from '../../../server/live/registry.ts';
import { emptyMap, seedUpdate } from '../../../server/live/seed.ts';
import { SyncServer } from '../../../server/sync/sync-server.ts';
import type { MapId, ParticipantId } from '../../../shared/base/ids.ts';
import { ok } from '../../../shared/base/result.ts';
import { emptyStorage, gate, testStorage } from '../../support/failing-storage.ts';
import { compactHere, letAll } from '../../support/live-parts.ts';
import { ManualTime, settled } from '../../support/manual-time.ts';
import { countingMeter, recordingLog } from '../../support/silent.ts';

const MAP = 'm_one' as MapId;

const ANN = {
  ...{ id: 'p_ann' as ParticipantId, map: MAP, name: 'Ann', colour: '#0f8a83' },
  ...{ role: 'participant' as const, session: null, joinedAt: 0 },
  ...{ link: null, standing: 'in' as const, isRoleSet: false },
};

/** A registry whose rooms end as soon as they were opened. */
class EndingRegistry extends Registry {
  released = 0;

  override async open(id: MapId): ReturnType<Registry['open']> {
    const opened = await super.open(id);
    if (!opened.ok) return opened;
    const { room, release } = opened.value;
    room.end('storage-down');
    const counted = (): void => {
      this.released += 1;
      release();
    };
    return ok({ room, release: counted });
  }
}

/** An upgrade as a browser would send it, without a network. */
function upgradeRequest(url: string): IncomingMessage {
  const headers = {
    ...{ upgrade: 'websocket', connection: 'Upgrade', 'sec-websocket-version': '13' },
    'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
  };
  return { method: 'GET', url, headers, socket: {} } as unknown as IncomingMessage;
}

/** The code of the first frame after the server's answer to the upgrade, which must be a close frame. */
async function closeCode(stream: Duplex): Promise<number> {
  let received = Buffer.alloc(0);
  for await (const chunk of stream) {
    received = Buffer.concat([received, chunk as Buffer]);
    const start = received.indexOf('\r\n\r\n') + 4;
    if (start < 4 || received.length < start + 4) continue;
    expect(received[start]).toBe(0x88);
    return received.readUInt16BE(start + 2);
  }
  return expect.unreachable();
}

const SEED = { seed: seedUpdate(emptyMap('Empty')), links: [] };

/** A sync server without a network, with one map that Ann has a seat in. */
async function fixture(Kind: typeof Registry = Registry) {
  const [storage, time, meter] = [testStorage(emptyStorage()), new ManualTime(), countingMeter()];
  const map = { id: MAP, epoch: 'e', createdAt: 0 };
  await storage.createMap({ ...SEED, map, participants: [ANN] });
  let looks = 0;
  const { findParticipant } = storage;
  storage.findParticipant = (...of) => {
    looks += 1;
    return findParticipant(...of);
  };
  const tickets = makeTickets('key', time);
  const shared = { clock: time, timers: time, log: recordingLog(), meter, limits: DEFAULT_LIMITS };
  const parts = { ...shared, storage, tickets };
  const registry = new Kind({
    ...parts,
    check: letAll,
    compact: compactHere,
    isRolledBack: () => false,
    seconds: () => 0,
  });
  const sync = new SyncServer({
    ...parts,
    registry,
    address: () => ({ host: '127.0.0.1', port: 4010, publicUrl: undefined, isTrustedProxy: () => false }),
  });
  /** Somebody comes with Ann's ticket; what the server sends can be read from the stream. */
  const come = (more = ''): Duplex => {
    const [near, far] = duplexPair();
    const ticket = tickets.issue({ map: MAP, participant: ANN.id });
    sync.upgrade(upgradeRequest(`/sync/${MAP}?ticket=${ticket}${more}`), near, Buffer.alloc(0));
    return far;
  };
  return { ...{ storage, time, meter, registry, sync, come, map }, looks: () => looks };
}

it('S3.2 closes a socket whose room ends while it comes in, with 1013', async () => {
  const { registry, come, meter } = await fixture(EndingRegistry);
  expect(await closeCode(come())).toBe(1013);
  expect([(registry as EndingRegistry).released, meter.counts.refused]).toEqual([1, 1]);
});

it('S1.5 S7.7 counts whom it turns away for another history', async () => {
  const { come, meter } = await fixture();
  expect([await closeCode(come('&e=other')), meter.counts.refused]).toEqual([4409, 1]);
});

it('S1.3 S7.7 counts whose map does not come in time, once', async () => {
  const { storage, time, come, meter } = await fixture();
  const loading = gate();
  storage.hold('loadLog', loading);
  const far = come();
  await time.advance(10_000);
  loading.open();
  expect(await closeCode(far)).toBe(1013);
  await settled();
  expect(meter.counts.refused).toBe(1);
});

it('S1.1 S7.7 counts the upgrades that it refuses', async () => {
  const { sync, meter } = await fixture();
  sync.upgrade(upgradeRequest('/elsewhere'), duplexPair()[0], Buffer.alloc(0));
  expect(meter.counts.refused).toBe(1);
});

it('S1.8 asks again about a seat that changes while its socket is being admitted', async () => {
  const { storage, sync, come } = await fixture();
  const loading = gate();
  storage.hold('loadLog', loading);
  const far = come();
  await settled();
  await storage.changeSeat(MAP, ANN.id, { standing: 'removed' });
  sync.changed(MAP, [ANN.id], 'removed');
  loading.open();
  expect(await closeCode(far)).toBe(4403);
});

it('S1.8 lets nobody wait for changes in other maps', async () => {
  const { storage, sync, come, meter, looks } = await fixture();
  const loading = gate();
  storage.hold('loadLog', loading);
  come();
  await settled();
  sync.changed('m_two' as MapId, [ANN.id], 'role-changed');
  loading.open();
  await settled();
  expect([meter.counts.admitted, looks()]).toEqual([1, 1]);
});

it('S1.8 asks again about a seat when a backup is put in place while its socket is being admitted', async () => {
  const { storage, sync, come, map } = await fixture();
  const swapping = gate();
  const restored = sync.reopenAll(async () => {
    await swapping.passed;
    await storage.eraseMap(MAP);
    await storage.createMap({ ...SEED, map, participants: [] });
  });
  await settled();
  const far = come();
  await settled();
  swapping.open();
  await restored;
  expect(await closeCode(far)).toBe(4401);
});
