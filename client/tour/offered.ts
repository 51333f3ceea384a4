import { isId, type MapId } from '../../shared/base/ids.ts';

const KEY = 'penumbra:tours-offered';
/** Maps remembered; of more the one asked about longest ago is forgotten, and its tour offered once more. */
const MAPS_MAX = 40;

/** Whether somebody on this device was offered a tour of this map and took or declined it. */
export function wasOffered(storage: Storage, map: MapId): boolean {
  return parse(storage.getItem(KEY)).includes(map);
}

/** Remembers on this device that the tours of this map need not be offered again. */
export function rememberOffered(storage: Storage, map: MapId): void {
  const others = parse(storage.getItem(KEY)).filter((each) => each !== map);
  storage.setItem(KEY, JSON.stringify([...others, map].slice(-MAPS_MAX)));
}

function parse(text: string | null): MapId[] {
  if (text === null) return [];
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) ? read.filter((each) => isId('map', each)) : [];
  } catch (cause) {
    // Somebody else's text under our key: start afresh.
    if (cause instanceof SyntaxError) return [];
    throw cause;
  }
}
