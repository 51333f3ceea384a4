import * as z from 'zod/mini';

const marks = z.record(z.string(), z.int().check(z.gte(0)));

/** How many changes of each window the server has not acknowledged, kept on the device so that a later visit knows. */
export interface UnsentMarks {
  /** What earlier visits, or other windows, had not sent when this one opened. */
  carried(): number;
  /** Notes how many changes of this window are not acknowledged. */
  note(pending: number): void;
  /** What was carried has been stored by the server, or given up. */
  settle(): void;
}

/** Opens the marks of a map. `windowId` tells this window's from others'. */
export function openUnsentMarks(storage: Storage, mapId: string, windowId: string): UnsentMarks {
  const key = `penumbra:unsent:${mapId}`;
  const read = (): Record<string, number> => parse(storage.getItem(key));
  const write = (now: Record<string, number>): void => {
    const left = Object.entries(now).filter(([, count]) => count > 0);
    if (left.length === 0) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify(Object.fromEntries(left)));
  };
  const found = read();
  const carried = Object.values(found).reduce((sum, count) => sum + count, 0);
  return {
    carried: () => carried,
    note: (pending) => {
      if (read()[windowId] !== pending) write({ ...read(), [windowId]: pending });
    },
    settle: () => {
      const now = read();
      // A window that is open besides this one may have gone on; only what was found is settled.
      write(Object.fromEntries(Object.entries(now).filter(([id, count]) => found[id] !== count)));
    },
  };
}

function parse(text: string | null): Record<string, number> {
  if (text === null) return {};
  try {
    const read = marks.safeParse(JSON.parse(text));
    return read.success ? read.data : {};
  } catch (cause) {
    // Somebody else's text under our key says nothing about our changes.
    if (cause instanceof SyntaxError) return {};
    throw cause;
  }
}
