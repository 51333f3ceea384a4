import { describe, expect, it } from 'vitest';
import { createFidelityStore, type OwnMark } from '../../../client/texts/fidelity-store.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { FidelityMark } from '../../../shared/wire/fidelity.ts';
import { a, e } from '../../support/builders.ts';
import { settle } from '../../support/settle.ts';

const WORDING = '00112233445566';
const mark = (verdict: OwnMark['verdict'], note = ''): OwnMark => ({ verdict, note, wording: WORDING });
const listed = (verdict: OwnMark['verdict']): FidelityMark => ({
  elementId: e('1'),
  anchorId: a('1'),
  ...mark(verdict),
  at: 1,
});

interface Sent {
  readonly what: OwnMark | 'removed';
  answer(result: Result<unknown, string>): Promise<void>;
}

function aStore() {
  const sent: Sent[] = [];
  const lists: ((result: Result<readonly FidelityMark[], string>) => void)[] = [];
  const send = (what: Sent['what']): Promise<Result<unknown, string>> =>
    new Promise((resolve) => {
      const answer = async (result: Result<unknown, string>): Promise<void> => {
        resolve(result);
        await settle();
      };
      sent.push({ what, answer });
    });
  const store = createFidelityStore({
    list: () => new Promise((resolve) => lists.push(resolve)),
    put: (_element, _anchor, what) => send(what),
    remove: () => send('removed'),
  });
  let told = 0;
  store.onChange(() => {
    told += 1;
  });
  return {
    store,
    sent,
    lists,
    told: () => told,
    here: () => store.state(e('1'), a('1')),
    choose: (what: OwnMark | null) => store.choose(e('1'), a('1'), what),
    list: async (result: Result<readonly FidelityMark[], string>) => {
      lists.at(-1)?.(result);
      await settle();
    },
  };
}

describe('my marks of fidelity', () => {
  it('are fetched once, and none are where I made none', async () => {
    const { store, lists, list, here } = aStore();
    store.want();
    store.want();
    expect([lists.length, here()]).toEqual([1, { state: 'loading' }]);
    await list(ok([listed('wrong')]));
    store.want();
    expect(lists).toHaveLength(1);
    expect(here()).toEqual({ state: 'saved', mark: mark('wrong') });
    expect(store.state(e('1'), a('2'))).toEqual({ state: 'saved', mark: null });
  });

  it('say that they could not be fetched, which is not the same as none', async () => {
    const { store, lists, list, here } = aStore();
    store.want();
    await list(err('No connection.'));
    expect(here()).toMatchObject({ state: 'unknown', reason: 'No connection.' });
    store.reconnected();
    await list(ok([listed('faithful')]));
    expect([lists.length, here()]).toEqual([2, { state: 'saved', mark: mark('faithful') }]);
  });

  it('show at once, and as saved only when the server has them', async () => {
    const { choose, here, sent } = aStore();
    choose(mark('stretched', 'Some, not all.'));
    expect(here()).toEqual({ state: 'saving', mark: mark('stretched', 'Some, not all.') });
    await sent[0]?.answer(ok(undefined));
    expect(here()).toEqual({ state: 'saved', mark: mark('stretched', 'Some, not all.') });
  });

  it('stay on screen when they could not be saved, say so, and are sent again when told to', async () => {
    const { choose, here, sent } = aStore();
    choose(mark('wrong'));
    await sent[0]?.answer(err('The disk is full.'));
    const state = here();
    expect(state).toMatchObject({ state: 'not-saved', mark: mark('wrong'), reason: 'The disk is full.' });
    if (state.state === 'not-saved') state.retry();
    expect(here().state).toBe('saving');
    await sent[1]?.answer(ok(undefined));
    expect(here()).toEqual({ state: 'saved', mark: mark('wrong') });
  });

  it('are sent again by themselves once the connection is back', async () => {
    const { store, choose, here, sent } = aStore();
    choose(mark('wrong'));
    await sent[0]?.answer(err('No connection.'));
    store.reconnected();
    await sent[1]?.answer(ok(undefined));
    expect(here().state).toBe('saved');
  });

  it('are sent one after the other, and the last choice is what stays', async () => {
    const { choose, here, sent } = aStore();
    choose(mark('faithful'));
    choose(mark('stretched'));
    choose(mark('wrong'));
    expect([sent.length, here()]).toEqual([1, { state: 'saving', mark: mark('wrong') }]);
    await sent[0]?.answer(err('Lost on the way.'));
    expect(sent.map(({ what }) => what)).toEqual([mark('faithful'), mark('wrong')]);
    await sent[1]?.answer(ok(undefined));
    expect(here()).toEqual({ state: 'saved', mark: mark('wrong') });
  });

  it('are taken back', async () => {
    const { store, list, choose, here, sent } = aStore();
    store.want();
    await list(ok([listed('wrong')]));
    choose(null);
    expect(sent[0]?.what).toBe('removed');
    await sent[0]?.answer(ok(undefined));
    expect(here()).toEqual({ state: 'saved', mark: null });
  });

  it('that I chose while the list was on its way are newer than the list', async () => {
    const { store, list, choose, here, sent } = aStore();
    store.want();
    choose(mark('faithful'));
    await sent[0]?.answer(ok(undefined));
    await list(ok([listed('wrong')]));
    expect(here()).toEqual({ state: 'saved', mark: mark('faithful') });
  });

  it('say the same until something changes, and tell of each change', async () => {
    const { choose, here, sent, told } = aStore();
    choose(mark('faithful'));
    expect(here()).toBe(here());
    const before = told();
    await sent[0]?.answer(ok(undefined));
    expect(told()).toBe(before + 1);
  });
});
