import type { AnchorId, ElementId } from '../../shared/base/ids.ts';
import type { Result } from '../../shared/base/result.ts';
import type { FidelityMark, PutMarkRequest } from '../../shared/wire/fidelity.ts';
import { createEmitter } from '../session/emitter.ts';

/** What I think of a statement and one of its anchors; `wording` tells whether it was of the present words. */
export type OwnMark = PutMarkRequest;

/** A mark as it is shown: what I chose last, and whether the server has it. */
export type FidelityState =
  | { readonly state: 'loading' }
  /** My marks could not be fetched, so I may have one here. */
  | { readonly state: 'unknown'; readonly reason: string; readonly retry: () => void }
  | { readonly state: 'saved' | 'saving'; readonly mark: OwnMark | null }
  | {
      readonly state: 'not-saved';
      readonly mark: OwnMark | null;
      readonly reason: string;
      readonly retry: () => void;
    };

export interface FidelityParts {
  /** My marks in this map; errors are sentences. */
  list(): Promise<Result<readonly FidelityMark[], string>>;
  put(element: ElementId, anchor: AnchorId, mark: OwnMark): Promise<Result<unknown, string>>;
  remove(element: ElementId, anchor: AnchorId): Promise<Result<unknown, string>>;
}

/** My own marks of fidelity in one map: shown at once, and honest about what the server has. */
export interface FidelityStore {
  state(element: ElementId, anchor: AnchorId): FidelityState;
  /** Fetches my marks, once. */
  want(): void;
  onChange(listener: () => void): () => void;
  /** Puts a mark in place of the older one; null takes it back. */
  choose(element: ElementId, anchor: AnchorId, mark: OwnMark | null): void;
  /** The connection is back: what was not fetched or saved is tried again. */
  reconnected(): void;
}

interface Place {
  readonly element: ElementId;
  readonly anchor: AnchorId;
  shown: FidelityState;
  /** What I chose, while the server may not have it. */
  chosen: OwnMark | null;
  isSending: boolean;
}

const LOADING: FidelityState = { state: 'loading' };
const NO_MARK: FidelityState = { state: 'saved', mark: null };

/** Makes the store of an open map. */
export function createFidelityStore(parts: FidelityParts): FidelityStore {
  const changes = createEmitter();
  const places = new Map<string, Place>();
  let elsewhere: FidelityState = LOADING;
  let isListed: 'no' | 'asking' | 'yes' = 'no';

  const show = (place: Place, shown: FidelityState): void => {
    place.shown = shown;
    changes.emit();
  };
  const send = async (place: Place): Promise<void> => {
    const { element, anchor } = place;
    place.isSending = true;
    let sent: OwnMark | null;
    let answer: Result<unknown, string>;
    // One at a time, so that of two clicks in a row the second is what stays.
    do {
      sent = place.chosen;
      show(place, { state: 'saving', mark: sent });
      answer = await (sent === null ? parts.remove(element, anchor) : parts.put(element, anchor, sent));
    } while (place.chosen !== sent);
    place.isSending = false;
    if (answer.ok) show(place, { state: 'saved', mark: sent });
    else
      show(place, {
        state: 'not-saved',
        mark: sent,
        reason: answer.error,
        retry: () => sendUnlessSent(place),
      });
  };
  const sendUnlessSent = (place: Place): void => {
    if (!place.isSending) void send(place);
  };
  const list = async (): Promise<void> => {
    isListed = 'asking';
    if (elsewhere.state !== 'loading') {
      elsewhere = LOADING;
      changes.emit();
    }
    const listed = await parts.list();
    isListed = listed.ok ? 'yes' : 'no';
    if (listed.ok) {
      elsewhere = NO_MARK;
      for (const { elementId: element, anchorId: anchor, verdict, note, wording } of listed.value) {
        const key = keyOf(element, anchor);
        const mark = { verdict, note, wording };
        // What I chose in the meantime is newer than the list.
        if (places.has(key)) continue;
        places.set(key, { element, anchor, shown: { state: 'saved', mark }, chosen: mark, isSending: false });
      }
    } else elsewhere = { state: 'unknown', reason: listed.error, retry: () => void list() };
    changes.emit();
  };
  return {
    state: (element, anchor) => places.get(keyOf(element, anchor))?.shown ?? elsewhere,
    want: () => {
      if (isListed === 'no') void list();
    },
    onChange: changes.on,
    choose: (element, anchor, mark) => {
      const key = keyOf(element, anchor);
      const place = places.get(key) ?? { element, anchor, shown: elsewhere, chosen: null, isSending: false };
      places.set(key, place);
      place.chosen = mark;
      if (place.isSending) show(place, { state: 'saving', mark });
      else sendUnlessSent(place);
    },
    reconnected: () => {
      if (isListed === 'no' && elsewhere.state === 'unknown') void list();
      for (const { shown } of [...places.values()]) if (shown.state === 'not-saved') shown.retry();
    },
  };
}

function keyOf(element: ElementId, anchor: AnchorId): string {
  return `${element} ${anchor}`;
}
