import * as decoding from 'lib0/decoding';
import { Awareness } from 'y-protocols/awareness';
import type { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { linkPresence } from '../../client/session/presence-link.ts';
import { FRAME } from '../../shared/wire/frames.ts';

/** The link of presence alone, on what it uses of a provider: nobody but the test tells its awareness anything. */
export function bareLink() {
  const awareness = new Awareness(new Y.Doc());
  const sent: Uint8Array[] = [];
  const messageHandlers: ((encoder: null, decoder: decoding.Decoder) => void)[] = [];
  const ws = { send: (frame: Uint8Array) => sent.push(frame) };
  const provider = { awareness, messageHandlers, ws, wsconnected: true, on: () => undefined };
  linkPresence(provider as unknown as WebsocketProvider, () => undefined);
  return {
    awareness,
    /** Lets a frame of the server arrive. */
    hear: (frame: Uint8Array): void => {
      const decoder = decoding.createDecoder(frame);
      messageHandlers[decoding.readVarUint(decoder)]?.(null, decoder);
    },
    /** How often the table was asked for. */
    queries: () => sent.filter(([kind]) => kind === FRAME.queryAwareness).length,
  };
}
