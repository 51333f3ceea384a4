import type { SeenId, SeenRecord } from '../../shared/unseen/seen.ts';
import type { Remembered, SeenMemory } from './memory.ts';

const DATABASE = 'penumbra:seen';
/** When somebody was last in a map, by map and person. */
const VISITS = 'visits';
/** What they have seen, by map, person and record. */
const RECORDS = 'records';

/** Maps and people of whom it is remembered what they have seen; of more the one away longest is forgotten. */
const VISITS_MAX = 60;

interface Visit {
  readonly map: string;
  readonly person: string;
  readonly at: number;
}

/** What a person has seen of a map, remembered by this device; where it may keep nothing, each visit is the first. */
export function seenMemory(map: string, person: string, databases: IDBFactory): SeenMemory {
  const ofPerson = IDBKeyRange.bound([map, person], [map, person, []]);
  return {
    load: async () => {
      let visit: IDBRequest | undefined;
      let keys: IDBRequest<IDBValidKey[]> | undefined;
      let values: IDBRequest | undefined;
      const done = await within(databases, (visits, records) => {
        visit = visits.get([map, person]);
        keys = records.getAllKeys(ofPerson);
        values = records.getAll(ofPerson);
      });
      if (!done || visit === undefined || keys === undefined || values === undefined) return undefined;
      return remembered(visit.result as Visit | undefined, keys.result, values.result as SeenRecord[]);
    },
    keep: (changes, at) =>
      void within(databases, (visits, records) => {
        visits.put({ map, person, at } satisfies Visit);
        for (const [id, record] of changes) {
          if (record === undefined) records.delete([map, person, id]);
          else records.put(record, [map, person, id]);
        }
        forgetOldest(visits, records);
      }),
  };
}

/** Forgets what anybody on this device has seen of a map. */
export async function forgetSeen(map: string, databases: IDBFactory): Promise<void> {
  await within(databases, (visits, records) => {
    visits.delete(IDBKeyRange.bound([map], [map, []]));
    records.delete(IDBKeyRange.bound([map], [map, []]));
  });
}

function remembered(
  visit: Visit | undefined,
  keys: readonly IDBValidKey[],
  values: readonly SeenRecord[],
): Remembered | undefined {
  if (visit === undefined) return undefined;
  const seen = new Map<SeenId, SeenRecord>();
  keys.forEach((key, index) => {
    const [id, record] = [Array.isArray(key) ? key[2] : undefined, values[index]];
    if (id !== undefined && record !== undefined) seen.set(id as SeenId, record);
  });
  return { seen, at: visit.at };
}

function forgetOldest(visits: IDBObjectStore, records: IDBObjectStore): void {
  const all = visits.getAll();
  all.onsuccess = () => {
    const oldestFirst = (all.result as Visit[]).sort((a, b) => a.at - b.at);
    for (const { map, person } of oldestFirst.slice(0, -VISITS_MAX)) {
      visits.delete([map, person]);
      records.delete(IDBKeyRange.bound([map, person], [map, person, []]));
    }
  };
}

type Work = (visits: IDBObjectStore, records: IDBObjectStore) => void;

/** Does something in one transaction; false where there is no database, or no room in it. */
function within(databases: IDBFactory, work: Work): Promise<boolean> {
  return new Promise((resolve) => {
    const fail = (): void => resolve(false);
    const opening = open(databases);
    if (opening === undefined) return fail();
    opening.onerror = fail;
    opening.onblocked = fail;
    opening.onsuccess = () => {
      const db = opening.result;
      const transaction = db.transaction([VISITS, RECORDS], 'readwrite');
      work(transaction.objectStore(VISITS), transaction.objectStore(RECORDS));
      const end = (done: boolean) => () => {
        db.close();
        resolve(done);
      };
      transaction.oncomplete = end(true);
      transaction.onabort = end(false);
    };
  });
}

/** Asks for the database; undefined where the browser forbids even that. */
function open(databases: IDBFactory): IDBOpenDBRequest | undefined {
  try {
    const opening = databases.open(DATABASE, 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore(VISITS, { keyPath: ['map', 'person'] });
      opening.result.createObjectStore(RECORDS);
    };
    return opening;
  } catch {
    // Firefox throws where site data is blocked.
    return undefined;
  }
}
