import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Participants } from '../../../shared/wire/http.ts';
import { call, FORBIDDEN, httpFixture, type Person } from './http-fixture.ts';

let http: Awaited<ReturnType<typeof httpFixture>>;
beforeEach(async () => {
  http = await httpFixture();
});
afterEach(() => http.close());

type Method = Parameters<typeof call>[1];
const ask = (who: Person, method: Method, url: string, body?: object) =>
  call(http.app, method, url, body, { cookie: who.cookie });

describe('coming in', () => {
  it('shows what a link opens, and then gives just that name', async () => {
    const made = await http.create({ title: 'Seminar' });
    const secret = made.links.observer.split('#')[1];
    const preview = await call(http.app, 'POST', `/api/maps/${made.id}/preview`, { secret });
    expect(preview.json()).toMatchObject({ title: 'Seminar', role: 'observer' });
    const cookie = `${preview.cookies[0]?.name}=${preview.cookies[0]?.value}`;
    await http.join(made.links.host);
    const { joined } = await http.join(made.links.observer, '', cookie);
    expect(joined.participant.name).toBe(preview.json().suggestedName);
  });

  it('sets a cookie that scripts cannot read, for this site only', async () => {
    const made = await http.create();
    const secret = made.links.host.split('#')[1];
    const response = await call(http.app, 'POST', `/api/maps/${made.id}/join`, { secret });
    expect(response.headers['set-cookie']).toMatch(
      /^penumbra_session=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect(response.headers['cache-control']).toBe('no-store');
  });

  it('marks the cookie as secure behind https', async () => {
    const https = await httpFixture({ publicUrl: 'https://maps.example.org' });
    const made = await https.create();
    const secret = made.links.host.split('#')[1];
    const response = await call(https.app, 'POST', `/api/maps/${made.id}/join`, { secret });
    expect(response.headers['set-cookie']).toContain('; Secure');
    expect(response.headers['strict-transport-security']).toContain('max-age=');
    // On the server's own machine there is no https, and a cookie marked so would be thrown away.
    const local = { origin: 'http://127.0.0.1:4010', host: '127.0.0.1:4010' };
    const near = await call(https.app, 'POST', `/api/maps/${made.id}/join`, { secret }, local);
    expect([near.statusCode, near.headers['set-cookie']]).toEqual([
      200,
      expect.not.stringContaining('Secure'),
    ]);
    await https.close();
  });

  it('says the same words for a wrong secret and for a map that is not there', async () => {
    const made = await http.create();
    for (const id of [made.id, 'm_doesnotexist', 'nonsense']) {
      for (const door of ['join', 'preview']) {
        const response = await call(http.app, 'POST', `/api/maps/${id}/${door}`, { secret: 'wrong' });
        expect([response.statusCode, response.json(), response.cookies]).toEqual([403, FORBIDDEN, []]);
      }
    }
  });

  it('says the same words to somebody who never joined, for every route', async () => {
    const made = await http.create();
    for (const id of [made.id, 'm_doesnotexist', 'nonsense']) {
      const calls = await Promise.all([
        call(http.app, 'GET', `/api/maps/${id}`),
        call(http.app, 'GET', `/api/maps/${id}/participants`),
        call(http.app, 'GET', `/api/maps/${id}/export`),
        call(http.app, 'DELETE', `/api/maps/${id}`),
        call(http.app, 'POST', `/api/maps/${id}/links`, { role: 'host' }),
        call(http.app, 'DELETE', `/api/maps/${id}/links/host`),
        call(http.app, 'PATCH', `/api/maps/${id}/participants/p_ann`, { role: 'host' }),
      ]);
      for (const response of calls) expect([response.statusCode, response.json()]).toEqual([403, FORBIDDEN]);
    }
  });

  it.each([
    [{}, 'secret'],
    [{ secret: 'x', name: 'y'.repeat(61) }, 'name'],
    [{ secret: 5 }, 'secret'],
    [{ secret: 'x', role: 'host' }, 'role'],
  ])('refuses to join with %j', async (body, said) => {
    const made = await http.create();
    const response = await call(http.app, 'POST', `/api/maps/${made.id}/join`, body);
    expect([response.statusCode, response.json().detail]).toEqual([422, expect.stringContaining(said)]);
  });
});

describe('members', () => {
  it('see each other, with roles', async () => {
    const made = await http.create();
    const host = await http.join(made.links.host, 'Ann');
    await http.join(made.links.observer, 'Bob');
    const response = await call(http.app, 'GET', `/api/maps/${made.id}/participants`, undefined, {
      cookie: host.cookie,
    });
    const people = response
      .json()
      .participants.map((each: { name: string; role: string }) => [each.name, each.role]);
    expect(people).toEqual([
      ['Ann', 'host'],
      ['Bob', 'observer'],
    ]);
  });
});

describe('hosts', () => {
  let map: Awaited<ReturnType<typeof http.create>>;
  let ann: Person;
  let bob: Person;
  beforeEach(async () => {
    map = await http.create();
    ann = await http.join(map.links.host, 'Ann');
    bob = await http.join(map.links.participant, 'Bob');
  });
  const url = (rest = '') => `/api/maps/${map.id}${rest}`;
  const idOf = (who: Person) => who.joined.participant.id;
  const change = (by: Person, whom: Person, body: object) =>
    ask(by, 'PATCH', url(`/participants/${idOf(whom)}`), body);
  /** Name, role, standing and link of everybody, as a host sees them. */
  const people = async () =>
    (await ask(ann, 'GET', url('/participants')))
      .json<Participants>()
      .participants.map(({ name, role, standing, cameBy }) => [name, role, standing, cameBy]);
  const isIn = async (who: Person) => (await ask(who, 'GET', url())).statusCode === 200;

  it('S2.4 withdraw a link, which ends the seats that stand on it', async () => {
    const eve = await http.join(map.links.participant, 'Eve');
    expect((await ask(bob, 'DELETE', url('/links/participant'))).json()).toEqual(FORBIDDEN);
    expect((await ask(ann, 'DELETE', url('/links/participant'))).statusCode).toBe(204);
    expect(http.ended).toEqual([[map.id, [idOf(bob), idOf(eve)], 'link-withdrawn']]);
    expect(await Promise.all([ann, bob, eve].map(isIn))).toEqual([true, false, false]);
    expect((await ask(ann, 'DELETE', url('/links/participant'))).statusCode).toBe(404);
    const secret = map.links.participant.split('#')[1];
    expect((await call(http.app, 'POST', url('/join'), { secret })).json()).toEqual(FORBIDDEN);
  });

  it('S2.4 stay in when they withdraw the link that they came by', async () => {
    const carl = await http.join(map.links.host, 'Carl');
    expect((await ask(ann, 'DELETE', url('/links/host'))).statusCode).toBe(204);
    expect(http.ended).toEqual([[map.id, [idOf(carl)], 'link-withdrawn']]);
    expect(await Promise.all([ann, carl].map(isIn))).toEqual([true, false]);
  });

  it.each(['end', undefined])(
    'S2.4 renew a link and put out who came by the older one: %s',
    async (seats) => {
      const renewed = await ask(ann, 'POST', url('/links'), { role: 'participant', ...(seats && { seats }) });
      expect(renewed.statusCode).toBe(201);
      expect(http.ended).toEqual([[map.id, [idOf(bob)], 'link-withdrawn']]);
      expect(await isIn(bob)).toBe(false);
      const back = await http.join(renewed.json().link, 'Somebody else', bob.cookie);
      expect(back.joined).toMatchObject({ role: 'participant', participant: { id: idOf(bob), name: 'Bob' } });
      expect(await isIn(bob)).toBe(true);
    },
  );

  it('S2.4 renew a link and keep who came by the older one; they stand on the new one', async () => {
    const renewed = await ask(ann, 'POST', url('/links'), { role: 'participant', seats: 'keep' });
    expect([renewed.statusCode, http.ended, await isIn(bob)]).toEqual([201, [], true]);
    const old = { secret: map.links.participant.split('#')[1] };
    expect((await call(http.app, 'POST', url('/join'), old)).statusCode).toBe(403);
    await ask(ann, 'DELETE', url('/links/participant'));
    expect([http.ended, await isIn(bob)]).toEqual([[[map.id, [idOf(bob)], 'link-withdrawn']], false]);
  });

  it('S2.4 stand on the new link when they renew their own, whatever becomes of the others', async () => {
    await ask(ann, 'POST', url('/links'), { role: 'host', seats: 'end' });
    expect(await people()).toContainEqual(['Ann', 'host', 'in', 'host']);
  });

  it('S2.5 change roles, and only they', async () => {
    expect((await change(bob, bob, { role: 'host' })).json()).toEqual(FORBIDDEN);
    const lowered = await change(ann, bob, { role: 'observer' });
    expect(lowered.json()).toMatchObject({ id: idOf(bob), name: 'Bob', role: 'observer', standing: 'in' });
    expect(http.ended).toEqual([[map.id, [idOf(bob)], 'role-changed']]);
    expect((await ask(bob, 'GET', url())).json()).toMatchObject({ role: 'observer' });
    // Nothing changed for Bob, so that his connection stays.
    await change(ann, bob, { role: 'observer' });
    expect(http.ended).toHaveLength(1);
    expect((await http.join(map.links.host, '', bob.cookie)).joined.role).toBe('observer');
    await change(ann, bob, { role: 'host' });
    expect((await change(bob, ann, { role: 'participant' })).statusCode).toBe(200);
    expect((await change(ann, bob, { role: 'participant' })).json()).toEqual(FORBIDDEN);
  });

  it('S2.5 remove people: no link, cookie or route opens the map to them until they are let in again', async () => {
    expect((await change(ann, bob, { standing: 'removed' })).json()).toMatchObject({ standing: 'removed' });
    expect(http.ended).toEqual([[map.id, [idOf(bob)], 'removed']]);
    for (const link of Object.values(map.links)) {
      const secret = link.split('#')[1] ?? '';
      for (const door of ['/join', '/preview']) {
        expect((await ask(bob, 'POST', url(door), { secret })).json()).toEqual(FORBIDDEN);
      }
    }
    for (const path of ['', '/participants', '/export']) {
      expect((await ask(bob, 'GET', url(path))).json()).toEqual(FORBIDDEN);
    }
    expect(await people()).toContainEqual(['Bob', 'participant', 'removed', 'participant']);
    expect((await change(ann, bob, { standing: 'in' })).json()).toMatchObject({ standing: 'in' });
    expect([await isIn(bob), http.ended.length]).toEqual([true, 1]);
  });

  it('S2.5 cannot leave a map without a host', async () => {
    for (const body of [{ role: 'observer' }, { standing: 'removed' }]) {
      const refused = await change(ann, ann, body);
      expect([refused.statusCode, refused.json().type]).toEqual([409, '/problems/last-host']);
      expect(refused.json().detail).toMatch(/only host/);
    }
    await change(ann, bob, { role: 'host' });
    const { changeSeat } = http.storage;
    http.storage.changeSeat = async (...wanted) => {
      // A storage in another thread answers later, so that both could have been judged by then.
      await new Promise(setImmediate);
      return changeSeat(...wanted);
    };
    // Each takes the other's rights away in the same moment: one of them comes second, and is no host by then.
    const both = await Promise.all([
      change(ann, bob, { role: 'participant' }),
      change(bob, ann, { standing: 'removed' }),
    ]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 403]);
  });

  it.each([
    ['p_nobody', { role: 'host' }, 404],
    ['nonsense', { role: 'host' }, 404],
    ['p_nobody', { role: 'king' }, 422],
    ['p_nobody', { standing: 'link-withdrawn' }, 422],
    ['p_nobody', { name: 'Bob' }, 422],
  ])('cannot change %s to %j', async (id, body, status) => {
    expect((await ask(ann, 'PATCH', url(`/participants/${id}`), body)).statusCode).toBe(status);
  });

  it('see who is out and who came by which link; others see names and roles alone', async () => {
    await http.join(map.links.observer, 'Olga');
    await ask(ann, 'DELETE', url('/links/observer'));
    expect(await people()).toEqual([
      ['Ann', 'host', 'in', 'host'],
      ['Bob', 'participant', 'in', 'participant'],
      ['Olga', 'observer', 'link-withdrawn', undefined],
    ]);
    const seen = (await ask(bob, 'GET', url('/participants'))).json<Participants>().participants;
    expect(seen.map((each) => Object.keys(each).sort())).toEqual(
      Array.from({ length: 3 }, () => ['colour', 'id', 'name', 'role']),
    );
  });

  it('cannot change somebody whom only a file names', async () => {
    const file = { format: 'penumbra-map', schemaVersion: 1, title: 'T', elements: [], relations: [] };
    const made = await http.create({ ...file, participants: [{ id: 'p_edith', name: 'Edith' }] });
    const host = await http.join(made.links.host, 'Ann');
    const answer = await ask(host, 'PATCH', `/api/maps/${made.id}/participants/p_edith`, { role: 'host' });
    expect(answer.statusCode).toBe(404);
  });

  it('S2.6 a link that raises somebody’s role ends their open connections too', async () => {
    const olga = await http.join(map.links.observer, 'Olga');
    await http.join(map.links.observer, '', olga.cookie);
    expect(http.ended).toEqual([]);
    await http.join(map.links.participant, '', olga.cookie);
    expect(http.ended).toEqual([[map.id, [idOf(olga)], 'role-changed']]);
  });
});
