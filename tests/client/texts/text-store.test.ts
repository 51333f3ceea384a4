import { describe, expect, it } from 'vitest';
import type { TextCache } from '../../../client/texts/text-cache.ts';
import { createTextStore, type FetchFailure, type TextState } from '../../../client/texts/text-store.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { SourceText } from '../../../shared/texts/source-text.ts';
import { aText } from '../../support/a-text.ts';
import { settle } from '../../support/settle.ts';

const TEXT = aText('It costs time.');
const OFFLINE: FetchFailure = { kind: 'offline', reason: 'No connection.' };
type Answer = Result<SourceText, FetchFailure>;

function aStore(kept: Record<string, SourceText> = {}) {
  const asked: {
    hash: string;
    progress: (share: number) => void;
    answer: (with_: Answer) => Promise<void>;
  }[] = [];
  const cached = new Map(Object.entries(kept));
  const cache: TextCache = {
    get: async (hash) => cached.get(hash),
    put: async (hash, text) => void cached.set(hash, text),
  };
  let sent: Result<{ hash: string; chars: number }, string> = ok({ hash: 'added', chars: 14 });
  const store = createTextStore({
    fetch: (hash, progress) =>
      new Promise((resolve) => {
        const answer = async (given: Answer): Promise<void> => {
          resolve(given);
          await settle();
        };
        asked.push({ hash, progress, answer });
      }),
    send: async () => sent,
    cache,
    drop: async () => cached.clear(),
  });
  const seen: TextState['state'][] = [];
  store.onChange(() => seen.push(store.state('h').state));
  return {
    store,
    asked,
    cached,
    seen,
    refuseToAdd: (reason: string) => {
      sent = err(reason);
    },
    want: async (hash = 'h') => {
      store.want(hash);
      await settle();
    },
  };
}

describe('a text store', () => {
  it('fetches a text once, however many want it, and keeps it on the device', async () => {
    const { store, asked, cached, want } = aStore();
    await Promise.all([want(), want(), want()]);
    expect(asked).toHaveLength(1);
    await asked[0]?.answer(ok(TEXT));
    await want();
    expect(asked).toHaveLength(1);
    expect(store.state('h')).toEqual({ state: 'ready', hash: 'h', text: TEXT });
    expect(cached.get('h')).toEqual(TEXT);
  });

  it('says how much is here while it comes', async () => {
    const { store, asked, want } = aStore();
    expect(store.state('h')).toEqual({ state: 'loading', progress: null });
    await want();
    asked[0]?.progress(0.25);
    expect(store.state('h')).toEqual({ state: 'loading', progress: 0.25 });
  });

  it('opens what the device keeps without asking the server', async () => {
    const { store, asked, want } = aStore({ h: TEXT });
    await want();
    expect(store.state('h').state).toBe('ready');
    expect(asked).toEqual([]);
  });

  it('says the same of a text until something changes', async () => {
    const { store, asked, want } = aStore();
    expect(store.state('h')).toBe(store.state('other'));
    await want();
    await asked[0]?.answer(ok(TEXT));
    expect(store.state('h')).toBe(store.state('h'));
    expect(store.state(undefined)).toEqual({ state: 'absent' });
  });

  it('waits for the connection, and fetches by itself once it is back', async () => {
    const { store, asked, want } = aStore();
    await want();
    await asked[0]?.answer(err(OFFLINE));
    expect(store.state('h').state).toBe('offline');
    store.reconnected();
    await settle();
    await asked[1]?.answer(ok(TEXT));
    expect(store.state('h').state).toBe('ready');
    store.reconnected();
    await settle();
    expect(asked).toHaveLength(2);
  });

  it('says why a text could not be fetched, and tries again when told to', async () => {
    const { store, asked, want } = aStore();
    await want();
    await asked[0]?.answer(err({ kind: 'failed', reason: 'The server failed.' }));
    const state = store.state('h');
    expect(state).toMatchObject({ state: 'failed', reason: 'The server failed.' });
    store.reconnected();
    await settle();
    expect(asked).toHaveLength(1);
    if (state.state === 'failed') state.retry();
    await settle();
    await asked[1]?.answer(ok(TEXT));
    expect(store.state('h').state).toBe('ready');
  });

  it('asks again for a missing text when it is opened again: somebody may have added it', async () => {
    const { store, asked, want } = aStore();
    await want();
    await asked[0]?.answer(err({ kind: 'absent', reason: 'None.' }));
    expect(store.state('h')).toEqual({ state: 'absent' });
    await want();
    await asked[1]?.answer(ok(TEXT));
    expect(store.state('h').state).toBe('ready');
  });

  it('has a text that was added at once, and keeps it', async () => {
    const { store, asked, cached, want } = aStore();
    expect(await store.add(TEXT)).toEqual(ok({ hash: 'added', chars: 14 }));
    await want('added');
    expect(store.state('added').state).toBe('ready');
    expect([asked, cached.get('added')]).toEqual([[], TEXT]);
  });

  it('says why a text was not added', async () => {
    const { store, cached, refuseToAdd } = aStore();
    refuseToAdd('It is too large.');
    expect(await store.add(TEXT)).toEqual(err('It is too large.'));
    expect(cached.size).toBe(0);
  });

  it('gives up everything for somebody who is out, and keeps nothing of what still comes', async () => {
    const { store, asked, cached, want } = aStore({ other: TEXT });
    await want('other');
    await want();
    await store.forget();
    expect([store.state('other'), store.state('h')]).toEqual([{ state: 'absent' }, { state: 'absent' }]);
    await asked[0]?.answer(ok(TEXT));
    expect([store.state('h').state, cached.size]).toEqual(['absent', 0]);
    await want();
    expect(asked).toHaveLength(1);
  });

  it('tells of each change', async () => {
    const { asked, seen, want } = aStore();
    await want();
    asked[0]?.progress(0.5);
    await asked[0]?.answer(ok(TEXT));
    expect(seen).toEqual(['loading', 'loading', 'ready']);
  });
});
