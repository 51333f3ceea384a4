import type { Clock } from '../../shared/base/clock.ts';
import type { MapId } from '../../shared/base/ids.ts';
import { type SourceText, sourceText } from '../../shared/texts/source-text.ts';

/** Bytes of all texts that one browser keeps, of whichever maps: some two hundred articles, or a dozen books. */
export const TEXT_CACHE_BYTES_MAX = 64 * 1024 * 1024;
/** What a block or a page mark takes, about. */
const MARK_BYTES = 60;

const DATABASE = 'penumbra:texts';
/** What is kept: small, so that all of it can be looked through. */
const ENTRIES = 'entries';
/** The texts themselves, under map and hash. */
const TEXTS = 'texts';

interface Entry {
  readonly map: string;
  readonly hash: string;
  readonly size: number;
  readonly usedAt: number;
}

type Key = [map: string, hash: string];

/** The texts of one map that this device keeps, so that they open without the server. */
export interface TextCache {
  get(hash: string): Promise<SourceText | undefined>;
  /** Keeps a text; those that were not read for longest make room. */
  put(hash: string, text: SourceText): Promise<void>;
}

export interface CacheParts {
  readonly databases: IDBFactory;
  readonly clock: Clock;
  readonly bytesMax?: number;
}

/** Opens the device's texts of a map. A browser that keeps nothing is as good as one that kept nothing yet. */
export function openTextCache(map: MapId, parts: CacheParts): TextCache {
  const { databases, clock, bytesMax = TEXT_CACHE_BYTES_MAX } = parts;
  return {
    get: async (hash) => {
      const key: Key = [map, hash];
      const found = await within(databases, (entries, texts) => {
        const wanted = texts.get(key);
        const entry = entries.get(key);
        entry.onsuccess = () => {
          const known = entry.result as Entry | undefined;
          if (known !== undefined) entries.put({ ...known, usedAt: clock.now() });
        };
        return wanted;
      });
      // What an older version of the program kept may have another shape: then it is fetched anew.
      const read = sourceText.safeParse(found);
      return read.success ? read.data : undefined;
    },
    put: async (hash, text) => {
      const size = sizeOf(text);
      if (size > bytesMax) return;
      await within(databases, (entries, texts) => {
        const all = entries.getAll();
        all.onsuccess = () => {
          const others = (all.result as Entry[]).filter((each) => each.map !== map || each.hash !== hash);
          for (const old of oldestBeyond(others, bytesMax - size)) forget(entries, texts, old);
          entries.put({ map, hash, size, usedAt: clock.now() });
          texts.put(text, [map, hash]);
        };
        return all;
      });
    },
  };
}

/** Takes every text of a map from this device. */
export async function dropTexts(map: MapId, databases: IDBFactory): Promise<void> {
  await within(databases, (entries, texts) => {
    const all = entries.getAll();
    all.onsuccess = () => {
      for (const entry of all.result as Entry[]) if (entry.map === map) forget(entries, texts, entry);
    };
    return all;
  });
}

function forget(entries: IDBObjectStore, texts: IDBObjectStore, { map, hash }: Entry): void {
  entries.delete([map, hash]);
  texts.delete([map, hash]);
}

/** Those that were not read for longest, as many as must go for the rest to fit. */
function oldestBeyond(entries: readonly Entry[], bytesMax: number): readonly Entry[] {
  let kept = entries.reduce((sum, { size }) => sum + size, 0);
  return entries
    .toSorted((a, b) => a.usedAt - b.usedAt)
    .filter(({ size }) => {
      if (kept <= bytesMax) return false;
      kept -= size;
      return true;
    });
}

/** About as many bytes as a browser needs for it: two for each UTF-16 unit. */
function sizeOf({ text, blocks, pages }: SourceText): number {
  return 2 * text.length + MARK_BYTES * (blocks.length + pages.length);
}

type Work = (entries: IDBObjectStore, texts: IDBObjectStore) => IDBRequest;

/**
 * Does something in one transaction; resolves once it is done, with what the returned request found. Without a
 * database, or when the disk is full, it resolves with nothing: what is kept here can be had from the server again.
 */
function within(databases: IDBFactory, work: Work): Promise<unknown> {
  return new Promise((resolve) => {
    const nothing = (): void => resolve(undefined);
    const opening = open(databases);
    if (opening === undefined) return nothing();
    opening.onerror = nothing;
    opening.onblocked = nothing;
    opening.onsuccess = () => {
      const db = opening.result;
      const transaction = db.transaction([ENTRIES, TEXTS], 'readwrite');
      const request = work(transaction.objectStore(ENTRIES), transaction.objectStore(TEXTS));
      transaction.oncomplete = () => {
        db.close();
        resolve(request.result);
      };
      transaction.onabort = () => {
        db.close();
        nothing();
      };
    };
  });
}

/** Asks for the database; undefined where the browser forbids even that. */
function open(databases: IDBFactory): IDBOpenDBRequest | undefined {
  try {
    const opening = databases.open(DATABASE, 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore(ENTRIES, { keyPath: ['map', 'hash'] });
      opening.result.createObjectStore(TEXTS);
    };
    return opening;
  } catch {
    // Firefox throws where site data is blocked.
    return undefined;
  }
}
