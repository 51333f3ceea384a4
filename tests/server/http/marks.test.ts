import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MapId } from '../../../shared/base/ids.ts';
import { type FidelityMark, MARK_NOTE_MAX, MARKS_MAX } from '../../../shared/wire/fidelity.ts';
import type { CreateMapResponse } from '../../../shared/wire/http.ts';
import { call, FORBIDDEN, httpFixture, type Person } from './http-fixture.ts';

const MARK = { verdict: 'stretched', note: 'It says “some”.', wording: '00112233445566' };

let http: Awaited<ReturnType<typeof httpFixture>>;
let map: CreateMapResponse;
let host: Person;
let member: Person;
let observer: Person;
beforeEach(async () => {
  http = await httpFixture();
  map = await http.create();
  host = await http.join(map.links.host, 'Hanna');
  member = await http.join(map.links.participant, 'Ben');
  observer = await http.join(map.links.observer, 'Olga');
});
afterEach(() => http.close());

function as(person: Person | undefined, method: 'GET' | 'PUT' | 'DELETE', place = '', body?: object) {
  const headers: Record<string, string> = person === undefined ? {} : { cookie: person.cookie };
  return call(http.app, method, `/api/maps/${map.id}/marks${place}`, body, headers);
}

async function marksOf(person: Person): Promise<FidelityMark[]> {
  return (await as(person, 'GET')).json<{ marks: FidelityMark[] }>().marks;
}

describe('private marks', () => {
  it('S13.1 are told to the one who made them and to nobody else, hosts included', async () => {
    await http.time.advance(5);
    const put = await as(member, 'PUT', '/e_1/a_1', MARK);
    const mark = { elementId: 'e_1', anchorId: 'a_1', ...MARK, at: http.time.now() };
    expect([put.statusCode, put.json()]).toEqual([200, mark]);
    expect(await marksOf(member)).toEqual([mark]);
    for (const person of [host, observer]) expect(await marksOf(person)).toEqual([]);
  });

  it('S13.1 are kept by observers too, each their own', async () => {
    for (const [person, verdict] of [
      [observer, 'wrong'],
      [member, 'faithful'],
    ] as const) {
      expect((await as(person, 'PUT', '/e_1/a_1', { ...MARK, verdict })).statusCode).toBe(200);
      expect(await marksOf(person)).toMatchObject([{ verdict }]);
    }
  });

  it('take the place of older ones, and are taken back', async () => {
    await as(member, 'PUT', '/e_1/a_1', MARK);
    await as(member, 'PUT', '/e_1/a_1', { verdict: 'faithful', wording: 'ffffffffffffff' });
    expect(await marksOf(member)).toMatchObject([
      { verdict: 'faithful', note: '', wording: 'ffffffffffffff' },
    ]);
    expect((await as(host, 'DELETE', '/e_1/a_1')).statusCode).toBe(404);
    expect((await as(member, 'DELETE', '/e_1/a_1')).statusCode).toBe(204);
    expect((await as(member, 'DELETE', '/e_1/a_1')).statusCode).toBe(404);
    expect(await marksOf(member)).toEqual([]);
  });

  it('have a known verdict, a short note, a wording, and a place', async () => {
    for (const body of [
      {},
      { ...MARK, verdict: 'fine' },
      { ...MARK, note: 'x'.repeat(MARK_NOTE_MAX + 1) },
      { ...MARK, wording: '' },
      { ...MARK, participant: host.joined.participant.id },
    ]) {
      expect((await as(member, 'PUT', '/e_1/a_1', body)).statusCode).toBe(422);
    }
    for (const place of ['/a_1/e_1', '/e_1/x', `/e_${'x'.repeat(80)}/a_1`]) {
      expect((await as(member, 'PUT', place, MARK)).statusCode).toBe(404);
    }
  });

  it('are closed to whoever is not in', async () => {
    const stranger = await http.join((await http.create()).links.host, 'Sven');
    for (const person of [undefined, stranger]) {
      const answers = [
        await as(person, 'GET'),
        await as(person, 'PUT', '/e_1/a_1', MARK),
        await as(person, 'DELETE', '/e_1/a_1'),
      ];
      for (const answer of answers) expect([answer.statusCode, answer.json()]).toEqual([403, FORBIDDEN]);
    }
  });

  it('S13.2 go with their map', async () => {
    await as(member, 'PUT', '/e_1/a_1', MARK);
    await call(http.app, 'DELETE', `/api/maps/${map.id}`, undefined, { cookie: host.cookie });
    const { id } = member.joined.participant;
    expect(await http.storage.listMarks(map.id as MapId, id)).toEqual([]);
  });

  it('S13.3 are as many as somebody may have', async () => {
    const { putMark } = http.storage;
    let most = 0;
    http.storage.putMark = (mark, marksMax) => {
      most = marksMax;
      return putMark(mark, 1);
    };
    expect((await as(member, 'PUT', '/e_1/a_1', MARK)).statusCode).toBe(200);
    const refused = await as(member, 'PUT', '/e_more/a_1', MARK);
    expect(most).toBe(MARKS_MAX);
    expect([refused.statusCode, refused.json<{ detail: string }>().detail]).toEqual([
      422,
      expect.stringContaining('at most 5000 marks'),
    ]);
    expect((await as(member, 'PUT', '/e_1/a_1', MARK)).statusCode).toBe(200);
  });

  it('S8.5 leave nothing in the log, and nothing of them in the document', async () => {
    await as(member, 'PUT', '/e_1/a_1', MARK);
    expect(JSON.stringify(http.log.lines)).not.toContain('some');
    const file = await call(http.app, 'GET', `/api/maps/${map.id}/export`, undefined, {
      cookie: host.cookie,
    });
    expect(file.payload).not.toContain('stretched');
  });
});
