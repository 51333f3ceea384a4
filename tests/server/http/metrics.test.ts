import { describe, expect, it } from 'vitest';
import { makeMetrics } from '../../../server/http/metrics.ts';
import { DEFAULT_LIMITS } from '../../../server/live/limits.ts';
import type { Meter } from '../../../server/live/meter.ts';

/** The value of a metric in the text, with its labels as they are written there. */
function valueIn(text: string, name: string): number {
  const line = text.split('\n').find((each) => each.startsWith(`${name} `));
  if (line === undefined) throw new Error(`there is no ${name}`);
  return Number(line.split(' ')[1]);
}

async function readValue(metrics: ReturnType<typeof makeMetrics>, name: string): Promise<number> {
  return valueIn(await metrics.text(), name);
}

/** Each thing that the meter is told, and what it changes by how much. */
const MOVES: readonly [name: keyof Meter, tell: (meter: Meter) => void, changes: Record<string, number>][] = [
  [
    'ticked',
    (meter) => meter.ticked(3, 0.004),
    { penumbra_tick_rooms_total: 3, penumbra_tick_seconds_count: 1, penumbra_tick_seconds_sum: 0.004 },
  ],
  [
    'committed',
    (meter) => meter.committed(2, 700, 0.002),
    {
      penumbra_rows_stored_total: 2,
      penumbra_bytes_stored_total: 700,
      penumbra_commit_seconds_count: 1,
      'penumbra_commit_seconds_bucket{le="0.0025"}': 1,
    },
  ],
  ['commitFailed', (meter) => meter.commitFailed(), { penumbra_commit_failures_total: 1 }],
  ['storageDown', (meter) => meter.storageDown(true), { penumbra_storage_down: 1 }],
  [
    'acknowledged',
    (meter) => meter.acknowledged(0.012),
    {
      'penumbra_acknowledgement_seconds_bucket{le="0.025"}': 1,
      'penumbra_acknowledgement_seconds_bucket{le="+Inf"}': 1,
    },
  ],
  [
    'socketOpened',
    (meter) => meter.socketOpened(),
    { penumbra_sockets: 1, penumbra_sockets_opened_total: 1 },
  ],
  ['socketClosed', (meter) => meter.socketClosed(), { penumbra_sockets: -1 }],
  ['admitted', (meter) => meter.admitted(0.1), { penumbra_admission_seconds_count: 1 }],
  ['roomOpened', (meter) => meter.roomOpened(), { penumbra_rooms: 1, penumbra_rooms_opened_total: 1 }],
  ['roomClosed', (meter) => meter.roomClosed(), { penumbra_rooms: -1 }],
  ['documentBytes', (meter) => meter.documentBytes(900), { penumbra_document_bytes: 900 }],
  [
    'received',
    (meter) => meter.received(50),
    { penumbra_frames_received_total: 1, penumbra_received_bytes_total: 50 },
  ],
  ['sent', (meter) => meter.sent(4, 200), { penumbra_frames_sent_total: 4, penumbra_sent_bytes_total: 200 }],
  ['presenceSent', (meter) => meter.presenceSent(5), { penumbra_presence_frames_total: 5 }],
  ['fellBehind', (meter) => meter.fellBehind(), { penumbra_fell_behind_total: 1 }],
  ['cut', (meter) => meter.cut(), { penumbra_readers_cut_total: 1 }],
  ['heldBack', (meter) => meter.heldBack(), { penumbra_held_back_total: 1 }],
  ['compacted', (meter) => meter.compacted(0.3), { penumbra_compaction_seconds_count: 1 }],
  ['diverged', (meter) => meter.diverged(), { penumbra_diverged_total: 1 }],
  [
    'textStored',
    (meter) => meter.textStored(70),
    { penumbra_texts_stored_total: 1, penumbra_text_bytes_stored_total: 70 },
  ],
  [
    'textSent',
    (meter) => meter.textSent(80),
    { penumbra_texts_sent_total: 1, penumbra_text_bytes_sent_total: 80 },
  ],
  ['damaged', (meter) => meter.damaged(2), { penumbra_damaged_total: 2 }],
];

describe('S7.7 the metrics', () => {
  it.each(MOVES)('show that %s', async (_name, tell, changes) => {
    const metrics = makeMetrics(DEFAULT_LIMITS);
    for (const name of Object.keys(changes))
      expect([name, await readValue(metrics, name)]).toEqual([name, 0]);
    tell(metrics.meter);
    for (const [name, by] of Object.entries(changes)) {
      expect([name, await readValue(metrics, name)]).toEqual([name, by]);
    }
  });

  it('count refusals by code', async () => {
    const metrics = makeMetrics(DEFAULT_LIMITS);
    for (const code of [4413, 4422, 4413]) metrics.meter.refused(code);
    expect(await readValue(metrics, 'penumbra_refused_total{code="4413"}')).toBe(2);
    expect(await readValue(metrics, 'penumbra_refused_total{code="4422"}')).toBe(1);
  });

  it('leave nothing untold of what the meter is told', () => {
    const { meter } = makeMetrics(DEFAULT_LIMITS);
    expect([...MOVES.map(([name]) => name), 'refused'].sort()).toEqual(Object.keys(meter).sort());
  });

  it('say that storage takes edits again', async () => {
    const metrics = makeMetrics(DEFAULT_LIMITS);
    metrics.meter.storageDown(true);
    metrics.meter.storageDown(false);
    expect(await readValue(metrics, 'penumbra_storage_down')).toBe(0);
  });

  it('hold every limit as it was set', async () => {
    const metrics = makeMetrics({ ...DEFAULT_LIMITS, people: 12 });
    expect(await readValue(metrics, 'penumbra_limit{name="people"}')).toBe(12);
    for (const name of Object.keys(DEFAULT_LIMITS))
      await readValue(metrics, `penumbra_limit{name="${name}"}`);
  });

  it('hold the delay of the event loop, and it grows when something blocks', async () => {
    const metrics = makeMetrics(DEFAULT_LIMITS);
    // The first block lets the sampling begin, the second is what it measures.
    for (const milliseconds of [50, 200]) {
      block(milliseconds);
      for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    }
    const text = await metrics.text();
    expect(valueIn(text, 'nodejs_eventloop_lag_max_seconds')).toBeGreaterThanOrEqual(0.15);
    for (const name of ['p50', 'p90', 'p99']) valueIn(text, `nodejs_eventloop_lag_${name}_seconds`);
  });
});

function block(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end) Math.sqrt(end);
}
