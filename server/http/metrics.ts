import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Meter } from '../live/meter.ts';

/** Upper ends of the time buckets in seconds: a commit on a good disk takes a millisecond, an acknowledgement a tick. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

/** The server's counters, and how they are published. */
export interface Metrics {
  readonly meter: Meter;
  text(): Promise<string>;
}

/** Counts in a registry of its own, so that two servers in one process do not mix. */
export function makeMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const counter = (name: string, help: string) => new Counter({ name: `penumbra_${name}`, help, registers });
  const gauge = (name: string, help: string) => new Gauge({ name: `penumbra_${name}`, help, registers });
  const timer = (name: string, help: string) =>
    new Histogram({ name: `penumbra_${name}`, help, buckets: SECONDS, registers });
  const rows = counter('rows_stored_total', 'Rows of edits stored.');
  const bytes = counter('bytes_stored_total', 'Bytes of edits stored.');
  const failures = counter('commit_failures_total', 'Batches that could not be stored.');
  const commits = timer('commit_seconds', 'Time that storing a batch took.');
  const acknowledgements = timer('acknowledgement_seconds', 'Time from a barrier to its answer.');
  const sockets = gauge('sockets', 'Open sockets.');
  const rooms = gauge('rooms', 'Maps in memory.');
  const presence = counter('presence_frames_total', 'Presence frames sent.');
  const refusals = new Counter({
    name: 'penumbra_refused_total',
    help: 'Frames and connections refused.',
    labelNames: ['code'],
    registers,
  });
  const meter: Meter = {
    committed: (count, size, seconds) => {
      rows.inc(count);
      bytes.inc(size);
      commits.observe(seconds);
    },
    commitFailed: () => failures.inc(),
    acknowledged: (seconds) => acknowledgements.observe(seconds),
    refused: (code) => refusals.inc({ code }),
    socketOpened: () => sockets.inc(),
    socketClosed: () => sockets.dec(),
    roomOpened: () => rooms.inc(),
    roomClosed: () => rooms.dec(),
    presenceSent: (frames) => presence.inc(frames),
  };
  return { meter, text: () => registry.metrics() };
}
