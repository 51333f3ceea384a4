import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROUNDS_MAX } from '../../../shared/judging/limits.ts';
import type { Target } from '../../../shared/judging/target.ts';
import { call, FORBIDDEN } from './http-fixture.ts';
import {
  ballot,
  CLAIM,
  COST,
  OTHER_COST,
  type RoundsDesk,
  roundsDesk,
  SECRET,
  terms,
} from './rounds-desk.ts';

let http: RoundsDesk['http'];
let map: RoundsDesk['map'];
let host: RoundsDesk['host'];
let ben: RoundsDesk['ben'];
let cleo: RoundsDesk['cleo'];
let observer: RoundsDesk['observer'];
let flush: RoundsDesk['flush'];
let as: RoundsDesk['as'];
let open: RoundsDesk['open'];
let act: RoundsDesk['act'];
let cast: RoundsDesk['cast'];
let session: RoundsDesk['session'];
beforeEach(async () => {
  ({ http, map, host, ben, cleo, observer, flush, as, open, act, cast, session } = await roundsDesk());
});
afterEach(() => http.close());

describe('a round', () => {
  it('S14.2 is opened by a host, once under its id, and stands in the session document', async () => {
    const round = await open();
    expect(round).toMatchObject({
      ...terms('one'),
      stage: { name: 'open' },
      openedBy: host.joined.participant.id,
    });
    const again = await flush(as(host, 'POST', '', terms('one', { question: 'casts' })));
    expect(again.json()).toEqual(round);
    expect([...(await session()).rounds.values()]).toEqual([round]);
  });

  it('S14.2 is opened, closed and revealed by nobody else', async () => {
    for (const person of [ben, observer, undefined])
      expect((await as(person, 'POST', '', terms('one'))).json()).toEqual(FORBIDDEN);
    await open();
    for (const person of [ben, observer])
      for (const name of ['close', 'reveal', 'abandon'])
        expect((await act('one', name, person)).json()).toEqual(FORBIDDEN);
    expect((await session()).rounds.get(terms('one').id)?.stage).toEqual({ name: 'open' });
  });

  it('S14.3 asks its question of what it is about and what is on the map', async () => {
    for (const targets of [
      [CLAIM],
      [COST, CLAIM],
      [{ kind: 'element', element: 'e_gone' }],
      [{ kind: 'relation', relation: 'r_1' }],
    ])
      expect(
        (await as(host, 'POST', '', terms('one', { targets: targets as Target[] }))).json(),
      ).toMatchObject({
        type: '/problems/wrong-target',
        detail: 'This question is asked about costs that are on the map.',
      });
    expect((await as(host, 'POST', '', terms('one', { targets: [] }))).json()).toMatchObject({ status: 422 });
  });

  it('S14.3 ends once, within ten weeks, and a map has a bounded number of them', async () => {
    for (const days of [-1, 71]) {
      const endsAt = new Date(http.time.now() + days * 86_400_000).toISOString();
      for (const term of [{ endsAt }, { lastsMs: days * 86_400_000 }])
        expect((await as(host, 'POST', '', terms('one', term))).json()).toMatchObject({
          type: '/problems/invalid',
        });
    }
    const both = { endsAt: new Date(http.time.now() + 60_000).toISOString(), lastsMs: 60_000 };
    expect((await as(host, 'POST', '', terms('one', both))).json()).toMatchObject({
      type: '/problems/invalid',
    });
    for (let n = 0; n < ROUNDS_MAX; n += 1) {
      await open(`n${n}`);
      await http.time.advance(1_000);
    }
    expect((await flush(as(host, 'POST', '', terms('more')))).json()).toMatchObject({
      type: '/problems/too-many',
      status: 409,
    });
  });

  it('S14.2 has no way back, and says so', async () => {
    await open();
    expect((await act('one', 'close')).json()).toMatchObject({
      stage: { name: 'closed', by: host.joined.participant.id },
    });
    expect((await act('one', 'close')).json()).toMatchObject({
      type: '/problems/round-over',
      detail: 'This round is closed.',
    });
    expect((await act('one', 'reveal')).json()).toMatchObject({ stage: { name: 'revealed' } });
    expect((await act('one', 'abandon')).json()).toMatchObject({
      status: 409,
      detail: 'This round was revealed.',
    });
    expect((await act('other', 'close')).json()).toMatchObject({ status: 404 });
  });
});

describe('a reveal', () => {
  it('S15.5 tells every judgement, with names where they are shown and without where they are hidden', async () => {
    await open('named');
    await open('blind', { names: 'hidden' });
    for (const id of ['named', 'blind']) {
      await cast(ben, id, ballot('1', { judgement: 20, reason: 'Rarely' }));
      await cast(cleo, id, ballot('1', { judgement: 80 }));
      await cast(host, id, ballot('1', { judgement: null }));
      await act(id, 'reveal');
    }
    const { results } = await session();
    expect(results.get(terms('named').id)).toMatchObject({
      people: 3,
      targets: [
        {
          judged: 2,
          passed: 1,
          summary: { median: 50 },
          points: [
            { judgement: 20, by: ben.joined.participant.id, reason: 'Rarely' },
            { judgement: 80, by: cleo.joined.participant.id },
          ],
        },
      ],
    });
    const blind = results.get(terms('blind').id);
    expect(blind).toMatchObject({ targets: [{ judged: 2, summary: null, points: [] }] });
    expect(JSON.stringify(blind)).not.toContain('p_');
  });

  it('S15.5 of a second round says who moved', async () => {
    for (const [id, value] of [
      ['first', 20],
      ['second', 70],
    ] as const) {
      await open(id);
      await cast(ben, id, ballot('1', { judgement: value }));
      await act(id, 'reveal');
      await http.time.advance(1_000);
    }
    expect((await session()).results.get(terms('second').id)?.targets[0]?.shift).toEqual({
      since: 'd_first',
      both: 1,
      movement: { scale: 'percent', up: 1, down: 0, stayed: 0 },
      arrows: [{ from: 20, to: 70, by: ben.joined.participant.id }],
    });
  });

  it('S15.6 says who is done as the host chose: how many, or who', async () => {
    await open('count', { targets: [COST, OTHER_COST] });
    await open('names', { targets: [COST, OTHER_COST], progress: 'names' });
    for (const id of ['count', 'names']) {
      await cast(ben, id, ballot('1'));
      await cast(ben, id, ballot('2', { target: OTHER_COST, judgement: null }));
      await cast(cleo, id, ballot('1'));
    }
    await http.time.advance(1_000);
    const { progress } = await session();
    expect(progress.get(terms('count').id)).toEqual({ done: 1, begun: 2 });
    const people = [ben, cleo].map(({ joined }, n) => ({ id: joined.participant.id, isDone: n === 0 }));
    expect(progress.get(terms('names').id)).toEqual({
      done: 1,
      begun: 2,
      people: people.sort((a, b) => (a.id < b.id ? -1 : 1)),
    });
  });
});

describe('a file of a map', () => {
  it('S15.7 has rounds when they are asked for, revealed ones only, and whom they name', async () => {
    for (const id of ['past', 'open']) {
      await open(id);
      await cast(ben, id, ballot('1', { reason: SECRET }));
    }
    await act('past', 'reveal');
    const file = (query = '') =>
      flush(call(http.app, 'GET', `/api/maps/${map.id}/export${query}`, undefined, { cookie: cleo.cookie }));
    const [plain, full] = [await file(), await file('?rounds=revealed')];
    expect(plain.json()).not.toHaveProperty('rounds');
    expect(full.json()).toMatchObject({
      rounds: [{ id: 'd_past', result: { targets: [{ points: [{ judgement: 60, reason: SECRET }] }] } }],
    });
    expect(full.json<{ rounds: unknown[] }>().rounds).toHaveLength(1);
    const named = full.json<{ participants: { name: string }[] }>().participants.map(({ name }) => name);
    expect(named).toEqual(expect.arrayContaining(['Ben', 'Hanna']));
    expect((await call(http.app, 'POST', '/api/maps', full.json<object>())).json()).toMatchObject({
      warnings: [],
    });
  });
});

describe('a time limit', () => {
  const endsIn = (seconds: number) => new Date(http.time.now() + seconds * 1_000).toISOString();

  it('S14.4 closes a round when it is over, at that time and by nobody', async () => {
    http.deadlines.look();
    const endsAt = endsIn(60);
    await open('one', { endsAt });
    await http.time.advance(59_000);
    expect((await session()).rounds.get(terms('one').id)?.stage).toEqual({ name: 'open' });
    await http.time.advance(2_000);
    expect((await session()).rounds.get(terms('one').id)?.stage).toEqual({
      name: 'closed',
      at: endsAt,
      by: null,
    });
    expect(await http.storage.listDeadlines()).toEqual([]);
  });

  it('S14.4 is counted by the server’s clock when a host says how long the round takes', async () => {
    const opened = await open('one', { lastsMs: 60_000 });
    expect(opened).not.toHaveProperty('lastsMs');
    expect(Date.parse(opened.endsAt ?? '') - Date.parse(opened.openedAt)).toBe(60_000);
    expect(await http.storage.listDeadlines()).toEqual([
      { map: map.id, round: opened.id, at: Date.parse(opened.openedAt) + 60_000 },
    ]);
    const now = (await as(ben, 'GET', '/d_one/ballots')).json<{ now: string }>().now;
    expect(Date.parse(now)).toBe(http.time.now());
  });

  it('S14.4 takes no ballot once it is over, whether or not anybody closed the round', async () => {
    await open('one', { endsAt: endsIn(60) });
    await http.time.advance(60_000);
    expect((await cast(ben, 'one', ballot('1'))).json()).toMatchObject({ type: '/problems/round-over' });
  });

  it('S14.4 that passed while no server ran closes the round at the start', async () => {
    const endsAt = endsIn(60);
    await open('one', { endsAt });
    await http.time.advance(3_600_000);
    http.deadlines.look();
    await http.time.advance(1_000);
    expect((await session()).rounds.get(terms('one').id)?.stage).toEqual({
      name: 'closed',
      at: endsAt,
      by: null,
    });
  });

  it('S15.1 of a round that was given up, if the server stops halfway, erases its ballots at the next start', async () => {
    const { id } = await open('one', { endsAt: endsIn(60) });
    await cast(ben, 'one', ballot('1'));
    const { dropBallots } = http.storage;
    http.storage.dropBallots = () => Promise.reject(new Error('the server is gone'));
    expect((await act('one', 'abandon')).statusCode).toBe(500);
    http.storage.dropBallots = dropBallots;
    expect(await http.storage.listBallots(map.id, id)).toHaveLength(1);
    http.deadlines.look();
    await http.time.advance(1_000);
    expect(await http.storage.listBallots(map.id, id)).toEqual([]);
    expect(await http.storage.listDeadlines()).toEqual([]);
    expect((await session()).rounds.get(id)?.stage.name).toBe('abandoned');
  });

  it('S14.4 of a round that could not be given up stays as it was', async () => {
    const endsAt = endsIn(10);
    const { id } = await open('one', { endsAt });
    const { id: unlimited } = await open('two');
    for (const round of [id, unlimited])
      await http.storage.putDeadline({ map: map.id, round, at: http.time.now() });
    http.deadlines.look();
    await http.time.advance(1_000);
    const { rounds } = await session();
    for (const round of [id, unlimited]) expect(rounds.get(round)?.stage).toEqual({ name: 'open' });
    expect(await http.storage.listDeadlines()).toEqual([{ map: map.id, round: id, at: Date.parse(endsAt) }]);
    // It is waited for, and not only found at the next look at everything.
    await http.time.advance(Date.parse(endsAt) + 1_000 - http.time.now());
    expect((await session()).rounds.get(id)?.stage).toEqual({ name: 'closed', at: endsAt, by: null });
  });

  it('S14.4 of a round that was closed or never opened is forgotten', async () => {
    await open('one', { endsAt: endsIn(60) });
    await act('one', 'close');
    expect(await http.storage.listDeadlines()).toEqual([]);
    await http.storage.putDeadline({ map: map.id, round: terms('never').id, at: http.time.now() });
    http.deadlines.look();
    await http.time.advance(1_000);
    expect(await http.storage.listDeadlines()).toEqual([]);
  });
});
