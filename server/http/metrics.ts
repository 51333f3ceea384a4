import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Limits } from '../live/limits.ts';
import type { Meter } from '../live/meter.ts';

/**
 * Upper ends of the time buckets in seconds. A commit on a good disk takes a millisecond, an acknowledgement a tick;
 * at the other end is what people call broken.
 */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** The server's counters, and how they are published. */
export interface Metrics {
  readonly meter: Meter;
  text(): Promise<string>;
}

/** Counts in a registry of its own, so that two servers in one process do not mix. */
export function makeMetrics(limits: Limits): Metrics {
  const registry = new Registry();
  // Among them the delay of the event loop, as quantiles since the metrics were last read.
  collectDefaultMetrics({ register: registry });
  publishLimits(registry, limits);
  const meter = {
    ...storageMeter(registry),
    ...peopleMeter(registry),
    ...trafficMeter(registry),
    ...textMeter(registry),
  };
  return { meter, text: () => registry.metrics() };
}

function counter(registry: Registry, name: string, help: string): Counter {
  return new Counter({ name: `penumbra_${name}`, help, registers: [registry] });
}

/** A count kept as a plain number, for what happens thousands of times a second; the registry asks for it when it is read. */
function tally(registry: Registry, name: string, help: string): (count: number) => void {
  let total = 0;
  const told = new Counter({
    name: `penumbra_${name}`,
    help,
    registers: [registry],
    collect: () => {
      told.reset();
      told.inc(total);
    },
  });
  return (count) => {
    total += count;
  };
}

function gauge(registry: Registry, name: string, help: string): Gauge {
  return new Gauge({ name: `penumbra_${name}`, help, registers: [registry] });
}

function timer(registry: Registry, name: string, help: string): Histogram {
  return new Histogram({ name: `penumbra_${name}`, help, buckets: SECONDS, registers: [registry] });
}

/** What the operator allowed, so that a dashboard can draw the line beside the curve. */
function publishLimits(registry: Registry, limits: Limits): void {
  const gauges = new Gauge({
    name: 'penumbra_limit',
    help: 'Limits in force, by name, each in the unit of its name or in pieces.',
    labelNames: ['name'],
    registers: [registry],
  });
  for (const [name, value] of Object.entries(limits)) gauges.set({ name }, value);
}

type StorageMeter = Pick<
  Meter,
  'ticked' | 'committed' | 'commitFailed' | 'storageDown' | 'compacted' | 'diverged' | 'damaged'
>;

function storageMeter(registry: Registry): StorageMeter {
  const ticks = timer(
    registry,
    'tick_seconds',
    'Time that a tick took, from its first edit to its last answer.',
  );
  const tickRooms = counter(registry, 'tick_rooms_total', 'Maps that had something to store in a tick.');
  const rows = counter(registry, 'rows_stored_total', 'Rows of edits stored.');
  const bytes = counter(registry, 'bytes_stored_total', 'Bytes of edits stored.');
  const failures = counter(registry, 'commit_failures_total', 'Batches that could not be stored.');
  const commits = timer(registry, 'commit_seconds', 'Time that storing a batch took.');
  const down = gauge(registry, 'storage_down', '1 while storage takes no edits.');
  const compactions = timer(registry, 'compaction_seconds', 'Time that writing a snapshot took.');
  const divergences = counter(
    registry,
    'diverged_total',
    'Maps whose document in memory was not what storage gives. Must stay 0.',
  );
  const damaged = counter(
    registry,
    'damaged_total',
    'Stored rows, snapshots and texts found damaged. Must stay 0.',
  );
  return {
    ticked: (rooms, seconds) => {
      tickRooms.inc(rooms);
      ticks.observe(seconds);
    },
    committed: (count, size, seconds) => {
      rows.inc(count);
      bytes.inc(size);
      commits.observe(seconds);
    },
    commitFailed: () => failures.inc(),
    storageDown: (isDown) => down.set(isDown ? 1 : 0),
    compacted: (seconds) => compactions.observe(seconds),
    diverged: () => divergences.inc(),
    damaged: (count) => damaged.inc(count),
  };
}

type PeopleMeter = Pick<
  Meter,
  | 'acknowledged'
  | 'refused'
  | 'socketOpened'
  | 'socketClosed'
  | 'admitted'
  | 'roomOpened'
  | 'roomClosed'
  | 'documentBytes'
>;

function peopleMeter(registry: Registry): PeopleMeter {
  const acknowledgements = timer(
    registry,
    'acknowledgement_seconds',
    'Time from the question whether all is stored to its answer.',
  );
  const sockets = gauge(registry, 'sockets', 'Open sockets.');
  const socketsOpened = counter(registry, 'sockets_opened_total', 'Sockets opened.');
  const admissions = timer(
    registry,
    'admission_seconds',
    'Time from the upgrade of a socket to its greeting.',
  );
  const rooms = gauge(registry, 'rooms', 'Maps in memory.');
  const roomsOpened = counter(registry, 'rooms_opened_total', 'Maps brought into memory.');
  const documents = gauge(registry, 'document_bytes', 'Bytes of the documents in memory, as stored.');
  const refusals = new Counter({
    name: 'penumbra_refused_total',
    help: 'Edits, frames, connections and requests refused, by close code or HTTP status.',
    labelNames: ['code'],
    registers: [registry],
  });
  return {
    acknowledged: (seconds) => acknowledgements.observe(seconds),
    refused: (code) => refusals.inc({ code }),
    socketOpened: () => {
      sockets.inc();
      socketsOpened.inc();
    },
    socketClosed: () => sockets.dec(),
    admitted: (seconds) => admissions.observe(seconds),
    roomOpened: () => {
      rooms.inc();
      roomsOpened.inc();
    },
    roomClosed: () => rooms.dec(),
    documentBytes: (bytes) => documents.set(bytes),
  };
}

function textMeter(registry: Registry): Pick<Meter, 'textStored' | 'textSent'> {
  const stored = counter(registry, 'texts_stored_total', 'Texts of sources stored.');
  const bytesStored = counter(registry, 'text_bytes_stored_total', 'Bytes of texts stored, packed.');
  const sent = counter(registry, 'texts_sent_total', 'Texts of sources handed out.');
  const bytesSent = counter(registry, 'text_bytes_sent_total', 'Bytes of texts handed out.');
  return {
    textStored: (bytes) => {
      stored.inc();
      bytesStored.inc(bytes);
    },
    textSent: (bytes) => {
      sent.inc();
      bytesSent.inc(bytes);
    },
  };
}

type TrafficMeter = Pick<Meter, 'received' | 'sent' | 'presenceSent' | 'fellBehind' | 'cut' | 'heldBack'>;

function trafficMeter(registry: Registry): TrafficMeter {
  const framesIn = tally(registry, 'frames_received_total', 'Frames received.');
  const bytesIn = tally(registry, 'received_bytes_total', 'Bytes of the frames received.');
  const framesOut = tally(registry, 'frames_sent_total', 'Frames sent.');
  const bytesOut = tally(registry, 'sent_bytes_total', 'Bytes of the frames sent.');
  const presence = tally(registry, 'presence_frames_total', 'Presence frames sent.');
  const behind = counter(registry, 'fell_behind_total', 'Readers that were too slow for edits for a while.');
  const cut = counter(registry, 'readers_cut_total', 'Readers cut because they stayed too far behind.');
  const held = counter(
    registry,
    'held_back_total',
    'Times that the senders of a map had to wait for storage.',
  );
  return {
    received: (bytes) => {
      framesIn(1);
      bytesIn(bytes);
    },
    sent: (frames, bytes) => {
      framesOut(frames);
      bytesOut(bytes);
    },
    presenceSent: presence,
    fellBehind: () => behind.inc(),
    cut: () => cut.inc(),
    heldBack: () => held.inc(),
  };
}
