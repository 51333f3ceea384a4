import * as Y from 'yjs';
import type { Step } from '../../server/live/probe.ts';
import { syncStep1Frame, updateFrame } from '../../server/sync/frames.ts';
import { assertNever } from '../../shared/base/assert-never.ts';
import type { MapId } from '../../shared/base/ids.ts';
import { hostileUpdate } from '../fuzz/hostile-updates.ts';
import { mutate } from '../fuzz/mutate.ts';
import { LocalServer } from '../support/local-server.ts';
import type { LocalWebSocket } from '../support/local-socket.ts';
import { ManualTime, settled } from '../support/manual-time.ts';
import { Seeded } from '../support/seeded.ts';
import { perform } from './acts.ts';
import { Disk, type Life } from './disk.ts';
import { Person } from './person.ts';
import { type Event, PEOPLE } from './server-script.ts';

const MAP = 'm_story' as MapId;
/** Client ids are handed out from here on, one per opened page. */
const FIRST_CLIENT = 1;
const EVE_CLIENTS = [900_000, 900_001];
/** Rounds at most until everything has arrived, each of which takes all that waits. */
const ROUNDS_MAX = 60;
/** A reader that does not take its frames is soon left out and later given a difference, as with slow lines. */
const LIMITS = { behindPresenceBytes: 500, behindBytes: 1_500, behindMs: 20_000 };

/** People, a server and its disk, with everything between them in the test's hands. */
export class ServerWorld {
  readonly time = new ManualTime();
  readonly disk = new Disk(MAP);
  readonly people: readonly Person[];
  /** Whether somebody who means harm took part: then records may be there that nobody honest made. */
  wasHarmed = false;
  #life: Life;
  #server: LocalServer;
  #crashAt: Step | undefined;
  #isDead = false;
  #eve: LocalWebSocket | undefined;
  #clients = FIRST_CLIENT;

  constructor() {
    const newClient = (): number => this.#clients++;
    this.people = Array.from(
      { length: PEOPLE },
      (_, index) => new Person(`person${index}`, MAP, this.disk, newClient),
    );
    this.#life = this.disk.live();
    this.#server = this.#start();
  }

  get server(): LocalServer {
    return this.#server;
  }

  async happen(event: Event, step: number): Promise<void> {
    switch (event.type) {
      case 'act':
        this.#act(event.act.peer, event, step);
        break;
      case 'up':
        this.people[event.person]?.up(event.count);
        break;
      case 'down':
        this.people[event.person]?.down(event.count);
        break;
      case 'time':
        await this.pass(event.ms);
        break;
      case 'come':
        void this.people[event.person]?.come(this.#server);
        await settled();
        break;
      case 'cut':
        this.people[event.person]?.cut();
        break;
      case 'reload':
        this.people[event.person]?.reload(event.isKept);
        break;
      case 'crash':
        if (event.at === 'now') this.#crash();
        else this.#crashAt = event.at;
        break;
      case 'restart':
        await this.#restart();
        break;
      case 'trouble':
        this.disk.trouble(event.kind);
        break;
      case 'cached':
        this.disk.holdSync();
        break;
      case 'compact':
        await this.disk.compact(this.time.now());
        break;
      case 'harm':
        await this.#harm(event.seed);
        break;
      default:
        assertNever(event);
    }
    if (this.#isDead) this.#begin();
  }

  async pass(ms: number): Promise<void> {
    await this.time.advance(ms);
    if (this.#isDead) this.#begin();
  }

  /** Mends everything and lets everything arrive. */
  async settle(): Promise<void> {
    this.disk.heal();
    this.#crashAt = undefined;
    await this.#exchange();
    // Long enough for the server to sweep what racing people left behind; then for that to arrive.
    await this.pass(6_000);
    await this.#exchange();
  }

  async #exchange(): Promise<void> {
    let quiet = 0;
    for (let round = 0; round < ROUNDS_MAX && quiet < 2; round += 1) {
      for (const person of this.people) void person.come(this.#server);
      await settled();
      for (const person of this.people) person.up(Number.POSITIVE_INFINITY);
      await this.pass(100);
      const isQuiet = this.people.every((person) => person.isConnected && !person.isBusy);
      quiet = isQuiet ? quiet + 1 : 0;
      for (const person of this.people) person.down(Number.POSITIVE_INFINITY);
    }
  }

  destroy(): void {
    this.#server.crash();
    for (const person of this.people) person.destroy();
    this.disk.mirror.destroy();
  }

  #act(index: number, { act }: Extract<Event, { type: 'act' }>, step: number): void {
    const person = this.people[index];
    // As in the browser, nobody edits before they have the map.
    if (person !== undefined && person.peer.map().elements.size > 0) perform(person.peer, act, step);
  }

  #start(): LocalServer {
    const { storage } = this.#life;
    const probe = (step: Step): void => {
      if (step === this.#crashAt) this.#crash();
    };
    return new LocalServer({ storage, limits: LIMITS, time: this.time, probe });
  }

  /** Runs in the middle of a tick too: from here on the old server reaches nobody and stores nothing. */
  #crash(): void {
    this.#crashAt = undefined;
    this.#isDead = true;
    this.#life.end();
    this.#server.crash();
    this.disk.losePower();
  }

  #begin(): void {
    this.#isDead = false;
    this.#life = this.disk.live();
    this.#server = this.#start();
  }

  async #restart(): Promise<void> {
    this.disk.heal();
    const life = this.#life;
    const stopped = this.#server.stop();
    // What could not be stored is tried again for a while.
    await this.pass(3_000);
    // It may have died on the way, and another is there already.
    if (this.#life !== life) return;
    await stopped;
    this.#life.end();
    this.#server.crash();
    this.#begin();
  }

  async #harm(seed: number): Promise<void> {
    // While nothing is loaded nobody comes in.
    if (this.disk.isHeld) return;
    this.wasHarmed = true;
    if (this.#eve === undefined || this.#eve.readyState !== this.#eve.OPEN) {
      this.#eve = await this.#server.enter(MAP, { name: 'eve' });
      this.#eve?.put(syncStep1Frame(Uint8Array.of(0)));
    }
    const random = new Seeded(seed);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.disk.mirror));
    const update = hostileUpdate(random, { doc, own: EVE_CLIENTS });
    doc.destroy();
    const frame = updateFrame(update);
    this.#eve?.put(random.chance(0.3) ? mutate(random, frame, [frame]) : frame);
    while (this.#eve?.deliver() === true);
    while (this.#eve?.take() !== undefined);
  }
}
