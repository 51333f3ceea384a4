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
import { emptyStorage } from '../../support/failing-storage.ts';
import { compactHere, letAll } from '../../support/live-parts.ts';
import { ManualTime } from '../../support/manual-time.ts';
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

it('S3.2 closes a socket whose room ends while it comes in, with 1013', async () => {
  const [storage, time] = [emptyStorage(), new ManualTime()];
  const map = { id: MAP, epoch: 'e', createdAt: 0 };
  await storage.createMap({ map, seed: seedUpdate(emptyMap('Empty')), links: [], participants: [ANN] });
  const tickets = makeTickets('key', time);
  const parts = {
    storage,
    tickets,
    clock: time,
    timers: time,
    log: recordingLog(),
    meter: countingMeter(),
    limits: DEFAULT_LIMITS,
  };
  const registry = new EndingRegistry({
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
  const [near, far] = duplexPair();
  const ticket = tickets.issue({ map: MAP, participant: ANN.id });
  sync.upgrade(upgradeRequest(`/sync/${MAP}?ticket=${ticket}`), near, Buffer.alloc(0));
  expect(await closeCode(far)).toBe(1013);
  expect(registry.released).toBe(1);
});
