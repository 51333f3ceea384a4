import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CastBallot, OwnBallot } from '../../../shared/judging/ballot.ts';
import { ROUNDS_MAX } from '../../../shared/judging/limits.ts';
import type { OpenRound, Round } from '../../../shared/judging/round.ts';
import type { Target } from '../../../shared/judging/target.ts';
import type { CreateMapResponse } from '../../../shared/wire/http.ts';
import { costsFile as mapFile, sessionOf } from '../../support/rounds.ts';
import { call, FORBIDDEN, httpFixture, type Person } from './http-fixture.ts';

const COST: Target = { kind: 'element', element: 'e_cost' as never };
const OTHER_COST: Target = { kind: 'element', element: 'e_other' as never };
const CLAIM: Target = { kind: 'element', element: 'e_claim' as never };
/** Words that stand for a judgement in every place where they must not turn up. */
const SECRET = 'a-reason-nobody-else-may-read';

let http: Awaited<ReturnType<typeof httpFixture>>;
let map: CreateMapResponse;
let host: Person;
let ben: Person;
let cleo: Person;
let observer: Person;
beforeEach(async () => {
  http = await httpFixture();
  map = await http.create(mapFile());
  host = await http.join(map.links.host, 'Hanna');
  ben = await http.join(map.links.participant, 'Ben');
  cleo = await http.join(map.links.participant, 'Cleo');
  observer = await http.join(map.links.observer, 'Olga');
});
afterEach(() => http.close());

/** Lets time pass until an answer is here: what is written to a document is answered after its tick. */
async function flush<T>(answer: PromiseLike<T>): Promise<T> {
  let isHere = false;
  const done = Promise.resolve(answer).finally(() => {
    isHere = true;
  });
  while (!isHere) await http.time.advance(1);
  return done;
}

function as(person: Person | undefined, method: 'GET' | 'POST' | 'PUT', path: string, body?: object) {
  const headers: Record<string, string> = person === undefined ? {} : { cookie: person.cookie };
  return call(http.app, method, `/api/maps/${map.id}/rounds${path}`, body, headers);
}

function terms(id: string, more: Partial<OpenRound> = {}): OpenRound {
  return {
    id: `d_${id}` as never,
    question: 'happens',
    targets: [COST],
    endsAt: null,
    names: 'shown',
    reasons: 'asked',
    progress: 'count',
    ...more,
  };
}

function ballot(id: string, more: Partial<CastBallot> = {}): CastBallot {
  return {
    id: `j_${id}` as never,
    target: COST,
    judgement: 60,
    reason: '',
    wording: 'w'.repeat(28),
    turn: 1,
    ...more,
  };
}

async function open(id = 'one', more: Partial<OpenRound> = {}): Promise<Round> {
  const opened = await flush(as(host, 'POST', '', terms(id, more)));
  expect(opened.statusCode).toBe(201);
  return opened.json<Round>();
}

const act = (id: string, name: string, person: Person | undefined = host) =>
  flush(as(person, 'POST', `/d_${id}/acts`, { act: name }));

const cast = (person: Person | undefined, id: string, body: object) =>
  flush(as(person, 'PUT', `/d_${id}/ballots`, body));

async function ownOf(person: Person, id = 'one'): Promise<OwnBallot[]> {
  return (await as(person, 'GET', `/d_${id}/ballots`)).json<{ ballots: OwnBallot[] }>().ballots;
}

const session = () => sessionOf(http.registry, map.id);

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

  it('S14.3 ends within ten weeks, and a map has a bounded number of them', async () => {
    for (const days of [-1, 71]) {
      const endsAt = new Date(http.time.now() + days * 86_400_000).toISOString();
      for (const term of [{ endsAt }, { lastsMs: days * 86_400_000 }, { endsAt, lastsMs: 1_000 }])
        expect((await as(host, 'POST', '', terms('one', term))).json()).toMatchObject({
          type: '/problems/invalid',
        });
    }
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

describe('a ballot', () => {
  it('S15.1 is told to whoever cast it, and before the reveal to nobody else in any answer', async () => {
    await open('one', { progress: 'names' });
    const sent = ballot('1', { reason: SECRET, judgement: 73 });
    const kept = (await cast(ben, 'one', sent)).json<OwnBallot>();
    expect(kept).toEqual({ ...sent, at: kept.at });
    expect(await ownOf(ben)).toEqual([kept]);
    await http.time.advance(1_000);
    for (const stage of ['open', 'closed']) {
      if (stage === 'closed') await act('one', 'close');
      for (const person of [host, cleo, observer]) {
        expect(await ownOf(person)).toEqual([]);
        for (const path of [
          '',
          '/participants',
          '/export',
          '/history',
          '/marks',
          '/rounds/d_one/ballots',
          '/rounds/d_one',
          '/rounds',
        ]) {
          const answer = await call(http.app, 'GET', `/api/maps/${map.id}${path}`, undefined, {
            cookie: person.cookie,
          });
          expect(answer.body).not.toContain(SECRET);
          expect(answer.body).not.toContain('j_1');
        }
      }
      expect(JSON.stringify([...(await session()).rounds, ...(await session()).progress])).not.toMatch(
        /j_1|73|nobody/,
      );
      expect((await session()).results.size).toBe(0);
    }
    expect(JSON.stringify(http.log.lines)).not.toContain(SECRET);
    expect(await http.metrics()).not.toContain(SECRET);
  });

  it('S15.1 of a given up round is told to nobody for good, and is gone', async () => {
    await open();
    await cast(ben, 'one', ballot('1'));
    await act('one', 'abandon');
    expect(await http.storage.listBallots(map.id, terms('one').id)).toEqual([]);
    expect(await session()).toMatchObject({ results: new Map() });
    expect((await act('one', 'reveal')).json()).toMatchObject({ type: '/problems/round-over' });
  });

  it('S15.2 is one however often it is sent, and may be changed and passed until the round closes', async () => {
    await open();
    for (let n = 0; n < 3; n += 1) await cast(ben, 'one', ballot('1'));
    expect(await ownOf(ben)).toHaveLength(1);
    await cast(ben, 'one', ballot('2', { judgement: null, turn: 2 }));
    expect((await cast(ben, 'one', ballot('1'))).json()).toMatchObject({ id: 'j_2', judgement: null });
    expect(await ownOf(ben)).toMatchObject([{ id: 'j_2', turn: 2 }]);
    await act('one', 'close');
    expect((await cast(ben, 'one', ballot('3', { turn: 3 }))).json()).toEqual({
      type: '/problems/round-over',
      title: 'The round is past that.',
      status: 409,
      detail: 'This round is over, so it takes no more ballots.',
    });
    expect(await ownOf(ben)).toMatchObject([{ id: 'j_2' }]);
  });

  it('S15.2 with another’s id does not touch theirs', async () => {
    await open();
    await cast(ben, 'one', ballot('1', { judgement: 10 }));
    await cast(cleo, 'one', ballot('1', { judgement: 90, turn: 9 }));
    expect([await ownOf(ben), await ownOf(cleo)]).toMatchObject([[{ judgement: 10 }], [{ judgement: 90 }]]);
  });

  it('S15.3 is cast by members who may, and by nobody else', async () => {
    await open();
    for (const person of [observer, undefined])
      expect((await cast(person, 'one', ballot('1'))).json()).toEqual(FORBIDDEN);
    const other = await http.create(mapFile());
    const stranger = await http.join(other.links.host, 'Sam');
    expect((await cast(stranger, 'one', ballot('1'))).json()).toEqual(FORBIDDEN);
    const { id } = ben.joined.participant;
    await cast(ben, 'one', ballot('1'));
    await call(
      http.app,
      'PATCH',
      `/api/maps/${map.id}/participants/${id}`,
      { standing: 'removed' },
      { cookie: host.cookie },
    );
    expect((await cast(ben, 'one', ballot('2', { turn: 2 }))).json()).toEqual(FORBIDDEN);
    const revealed = await act('one', 'reveal');
    expect(revealed.statusCode).toBe(200);
    expect((await session()).results.get(terms('one').id)?.targets[0]?.points).toEqual([
      { judgement: 60, by: id },
    ]);
  });

  it.each([
    ['out of range', { judgement: 101 }, 'invalid'],
    ['on another scale', { judgement: 'wrong' }, 'invalid'],
    [
      'in weights that sum to more than 1',
      { judgement: { inherent: 1, practice: 1, structural: 0 } },
      'invalid',
    ],
    ['in the name of somebody else', { participant: 'p_somebody' }, 'invalid'],
    ['with a reason that is too long', { reason: 'x'.repeat(501) }, 'invalid'],
    ['on what the round does not ask about', { target: OTHER_COST }, 'wrong-target'],
  ])('S15.4 %s is refused', async (_, fields, name) => {
    await open();
    const refused = await cast(ben, 'one', { ...ballot('1'), ...fields });
    expect(refused.json()).toMatchObject({ type: `/problems/${name}`, status: 422 });
    expect(refused.body).not.toContain('xxx');
    expect(await ownOf(ben)).toEqual([]);
  });

  it('S15.4 in a round or map that is not there is refused', async () => {
    await open();
    expect((await cast(ben, 'other', ballot('1'))).json()).toMatchObject({ status: 404 });
    const elsewhere = await call(http.app, 'PUT', '/api/maps/m_none/rounds/d_one/ballots', ballot('1'), {
      cookie: ben.cookie,
    });
    expect(elsewhere.json()).toEqual(FORBIDDEN);
    const session = await call(
      http.app,
      'PUT',
      `/api/maps/${map.id}.session/rounds/d_one/ballots`,
      ballot('1'),
      { cookie: ben.cookie },
    );
    expect(session.json()).toEqual(FORBIDDEN);
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
