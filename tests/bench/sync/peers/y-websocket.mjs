// The server as it is shipped. With STORE it keeps documents in LevelDB through its own persistence interface, in the
// way that its former versions did when YPERSISTENCE was set; the present one brings no persistence of its own.
import { setPersistence } from '@y/websocket-server/utils';
import * as Y from 'yjs';

const folder = process.env.STORE;
if (folder) {
  const { LeveldbPersistence } = await import('y-leveldb');
  const level = new LeveldbPersistence(folder);
  setPersistence({
    provider: level,
    bindState: async (name, doc) => {
      const stored = await level.getYDoc(name);
      level.storeUpdate(name, Y.encodeStateAsUpdate(doc));
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(stored));
      doc.on('update', (update) => level.storeUpdate(name, update));
    },
    writeState: async () => undefined,
  });
}
await import('@y/websocket-server/server');
