import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { syncStep1Frame, syncStep2Frame, updateFrame } from '../../server/sync/frames.ts';
import type { MapId } from '../../shared/base/ids.ts';
import { FRAME } from '../../shared/wire/frames.ts';
import { contains } from '../support/contains.ts';
import type { LocalServer } from '../support/local-server.ts';
import type { LocalWebSocket } from '../support/local-socket.ts';
import { createPeer, NETWORK, type Peer } from '../support/peers.ts';
import type { Disk } from './disk.ts';

const NOTHING = Uint8Array.of(0, 0);
const [STEP_1, STEP_2] = [0, 1];

/** Somebody at a browser: edits when they please, and speaks y-websocket's protocol with barriers as the client does. */
export class Person {
  readonly #map: MapId;
  readonly #name: string;
  readonly #disk: Disk;
  readonly #newClient: () => number;
  #peer: Peer;
  #ws: LocalWebSocket | undefined;
  #comingTo: LocalServer | undefined;
  #isSynced = false;
  /** What was made here since the page was opened, in order; a barrier counts how much of it came before. */
  #made: Uint8Array[] = [];
  #acknowledged = 0;
  /** What the server did that it must never do to honest people. */
  readonly faults: string[] = [];

  constructor(name: string, map: MapId, disk: Disk, newClient: () => number) {
    this.#name = name;
    this.#map = map;
    this.#disk = disk;
    this.#newClient = newClient;
    this.#peer = this.#open(NOTHING);
  }

  get peer(): Peer {
    return this.#peer;
  }

  get isConnected(): boolean {
    return this.#ws !== undefined;
  }

  /** Whether anything is on its way in either direction. */
  get isBusy(): boolean {
    return this.#ws !== undefined && this.#ws.waiting + this.#ws.unread > 0;
  }

  /** How much of what was made here the server has said to be stored. */
  get isAllAcknowledged(): boolean {
    return this.#acknowledged === this.#made.length;
  }

  /** Knocks; where the disk is slow the door opens later, or, when the server dies before, never. */
  async come(server: LocalServer): Promise<void> {
    if (this.#ws !== undefined || this.#comingTo === server) return;
    this.#comingTo = server;
    const ws = await server.enter(this.#map, { name: this.#name, clientId: this.#peer.doc.clientID });
    if (this.#comingTo !== server) return ws?.cut();
    this.#comingTo = undefined;
    if (ws === undefined) return;
    this.#ws = ws;
    this.#isSynced = false;
    ws.once('close', () => {
      if (this.#ws === ws) this.#ws = undefined;
    });
    ws.watch = (frame) => this.#judge(frame);
    ws.put(syncStep1Frame(Y.encodeStateVector(this.#peer.doc)));
  }

  /** The line breaks. */
  cut(): void {
    this.#comingTo = undefined;
    this.#ws?.cut();
    this.#ws = undefined;
  }

  /** Opens the page again, with or without the copy that the device keeps. */
  reload(isKept: boolean): void {
    this.cut();
    const old = this.#peer;
    const copy = isKept ? Y.encodeStateAsUpdate(old.doc) : NOTHING;
    this.#peer = this.#open(copy);
    old.watch.stop();
    old.undo.destroy();
    old.doc.destroy();
    // With the copy, all that is in it counts as made before the first barrier; without, it is gone.
    this.#made = isKept ? [copy] : [];
    this.#acknowledged = 0;
  }

  /** Lets the server read so many frames. */
  up(count: number): void {
    for (let sent = 0; sent < count && this.#ws?.deliver() === true; sent += 1);
  }

  /** Takes so many of the frames that wait. */
  down(count: number): void {
    for (let taken = 0; taken < count; taken += 1) {
      const arrival = this.#ws?.take();
      if (arrival === undefined) return;
      if (arrival.type === 'frame') this.#receive(arrival.bytes);
      else if (arrival.code >= 4400 && arrival.code < 4500) {
        this.faults.push(`${this.#name} was sent away: ${arrival.code} ${arrival.reason}`);
      }
    }
  }

  destroy(): void {
    this.cut();
    this.#peer.doc.destroy();
  }

  #open(copy: Uint8Array): Peer {
    const peer = createPeer(this.#newClient() - 1, copy);
    peer.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === NETWORK) return;
      this.#made.push(update);
      this.#ws?.put(updateFrame(update));
      if (this.#isSynced) this.#ask();
    });
    return peer;
  }

  #ask(): void {
    const frame = new Uint8Array(5);
    frame[0] = FRAME.barrier;
    new DataView(frame.buffer).setUint32(1, this.#made.length);
    this.#ws?.put(frame);
  }

  #receive(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame);
    const type = decoding.readVarUint(decoder);
    if (type === FRAME.barrier) this.#acknowledged = Math.max(this.#acknowledged, countOf(frame));
    if (type !== FRAME.sync) return;
    const step = decoding.readVarUint(decoder);
    const body = decoding.readVarUint8Array(decoder);
    if (step === STEP_1) {
      this.#ws?.put(syncStep2Frame(Y.encodeStateAsUpdate(this.#peer.doc, body)));
      return;
    }
    Y.applyUpdate(this.#peer.doc, body, NETWORK);
    if (step !== STEP_2) return;
    this.#isSynced = true;
    this.#ask();
  }

  /** Looks at a frame at the moment when the server sends it: whatever it shows or promises must be stored by then. */
  #judge(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame);
    const type = decoding.readVarUint(decoder);
    if (type === FRAME.barrier) {
      const promised = this.#made.slice(this.#acknowledged, countOf(frame));
      const isStored = promised.every((update) => contains(this.#disk.mirror, update));
      if (!isStored) this.faults.push(`${this.#name} was told that something is stored which is not`);
    }
    if (type !== FRAME.sync || decoding.readVarUint(decoder) === STEP_1) return;
    if (!contains(this.#disk.mirror, decoding.readVarUint8Array(decoder))) {
      this.faults.push(`${this.#name} was shown something that is not stored`);
    }
  }
}

function countOf(frame: Uint8Array): number {
  return new DataView(frame.buffer, frame.byteOffset + 1, 4).getUint32(0);
}
