import { afterEach, describe, expect, it } from 'vitest';
import { openPeer, openRaw } from '../support/peer.ts';
import { createMap, join, type ServerProcess, startServer } from '../support/server-process.ts';

let server: ServerProcess | undefined;
afterEach(async () => {
  await server?.stop();
});

type Sample = ReadonlyMap<string, number>;

async function read({ url }: ServerProcess): Promise<Sample> {
  const text = await (await fetch(`${url}/api/metrics`)).text();
  const samples = [...text.matchAll(/^(\w+(?:\{[^}]*\})?) (\S+)$/gm)];
  return new Map(samples.map(([, name = '', value]) => [name, Number(value)]));
}

/** What must have grown once somebody came, wrote, was answered, and somebody else was refused. */
const GROWN = [
  'penumbra_rooms',
  'penumbra_rooms_opened_total',
  'penumbra_sockets',
  'penumbra_sockets_opened_total',
  'penumbra_document_bytes',
  'penumbra_admission_seconds_count',
  'penumbra_tick_seconds_count',
  'penumbra_tick_rooms_total',
  'penumbra_commit_seconds_count',
  'penumbra_rows_stored_total',
  'penumbra_bytes_stored_total',
  'penumbra_acknowledgement_seconds_count',
  'penumbra_acknowledgement_seconds_sum',
  'penumbra_frames_received_total',
  'penumbra_received_bytes_total',
  'penumbra_frames_sent_total',
  'penumbra_sent_bytes_total',
  'penumbra_presence_frames_total',
  'penumbra_refused_total{code="4403"}',
  'penumbra_refused_total{code="4401"}',
] as const;

/** What stays at nothing on a good day. */
const STILL = [
  'penumbra_storage_down',
  'penumbra_commit_failures_total',
  'penumbra_damaged_total',
  'penumbra_diverged_total',
  'penumbra_fell_behind_total',
  'penumbra_held_back_total',
] as const;

describe('the metrics of a server', () => {
  it('S7.7 move with what happens, and with nothing that does not', async () => {
    const started = await startServer({ args: ['--limits', 'people=12'] });
    server = started;
    const before = await read(started);
    const map = await createMap(started.url);
    const writer = openPeer(started.url, await join(started.url, map.links.host));
    const reader = openPeer(started.url, await join(started.url, map.links.participant));
    await Promise.all([writer.synced, reader.synced]);
    const seen = new Promise((resolve) => reader.provider.awareness.once('update', resolve));
    writer.provider.awareness.setLocalState({ selection: [] });
    await seen;
    writer.doc.getMap('meta').set('title', 'A map');
    await writer.saved();
    const observer = openPeer(started.url, await join(started.url, map.links.observer));
    await observer.synced;
    observer.doc.getMap('meta').set('title', 'Not mine');
    await observer.closed;
    await openRaw(started.url, `/sync/${map.id}?ticket=none`).ended;
    const after = await read(started);
    const stuck = GROWN.filter((name) => !((after.get(name) ?? 0) > (before.get(name) ?? 0)));
    expect(stuck).toEqual([]);
    expect(STILL.filter((name) => after.get(name) !== 0)).toEqual([]);
    expect(after.get('penumbra_limit{name="people"}')).toBe(12);
    for (const peer of [writer, reader, observer]) peer.destroy();
  });
});
