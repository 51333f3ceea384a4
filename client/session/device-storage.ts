import { openUnsentMarks } from './unsent.ts';

/** Deletes what a map left on this device, unless some of it was never sent. Returns whether it was deleted. */
export function forgetDevice(mapId: string, storage: Storage, databases: IDBFactory): boolean {
  if (openUnsentMarks(storage, mapId, '').carried() > 0) return false;
  if (storage.getItem(ballotsKey(mapId)) !== null) return false;
  const epoch = storage.getItem(epochKey(mapId));
  storage.removeItem(epochKey(mapId));
  if (epoch !== null) databases.deleteDatabase(databaseName(mapId, epoch));
  return true;
}

/** Under which a device remembers which history of a map it has a copy of. */
export function epochKey(mapId: string): string {
  return `penumbra:epoch:${mapId}`;
}

/** Under which a device keeps ballots that the server may not have. */
export function ballotsKey(mapId: string): string {
  return `penumbra:ballots:${mapId}`;
}

/** The name of the device's copy of one history of a map. */
export function databaseName(mapId: string, epoch: string): string {
  return `penumbra:${mapId}:${epoch}`;
}
