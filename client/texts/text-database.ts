import type { MapId } from '../../shared/base/ids.ts';

const DATABASE = 'penumbra:texts';
/** What is kept: small, so that all of it can be looked through. */
const ENTRIES = 'entries';
/** The texts themselves, under map and hash. */
const TEXTS = 'texts';

/** A text that this device keeps. */
export interface Entry {
  readonly map: string;
  readonly hash: string;
  /** Bytes that it takes, about. */
  readonly size: number;
  readonly usedAt: number;
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

/** Takes one text away. */
export function forget(entries: IDBObjectStore, texts: IDBObjectStore, { map, hash }: Entry): void {
  entries.delete([map, hash]);
  texts.delete([map, hash]);
}

type Work = (entries: IDBObjectStore, texts: IDBObjectStore) => IDBRequest;

/**
 * Does something in one transaction; resolves once it is done, with what the returned request found. Without a
 * database, or when the disk is full, it resolves with nothing: what is kept here can be had from the server again.
 */
export function within(databases: IDBFactory, work: Work): Promise<unknown> {
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
