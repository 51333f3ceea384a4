import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PaperApi } from '../../../../client/app/paper-api.ts';
import { openPapers } from '../../../../client/app/workspace/open-papers.ts';
import { createEmitter } from '../../../../client/session/emitter.ts';
import type { SessionStatus } from '../../../../client/session/types.ts';
import { openTextCache } from '../../../../client/texts/text-cache.ts';
import { err, ok } from '../../../../shared/base/result.ts';
import { CLOSE } from '../../../../shared/wire/close-codes.ts';
import { aSession } from '../../../support/a-session.ts';
import { aText } from '../../../support/a-text.ts';
import { a, e } from '../../../support/builders.ts';

const TEXT = aText('It costs time.');
const NOT_REACHED = err({ status: 0, title: 'No', detail: 'There is no connection.' });
const MARK = { verdict: 'wrong', note: '', wording: '00112233445566' } as const;

const refusal = (code: number, why: string | null) =>
  ({ state: 'refused', code, why, reason: '', copy: null }) as SessionStatus;

function open(databases: IDBFactory) {
  const changes = createEmitter();
  let status: SessionStatus = { state: 'saved' };
  const session = { ...aSession(), status: () => status, onStatus: changes.on };
  const answers = {
    text: ok(TEXT) as Awaited<ReturnType<PaperApi['text']>>,
    mark: ok({}) as Awaited<ReturnType<PaperApi['putMark']>>,
    removal: ok(undefined) as Awaited<ReturnType<PaperApi['removeMark']>>,
  };
  const api = {
    text: async () => answers.text,
    addText: async () => ok({ hash: 'h', chars: 1 }),
    marks: async () => ok([]),
    putMark: async () => answers.mark,
    removeMark: async () => answers.removal,
  } as unknown as PaperApi;
  const papers = openPapers(api, session, databases);
  return {
    papers,
    answers,
    cache: openTextCache(session.mapId, { databases, clock: session.clock }),
    become: (next: SessionStatus) => {
      status = next;
      changes.emit();
    },
    /** Resolves once a text, or my mark, is in a state. */
    until: (state: string) =>
      new Promise<void>((resolve) => {
        const look = (): void => {
          const now = [papers.texts.state('h').state, papers.fidelity.state(e('1'), a('1')).state];
          if (now.includes(state as never)) resolve();
        };
        papers.texts.onChange(look);
        papers.fidelity.onChange(look);
        look();
      }),
  };
}

let map: ReturnType<typeof open>;
beforeEach(() => {
  map = open(new IDBFactory());
});

describe('the papers of an open map', () => {
  it('are fetched through the server’s interface', async () => {
    map.papers.texts.want('h');
    await map.until('ready');
    map.answers.text = err({ status: 404, title: 'No', detail: 'None.' });
    map.papers.texts.want('other');
    map.answers.text = NOT_REACHED;
    expect(await map.papers.texts.add(TEXT)).toEqual(ok({ hash: 'h', chars: 1 }));
  });

  it('come by themselves once the connection is back', async () => {
    map.answers.text = NOT_REACHED;
    map.become({ state: 'offline', pending: 0 });
    map.papers.texts.want('h');
    await map.until('offline');
    map.answers.text = ok(TEXT);
    map.become({ state: 'saved' });
    await map.until('ready');
  });

  it('send my marks by themselves once the server can store again', async () => {
    map.answers.mark = err({ status: 503, title: 'No', detail: 'Nothing can be stored.' });
    map.become({ state: 'not-saved', reason: 'The disk is full.', pending: 0 });
    map.papers.fidelity.choose(e('1'), a('1'), MARK);
    await map.until('not-saved');
    map.answers.mark = ok({} as never);
    map.become({ state: 'saved' });
    await map.until('saved');
  });

  it('take a mark for taken back that the server does not have', async () => {
    map.answers.removal = err({ status: 404, title: 'No', detail: 'You have no mark there.' });
    map.papers.fidelity.choose(e('1'), a('1'), null);
    await map.until('saved');
    expect(map.papers.fidelity.state(e('1'), a('1'))).toEqual({ state: 'saved', mark: null });
  });

  it.each([
    ['was removed', refusal(CLOSE.notAllowed, 'removed'), undefined],
    ['finds the map gone', refusal(CLOSE.deleted, null), undefined],
    ['lost their link, and may come back', refusal(CLOSE.signIn, 'link-withdrawn'), TEXT],
    ['was made an observer', refusal(CLOSE.notAllowed, 'role-changed'), TEXT],
  ])('leave on the device of somebody who %s what they may have', async (_, status, left) => {
    await map.papers.texts.add(TEXT);
    map.become(status);
    // Transactions on one database are done in order, so this one comes after what the news began.
    expect(await map.cache.get('h')).toEqual(left);
    expect(map.papers.texts.state('h').state).toBe(left === undefined ? 'absent' : 'ready');
  });

  it('follow their session no longer once it is closed', async () => {
    await map.papers.texts.add(TEXT);
    map.papers.destroy();
    map.become(refusal(CLOSE.deleted, null));
    expect(map.papers.texts.state('h').state).toBe('ready');
  });
});
