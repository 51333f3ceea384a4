import type { ParticipantId } from '../../shared/base/ids.ts';
import type { MapChange } from '../../shared/doc/watch.ts';
import { unseenOf, unseenRecord } from '../../shared/unseen/changes.ts';
import { type SeenId, type SeenRecord, seenMap, seenRecord } from '../../shared/unseen/seen.ts';
import type { MapSession } from '../session/types.ts';
import type { News, UnseenMark } from '../view-state/types.ts';
import type { SeenMemory } from './memory.ts';
import { isTalk, marksOf, newsOf, type Sighting, timeOf } from './news.ts';

/** Things that were looked at and are still listed; older ones are forgotten, or the list would grow with the day. */
const LOOKED_AT_MAX = 200;
/** What was seen is written down this long after, in milliseconds: a burst of typing is written once. */
const KEEP_AFTER_MS = 1_000;
/** The same thing done on and on is told again this often, in milliseconds. */
const RETOLD_MS = 30_000;

type Publish = (news: readonly News[], marks: ReadonlyMap<News['card'] & string, UnseenMark>) => void;

/** Follows what others do to a map and what I have looked at of it. */
export interface Tracker {
  /** Takes what is unseen about a card, a relation or a comment as seen. */
  look(place: string): void;
  lookAtAll(): void;
  /** Writes down at once what was seen. */
  keep(): void;
  destroy(): void;
}

/** Starts to follow a map that is here; nothing is published on the first visit but what happens from then on. */
export async function trackUnseen(
  session: MapSession,
  memory: SeenMemory,
  publish: Publish,
): Promise<Tracker> {
  const remembered = await memory.load();
  const { map } = session.reading();
  const tracker = new UnseenTracker(session, memory, publish, remembered?.at ?? session.clock.now());
  if (remembered === undefined) tracker.begin(seenMap(map), true);
  else tracker.begin(remembered.seen, false);
  return tracker;
}

class UnseenTracker implements Tracker {
  readonly #session: MapSession;
  readonly #memory: SeenMemory;
  readonly #publish: Publish;
  readonly #stops: (() => void)[] = [];
  #seen = new Map<SeenId, SeenRecord>();
  readonly #news = new Map<SeenId, News>();
  readonly #unkept = new Map<SeenId, SeenRecord | undefined>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Until when I last saw everything that happened, in milliseconds. */
  #lastHere: number;
  readonly #since: number;
  #isLive: boolean;

  constructor(session: MapSession, memory: SeenMemory, publish: Publish, lastHere: number) {
    this.#session = session;
    this.#memory = memory;
    this.#publish = publish;
    this.#lastHere = lastHere;
    this.#since = lastHere;
    this.#isLive = isLive(session);
  }

  begin(seen: Map<SeenId, SeenRecord>, isFirstVisit: boolean): void {
    this.#seen = seen;
    if (isFirstVisit) for (const [id, record] of seen) this.#unkept.set(id, record);
    const { map } = this.#session.reading();
    const away = this.#away();
    for (const found of unseenOf(seen, map).values()) this.#note(found.id, away);
    this.#forgetGone();
    this.#keepSoon();
    this.#tell();
    this.#stops.push(
      this.#session.onMap((_, change) => this.#onChange(change)),
      this.#session.onStatus(() => this.#onStatus()),
    );
  }

  look(place: string): void {
    const looked = [...this.#news.values()].filter(
      (each) =>
        !each.isSeen &&
        (each.id === place || (!isTalk(each) && (each.target === place || each.card === place))),
    );
    this.#see(looked);
  }

  lookAtAll(): void {
    this.#see([...this.#news.values()].filter(({ isSeen }) => !isSeen));
  }

  keep(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#memory.keep(new Map(this.#unkept), this.#seenUntil());
    this.#unkept.clear();
  }

  destroy(): void {
    for (const stop of this.#stops) stop();
    this.keep();
    clearTimeout(this.#timer);
  }

  #onStatus(): void {
    const live = isLive(this.#session);
    if (this.#isLive && !live) this.#lastHere = this.#session.clock.now();
    this.#isLive = live;
  }

  #onChange({ touched, local, writers }: MapChange): void {
    const ids = [...touched.elements, ...touched.relations, ...touched.comments] as SeenId[];
    if (ids.length === 0) return;
    if (local) {
      let wasNews = false;
      for (const id of ids) {
        this.#take(id);
        wasNews = this.#news.delete(id) || wasNews;
      }
      if (wasNews) this.#tell();
      return;
    }
    const sighting = this.#isLive ? this.#now(writers) : this.#away();
    let isNew = false;
    for (const id of ids) isNew = this.#note(id, sighting) || isNew;
    if (isNew) this.#tell();
  }

  /** Compares a record with what was seen of it; whether there is anything to be told. */
  #note(id: SeenId, sighting: Sighting): boolean {
    const { map } = this.#session.reading();
    const { me } = this.#session;
    const before = this.#news.get(id);
    const found = unseenRecord(this.#seen.get(id), map, id);
    // What was taken back is no news any more; what I looked at stays listed.
    if (found === undefined) return before !== undefined && !before.isSeen && this.#news.delete(id);
    const news = newsOf(found, map, me.id, sighting, before);
    if (news.who.length === 1 && news.who[0] === me.id) {
      // I did it myself, on another page or device.
      this.#take(id);
      return this.#news.delete(id);
    }
    const isRetold = before !== undefined && !before.isSeen && isSameNews(before, news);
    if (isRetold && timeOf(news) - timeOf(before) < RETOLD_MS) return false;
    this.#news.delete(id);
    this.#news.set(id, news);
    return true;
  }

  #see(looked: readonly News[]): void {
    if (looked.length === 0) return;
    for (const each of looked) {
      this.#take(each.id);
      this.#news.set(each.id, { ...each, isSeen: true });
    }
    const seen = [...this.#news.values()].filter(({ isSeen }) => isSeen);
    for (const { id } of seen.sort(byTime).slice(LOOKED_AT_MAX)) this.#news.delete(id);
    this.#tell();
    // Whoever has seen what there was may leave at once.
    this.keep();
  }

  /** Takes a record as seen as it is now. */
  #take(id: SeenId): void {
    const record = seenRecord(this.#session.reading().map, id);
    if (record === undefined) this.#seen.delete(id);
    else this.#seen.set(id, record);
    this.#unkept.set(id, record);
    this.#keepSoon();
  }

  /** What is gone together with something else would be kept for ever. */
  #forgetGone(): void {
    const { map } = this.#session.reading();
    for (const id of [...this.#seen.keys()]) {
      if (seenRecord(map, id) === undefined && !this.#news.has(id)) this.#take(id);
    }
  }

  #now(writers: readonly number[]): Sighting {
    const when = { kind: 'moment', at: this.#session.clock.now() } as const;
    return { writer: onlyWriter(this.#session, writers), when, since: this.#since };
  }

  #away(): Sighting {
    const when = { kind: 'away', from: this.#lastHere, to: this.#session.clock.now() } as const;
    return { writer: undefined, when, since: this.#since };
  }

  /** Until when I have seen all there was: what waits to be looked at was not brought back before the next visit. */
  #seenUntil(): number {
    const here = this.#isLive ? this.#session.clock.now() : this.#lastHere;
    const waiting = [...this.#news.values()].filter(({ isSeen }) => !isSeen);
    return Math.min(here, ...waiting.map(({ when }) => (when.kind === 'moment' ? when.at : when.from)));
  }

  #keepSoon(): void {
    this.#timer ??= setTimeout(() => this.keep(), KEEP_AFTER_MS);
  }

  #tell(): void {
    this.#publish([...this.#news.values()].sort(byTime), marksOf(this.#news.values()));
  }
}

/** Whether changes arrive as they are made; what comes with a connection may be days old. */
function isLive(session: MapSession): boolean {
  return ['saved', 'saving', 'not-saved'].includes(session.status().state);
}

/** Whoever of those who are here wrote under these client ids, where it is one person. */
function onlyWriter(session: MapSession, writers: readonly number[]): ParticipantId | undefined {
  const ids = new Map(session.presence.peers().map(({ clientId, user }) => [clientId, user.id]));
  const [first, ...more] = new Set(writers.map((each) => ids.get(each)));
  return more.length === 0 ? first : undefined;
}

function isSameNews(a: News, b: News): boolean {
  return (
    a.became === b.became &&
    a.target === b.target &&
    a.callsMe === b.callsMe &&
    a.who.length === b.who.length &&
    a.who.every((each, index) => each === b.who[index])
  );
}

function byTime(a: News, b: News): number {
  return timeOf(b) - timeOf(a);
}
