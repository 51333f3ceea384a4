import type { Clock } from '../../shared/base/clock.ts';
import type { MapId } from '../../shared/base/ids.ts';
import { type SourceText, sourceText } from '../../shared/texts/source-text.ts';
import { type Entry, forget, within } from './text-database.ts';

/** Bytes of all texts that one browser keeps, of whichever maps: some two hundred articles, or a dozen books. */
const TEXT_CACHE_BYTES_MAX = 64 * 1024 * 1024;
/** What a block or a page mark takes, about. */
const MARK_BYTES = 60;

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
