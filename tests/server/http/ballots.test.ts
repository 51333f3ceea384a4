import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OwnBallot } from '../../../shared/judging/ballot.ts';
import { costsFile } from '../../support/rounds.ts';
import { call, FORBIDDEN } from './http-fixture.ts';
import { ballot, OTHER_COST, type RoundsDesk, roundsDesk, SECRET, terms } from './rounds-desk.ts';

let http: RoundsDesk['http'];
let map: RoundsDesk['map'];
let host: RoundsDesk['host'];
let ben: RoundsDesk['ben'];
let cleo: RoundsDesk['cleo'];
let observer: RoundsDesk['observer'];
let open: RoundsDesk['open'];
let act: RoundsDesk['act'];
let cast: RoundsDesk['cast'];
let ownOf: RoundsDesk['ownOf'];
let session: RoundsDesk['session'];
beforeEach(async () => {
  ({ http, map, host, ben, cleo, observer, open, act, cast, ownOf, session } = await roundsDesk());
});
afterEach(() => http.close());

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
    const other = await http.create(costsFile());
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
