import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MapId, ParticipantId } from '../../../shared/base/ids.ts';
import type { MapHistory, NamedVersion } from '../../../shared/wire/history.ts';
import { VERSIONS_MAX } from '../../../shared/wire/history.ts';
import { call, httpFixture, type Person } from './http-fixture.ts';

let http: Awaited<ReturnType<typeof httpFixture>>;
let id: string;
let host: Person;
let member: Person;
let observer: Person;
beforeEach(async () => {
  http = await httpFixture();
  const created = await http.create({ title: 'Then' });
  id = created.id;
  host = await http.join(created.links.host, 'Hanna');
  member = await http.join(created.links.participant, 'Ben');
  observer = await http.join(created.links.observer, 'Olga');
});
afterEach(() => http.close());

function as(person: Person | undefined, method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) {
  const headers: Record<string, string> = person === undefined ? {} : { cookie: person.cookie };
  return call(http.app, method, `/api/maps/${id}/${path}`, body, headers);
}

async function historyOf(person: Person): Promise<MapHistory> {
  return (await as(person, 'GET', 'history')).json<MapHistory>();
}

async function name(person: Person, title: string): Promise<NamedVersion> {
  return (await as(person, 'POST', 'versions', { name: title })).json<NamedVersion>();
}

describe('the history of a map', () => {
  it('S10.1 tells every member, observers too, what can be had again', async () => {
    const history = await historyOf(observer);
    expect(history).toMatchObject({ oldest: 1, head: 1, versions: [], days: 30 });
    expect(history.activity).toEqual([
      expect.objectContaining({ participant: null, from: 1, to: 1, edits: 1 }),
    ]);
  });

  it('S10.1 gives a state as a native file', async () => {
    const answer = await as(observer, 'GET', 'history/1');
    expect(answer.headers['content-type']).toContain('application/json');
    expect(answer.json()).toMatchObject({ format: 'penumbra-map', title: 'Then' });
  });

  it('S10.2 says in words why a state cannot be had', async () => {
    const missing = await as(member, 'GET', 'history/9');
    expect([missing.statusCode, missing.json()]).toEqual([
      404,
      expect.objectContaining({
        type: '/problems/not-found',
        detail: 'The map has not come to this edit yet.',
      }),
    ]);
    const older = await as(member, 'GET', 'history/0');
    expect([older.statusCode, older.json<{ detail: string }>().detail]).toEqual([
      404,
      expect.stringContaining('older than what is kept'),
    ]);
    for (const seq of ['-1', '1.5', 'now', '9'.repeat(16)]) {
      expect((await as(member, 'GET', `history/${seq}`)).statusCode).toBe(404);
    }
  });

  it('is closed to whoever is no member', async () => {
    const created = await http.create();
    const stranger = await http.join(created.links.host, 'Sven');
    for (const person of [undefined, stranger]) {
      for (const path of ['history', 'history/1', 'versions/any']) {
        expect((await as(person, 'GET', path)).statusCode).toBe(403);
      }
      expect((await as(person, 'POST', 'versions', { name: 'x' })).statusCode).toBe(403);
      expect((await as(person, 'DELETE', 'versions/any')).statusCode).toBe(403);
    }
  });
});

describe('named versions', () => {
  it('S10.4 keeps the present state under a trimmed name, and gives it back', async () => {
    const answer = await as(member, 'POST', 'versions', { name: '  Before lunch  ' });
    expect(answer.statusCode).toBe(201);
    const version = answer.json<NamedVersion>();
    expect(version).toMatchObject({ name: 'Before lunch', seq: 1, namedBy: member.joined.participant.id });
    expect((await historyOf(observer)).versions).toEqual([version]);
    const file = await as(observer, 'GET', `versions/${version.id}`);
    expect(file.json()).toMatchObject({ format: 'penumbra-map', title: 'Then' });
    expect((await as(observer, 'GET', 'versions/none')).statusCode).toBe(404);
  });

  it('S10.4 takes names of 1 to 120 characters and states that are there', async () => {
    for (const body of [
      {},
      { name: '  ' },
      { name: 'x'.repeat(121) },
      { name: 'x', seq: -1 },
      { name: 'x', at: 1 },
    ]) {
      expect((await as(member, 'POST', 'versions', body)).statusCode).toBe(422);
    }
    expect((await as(member, 'POST', 'versions', { name: 'x'.repeat(120), seq: 1 })).statusCode).toBe(201);
    expect((await as(member, 'POST', 'versions', { name: 'x', seq: 2 })).statusCode).toBe(404);
  });

  it('S10.5 lets observers look and not name', async () => {
    const version = await name(member, 'Ours');
    expect((await as(observer, 'POST', 'versions', { name: 'Mine' })).statusCode).toBe(403);
    expect((await as(observer, 'DELETE', `versions/${version.id}`)).statusCode).toBe(403);
    expect((await historyOf(observer)).versions).toHaveLength(1);
  });

  it('S10.5 lets hosts and whoever named it take a name away', async () => {
    const [byHost, byMember, another] = [
      await name(host, 'By the host'),
      await name(member, 'By a member'),
      await name(member, 'Another'),
    ];
    expect((await as(member, 'DELETE', `versions/${byHost.id}`)).statusCode).toBe(403);
    expect((await as(member, 'DELETE', `versions/${byMember.id}`)).statusCode).toBe(204);
    expect((await as(host, 'DELETE', `versions/${another.id}`)).statusCode).toBe(204);
    expect((await as(host, 'DELETE', `versions/${another.id}`)).statusCode).toBe(404);
    expect((await historyOf(host)).versions.map(({ name: kept }) => kept)).toEqual(['By the host']);
  });

  it('S10.4 keeps a limited number of them', async () => {
    const row = { map: id as MapId, name: 'Kept', seq: 1, at: 1, namedAt: 1 };
    const namedBy = host.joined.participant.id as ParticipantId;
    for (let index = 2; index < VERSIONS_MAX; index += 1)
      await http.storage.addVersion({ ...row, namedBy, id: `v${index}` }, Uint8Array.of(0, 0), VERSIONS_MAX);
    // Two places are left, and all ask before any of them is taken.
    const asked = await Promise.all(
      ['One', 'Two', 'Three', 'Four'].map((title) => as(host, 'POST', 'versions', { name: title })),
    );
    expect(asked.map(({ statusCode }) => statusCode).sort()).toEqual([201, 201, 422, 422]);
    expect((await historyOf(host)).versions).toHaveLength(VERSIONS_MAX);
    const refused = await as(host, 'POST', 'versions', { name: 'One too many' });
    expect([refused.statusCode, refused.json<{ detail: string }>().detail]).toEqual([
      422,
      `A map keeps at most ${VERSIONS_MAX} named versions. Remove one first.`,
    ]);
  });

  it('S7.3 slows down whoever names too often, or looks at too much of the past', async () => {
    const last = async (count: number, ask: () => Promise<{ statusCode: number }>): Promise<number[]> => {
      const statuses: number[] = [];
      for (let index = 0; index < count; index += 1) statuses.push((await ask()).statusCode);
      return statuses.slice(-2);
    };
    expect(await last(61, () => as(member, 'POST', 'versions', {}))).toEqual([422, 429]);
    expect(await last(601, () => as(member, 'GET', 'history/9'))).toEqual([404, 429]);
  });
});
