import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { getUnixTime } from 'lib0/time';
import { type Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import type { WebsocketProvider } from 'y-websocket';
import type { Position } from '../../shared/model/fields.ts';
import { FRAME } from '../../shared/wire/frames.ts';
import { decodeMoved, encodeOwnMove, type MovedCursor } from '../../shared/wire/motion.ts';

/**
 * Carries presence over the stock provider in our own way: mine goes out alone and in few bytes, others' comes in from
 * the server's table, which is what counts. `moved` is told of pointers that merely moved.
 */
export function linkPresence(
  provider: WebsocketProvider,
  moved: (cursors: readonly MovedCursor[]) => void,
): void {
  const { awareness } = provider;
  const own = sendOwn(provider, awareness);
  hear(provider, own.again, moved);
}

/** The stock provider sends back every presence it hears; twenty people then cost four hundred times one. */
function sendOwn(provider: WebsocketProvider, awareness: Awareness): { again(): void } {
  awareness.off('update', provider._awarenessUpdateHandler);
  let said: { readonly on: WebSocket; readonly rest: string } | undefined;
  provider._awarenessUpdateHandler = (_changed: unknown, origin: unknown) => {
    const { ws } = provider;
    if (origin === provider || ws === null || !provider.wsconnected) return;
    const { cursor, ...others } = awareness.getLocalState() ?? {};
    const rest = JSON.stringify(others);
    const hasOnlyMoved = cursor && said?.on === ws && said.rest === rest;
    said = { on: ws, rest };
    ws.send(hasOnlyMoved ? ownMoveFrame(awareness, cursor) : ownPresenceFrame(awareness));
  };
  awareness.on('update', provider._awarenessUpdateHandler);
  return {
    again: () => {
      said = undefined;
      awareness.setLocalState(awareness.getLocalState());
    },
  };
}

function ownPresenceFrame(awareness: Awareness): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, FRAME.awareness);
  encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [awareness.clientID]));
  return encoding.toUint8Array(encoder);
}

/** A pointer in motion is most of all that is sent; this takes a twentieth of the bytes, and no parsing. */
function ownMoveFrame(awareness: Awareness, cursor: Position): Uint8Array<ArrayBuffer> {
  const clock = awareness.meta.get(awareness.clientID)?.clock ?? 0;
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, FRAME.presence);
  encoding.writeUint8Array(encoder, encodeOwnMove({ clock, cursor }));
  return encoding.toUint8Array(encoder);
}

const QUERY_AWARENESS = Uint8Array.of(FRAME.queryAwareness);

/**
 * Takes in others' presence. A frame that cannot be read is dropped whole, and the whole table asked for in its place;
 * so it is when somebody moves who is not known here.
 */
function hear(
  provider: WebsocketProvider,
  sayAgain: () => void,
  moved: (cursors: readonly MovedCursor[]) => void,
): void {
  const { awareness } = provider;
  // Once: a table that cannot be read either would be asked for without end.
  let hasAsked = false;
  /** Whether the table came, with which a connection begins; before that whoever moves may well be unknown. */
  let hasTable = false;
  const ask = (): void => {
    if (hasAsked) return;
    hasAsked = true;
    provider.ws?.send(QUERY_AWARENESS);
  };
  const take = (decoder: decoding.Decoder, isTable: boolean): void => {
    const heard = readPresence(decoder, awareness.clientID, !isTable);
    if (heard === null) {
      ask();
      return;
    }
    hasAsked = false;
    hasTable ||= isTable;
    const isTakenAway = heard.own !== undefined && takeClock(awareness, heard.own);
    applyAwarenessUpdate(awareness, heard.entries, provider);
    if (isTakenAway) sayAgain();
    if (isTable) return;
    moved(heard.moved);
    if (!hasTable || !forgetUnseen(awareness, heard.moved)) return;
    hasTable = false;
    ask();
  };
  provider.messageHandlers[FRAME.awareness] = (_encoder, decoder) => take(decoder, true);
  provider.messageHandlers[FRAME.presence] = (_encoder, decoder) => take(decoder, false);
  provider.on('status', ({ status }) => {
    if (status !== 'connecting') return;
    hasAsked = false;
    hasTable = false;
    // What was seen over one connection says nothing on the next; a clock kept from before would have its table taken for old.
    for (const id of [...awareness.meta.keys()]) if (id !== awareness.clientID) awareness.meta.delete(id);
  });
}

interface OwnEntry {
  readonly clock: number;
  readonly isGone: boolean;
}

/**
 * Takes over the clock that the server gave my own presence, and nothing else of it: what it says may be older than what
 * I did meanwhile. True when the server has nothing of mine any more.
 */
function takeClock(awareness: Awareness, { clock, isGone }: OwnEntry): boolean {
  const known = awareness.meta.get(awareness.clientID)?.clock ?? 0;
  if (clock < known) return false;
  if (clock > known) awareness.meta.set(awareness.clientID, { clock, lastUpdated: getUnixTime() });
  return isGone && awareness.getLocalState() !== null;
}

/** Forgets the clocks of those who move and are not known here, so that their entries are news; true when there are any. */
function forgetUnseen(awareness: Awareness, cursors: readonly MovedCursor[]): boolean {
  let isAny = false;
  for (const { clientId } of cursors) {
    if (clientId === awareness.clientID || awareness.states.has(clientId)) continue;
    awareness.meta.delete(clientId);
    isAny = true;
  }
  return isAny;
}

interface HeardPresence {
  readonly entries: Uint8Array;
  readonly own: OwnEntry | undefined;
  readonly moved: readonly MovedCursor[];
}

/** Reads all of a frame before any of it is applied: half applied entries would not be applied again from the table. */
function readPresence(decoder: decoding.Decoder, ownId: number, hasMoved: boolean): HeardPresence | null {
  try {
    const entries = decoding.readVarUint8Array(decoder);
    const inside = decoding.createDecoder(entries);
    let own: OwnEntry | undefined;
    for (let left = decoding.readVarUint(inside); left > 0; left -= 1) {
      const id = decoding.readVarUint(inside);
      const clock = decoding.readVarUint(inside);
      const state: unknown = JSON.parse(decoding.readVarString(inside));
      if (id === ownId) own = { clock, isGone: state === null };
    }
    return { entries, own, moved: hasMoved ? decodeMoved(decoding.readVarUint8Array(decoder)) : [] };
  } catch (_cause) {
    // Whatever is thrown here says no more than that these are not the bytes of a presence frame.
    return null;
  }
}
