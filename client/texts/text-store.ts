import { err, ok, type Result } from '../../shared/base/result.ts';
import type { SourceText } from '../../shared/texts/source-text.ts';
import type { AddTextResponse } from '../../shared/wire/texts.ts';
import { createEmitter } from '../session/emitter.ts';
import type { TextCache } from './text-cache.ts';

/** Whether the text of a source can be read. */
export type TextState =
  /** No text was added to the source, or the map does not have it (any more). */
  | { readonly state: 'absent' }
  /** `progress` goes from 0 to 1; null before anything came. */
  | { readonly state: 'loading'; readonly progress: number | null }
  | { readonly state: 'ready'; readonly hash: string; readonly text: SourceText }
  /** There is no connection and no copy on this device; it is fetched as soon as there is one. */
  | { readonly state: 'offline'; readonly retry: () => void }
  | { readonly state: 'failed'; readonly reason: string; readonly retry: () => void };

/** Why a text did not come. */
export interface FetchFailure {
  readonly kind: 'absent' | 'offline' | 'failed';
  /** In a sentence. */
  readonly reason: string;
}

export interface TextStoreParts {
  /** Fetches a text from the server; told how much of it is here, from 0 to 1. */
  fetch(hash: string, onProgress: (share: number) => void): Promise<Result<SourceText, FetchFailure>>;
  /** Gives a text to the server; the error is a sentence. */
  send(text: SourceText, signal?: AbortSignal): Promise<Result<AddTextResponse, string>>;
  readonly cache: TextCache;
  /** Takes from this device what it keeps of the map's texts. */
  drop(): Promise<void>;
}

/** The texts of one map as its panes read them: each fetched once, however many ask. */
export interface TextStore {
  state(hash: string | undefined): TextState;
  /** Begins to fetch a text, unless it is here or on its way. */
  want(hash: string): void;
  /** Told when the state of any text changes. */
  onChange(listener: () => void): () => void;
  /** Adds a text to the map; it is here at once. Nothing refers to it until a source is given its hash. */
  add(text: SourceText, signal?: AbortSignal): Promise<Result<AddTextResponse, string>>;
  /** The connection is back: what could not be fetched without it is tried again. */
  reconnected(): void;
  /** Gives up what is here and on this device: whoever is out may not keep it. */
  forget(): Promise<void>;
}

// The same value each time: what is asked for again and again must not look like news.
const ABSENT: TextState = { state: 'absent' };
const LOADING: TextState = { state: 'loading', progress: null };

/** Makes the store of an open map. */
export function createTextStore(parts: TextStoreParts): TextStore {
  const changes = createEmitter();
  const states = new Map<string, TextState>();
  let isForgotten = false;
  const set = (hash: string, state: TextState): void => {
    if (isForgotten) return;
    states.set(hash, state);
    changes.emit();
  };
  const here = (hash: string, text: SourceText): void => set(hash, { state: 'ready', hash, text });
  const load = async (hash: string): Promise<void> => {
    const kept = await parts.cache.get(hash);
    if (kept !== undefined) return here(hash, kept);
    const fetched = await parts.fetch(hash, (progress) => set(hash, { state: 'loading', progress }));
    if (!fetched.ok)
      return set(
        hash,
        stateOf(fetched.error, () => start(hash)),
      );
    here(hash, fetched.value);
    if (!isForgotten) await parts.cache.put(hash, fetched.value);
  };
  const start = (hash: string): void => {
    set(hash, LOADING);
    void load(hash);
  };
  return {
    state: (hash) => (hash === undefined || isForgotten ? ABSENT : (states.get(hash) ?? LOADING)),
    want: (hash) => {
      const now = states.get(hash)?.state;
      // Somebody may have added it since it was missing, and whoever opens it again asks for it again.
      if (!isForgotten && now !== 'loading' && now !== 'ready') start(hash);
    },
    onChange: changes.on,
    add: async (text, signal) => {
      const added = await parts.send(text, signal);
      if (!added.ok) return err(added.error);
      here(added.value.hash, text);
      if (!isForgotten) await parts.cache.put(added.value.hash, text);
      return ok(added.value);
    },
    reconnected: () => {
      for (const [hash, { state }] of [...states]) if (state === 'offline') start(hash);
    },
    forget: async () => {
      isForgotten = true;
      states.clear();
      changes.emit();
      await parts.drop();
    },
  };
}

function stateOf({ kind, reason }: FetchFailure, retry: () => void): TextState {
  if (kind === 'absent') return ABSENT;
  return kind === 'offline' ? { state: 'offline', retry } : { state: 'failed', reason, retry };
}
