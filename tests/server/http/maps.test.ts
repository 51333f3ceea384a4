import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { call, FORBIDDEN, httpFixture } from './http-fixture.ts';

let http: Awaited<ReturnType<typeof httpFixture>>;
beforeEach(async () => {
  http = await httpFixture();
});
afterEach(() => http.close());

const aFile = {
  format: 'penumbra-map',
  schemaVersion: 1,
  title: 'Imported',
  participants: [{ id: 'p_ann', name: 'Ann' }],
  elements: [
    {
      id: 'e_1',
      kind: 'claim',
      text: 'Words stay  as they are.',
      note: '',
      addedBy: 'p_ann',
      addedAt: '2026-01-05T09:00:00Z',
      bearers: [],
      tags: [],
      anchors: [],
      position: { x: 1, y: 2 },
    },
    { id: 'e_2', kind: 'nonsense' },
  ],
};

describe('POST /api/maps', () => {
  it('makes an empty map with three links whose secrets are in the fragment', async () => {
    const response = await call(http.app, 'POST', '/api/maps', {});
    expect(response.statusCode).toBe(201);
    const { id, title, links, warnings } = response.json();
    expect([title, warnings]).toEqual(['Untitled map', []]);
    const secrets = Object.values<string>(links).map((link) => link.split('#'));
    for (const [path, secret] of secrets) {
      expect(path).toBe(`/m/${id}`);
      expect(secret).toHaveLength(43);
    }
    expect(new Set(secrets.map(([, secret]) => secret)).size).toBe(3);
  });

  it('takes no body at all for an empty map', async () => {
    expect((await call(http.app, 'POST', '/api/maps')).statusCode).toBe(201);
  });

  it('makes a map from a template, with another title if asked', async () => {
    const { templates } = (await call(http.app, 'GET', '/api/templates')).json();
    expect(templates[0]).toMatchObject({ id: 'oliver-williams' });
    const made = await http.create({ template: 'oliver-williams', title: 'Seminar 3' });
    const host = await http.join(made.links.host, 'Ann');
    const info = await call(http.app, 'GET', `/api/maps/${made.id}`, undefined, { cookie: host.cookie });
    expect(info.json()).toMatchObject({
      title: 'Seminar 3',
      elements: templates[0].elements,
      relations: templates[0].relations,
      role: 'host',
    });
  });

  it('makes a map from a file: keeps texts and people, and says what it left out', async () => {
    const made = await http.create(aFile);
    expect(made).toMatchObject({ title: 'Imported', warnings: [expect.stringContaining('e_2')] });
    const host = await http.join(made.links.host, 'Bob');
    const exported = await call(http.app, 'GET', `/api/maps/${made.id}/export`, undefined, {
      cookie: host.cookie,
    });
    expect(exported.json()).toMatchObject({
      title: 'Imported',
      participants: [{ id: 'p_ann', name: 'Ann' }],
      elements: [{ id: 'e_1', text: 'Words stay  as they are.' }],
    });
  });

  it.each([
    [{ template: 'no-such' }, 'invalid', 'there are: oliver-williams'],
    [{ title: '' }, 'invalid', 'title'],
    [{ title: 'x'.repeat(201) }, 'invalid', 'title'],
    [{ colour: 'red' }, 'invalid', 'colour'],
    [{ format: 'freemind' }, 'bad-file', 'not a Penumbra map'],
    [{ ...aFile, schemaVersion: 999 }, 'bad-file', 'newer Penumbra'],
    [{ format: 'penumbra-map' }, 'bad-file', 'version'],
  ])('refuses %j', async (body, name, said) => {
    const response = await call(http.app, 'POST', '/api/maps', body);
    expect([response.statusCode, response.headers['content-type']]).toEqual([
      422,
      expect.stringContaining('application/problem+json'),
    ]);
    expect(response.json()).toMatchObject({
      type: `/problems/${name}`,
      detail: expect.stringContaining(said),
    });
  });

  it('S7.2 takes a large file here, and only small bodies elsewhere', async () => {
    const note = 'x'.repeat(4_000);
    const elements = Array.from({ length: 10 }, (_, index) => ({
      ...aFile.elements[0],
      id: `e_${index}`,
      note,
    }));
    const made = await http.create({ ...aFile, elements });
    expect(made.warnings).toEqual([]);
    const secret = 'x'.repeat(16 * 1024);
    const routes = ['preview', 'join', 'links'].map((door) => `/api/maps/${made.id}/${door}`);
    for (const url of routes) {
      const response = await call(http.app, 'POST', url, { secret });
      expect([url, response.statusCode, response.json().type]).toEqual([url, 413, '/problems/too-large']);
    }
  });

  it.each([
    ['{"title":', 'application/json', 400, 'bad-request'],
    ['title=x', 'application/x-www-form-urlencoded', 415, 'not-json'],
    [`{"title":"${'x'.repeat(10 * 1024 * 1024)}"}`, 'application/json', 413, 'too-large'],
  ])('S7.2 refuses %.20s as %s', async (payload, type, status, name) => {
    const response = await call(http.app, 'POST', '/api/maps', payload, { 'content-type': type });
    expect([response.statusCode, response.json().type]).toEqual([status, `/problems/${name}`]);
  });
});

it('S7.6 takes in no map larger than the operator allows', async () => {
  const small = await httpFixture({}, { limits: { documentBytes: 2048 } });
  expect((await call(small.app, 'POST', '/api/maps', {})).statusCode).toBe(201);
  const refused = await call(small.app, 'POST', '/api/maps', { template: 'oliver-williams' });
  expect([refused.statusCode, refused.json().detail]).toEqual([
    413,
    'A map may have 2 KiB; this one would be larger.',
  ]);
  await small.close();
});

describe('members', () => {
  it.each([
    [undefined, undefined],
    ['http://192.0.2.7:4010', 'http://192.0.2.7:4010'],
  ])('are told the address to put links behind, if the server was given one: %s', async (publicUrl, told) => {
    const named = await httpFixture({ publicUrl });
    const made = await named.create();
    const { cookie } = await named.join(made.links.observer);
    const info = await call(named.app, 'GET', `/api/maps/${made.id}`, undefined, { cookie });
    expect([info.statusCode, info.json().publicUrl]).toEqual([200, told]);
    await named.close();
  });

  it('have the map as a file with a safe name', async () => {
    const made = await http.create({ title: 'Wer zahlt? "Ä"/..\\ 費用' });
    const { cookie } = await http.join(made.links.observer);
    const response = await call(http.app, 'GET', `/api/maps/${made.id}/export?format=penumbra`, undefined, {
      cookie,
    });
    expect(response.headers['content-disposition']).toBe(
      `attachment; filename="Wer-zahlt-_-__.penumbra.json"; filename*=UTF-8''Wer-zahlt-%C3%84-%E8%B2%BB%E7%94%A8.penumbra.json`,
    );
    expect(response.json()).toMatchObject({ format: 'penumbra-map', participants: [] });
  });

  it('have it without what people say about it, and with that and whom it names when they ask', async () => {
    const said = { about: 'e_1', addedAt: '2026-01-01T00:00:00.000Z' };
    const comments = [{ id: 'c_1', text: 'Whose?', addedBy: 'p_bob', mentions: ['p_cleo'], ...said }];
    const people = ['Ann', 'Bob', 'Cleo'].map((name) => ({ id: `p_${name.toLowerCase()}`, name }));
    const made = await http.create({ ...aFile, participants: people, comments });
    const { cookie } = await http.join(made.links.observer);
    const file = async (query: string) =>
      (await call(http.app, 'GET', `/api/maps/${made.id}/export${query}`, undefined, { cookie })).json();
    const named = ({ participants }: { participants: { id: string }[] }) => participants.map(({ id }) => id);
    const [whole, bare] = [await file('?comments=with'), await file('')];
    expect(whole.comments).toEqual([expect.objectContaining({ id: 'c_1', text: 'Whose?' })]);
    expect(named(whole)).toEqual(['p_ann', 'p_bob', 'p_cleo']);
    expect(bare).not.toHaveProperty('comments');
    expect(named(bare)).toEqual(['p_ann']);
  });

  it('are told which formats there are', async () => {
    const made = await http.create();
    const { cookie } = await http.join(made.links.host);
    const response = await call(http.app, 'GET', `/api/maps/${made.id}/export?format=pdf`, undefined, {
      cookie,
    });
    expect([response.statusCode, response.json().detail]).toEqual([422, expect.stringContaining('penumbra')]);
  });
});

describe('hosts', () => {
  it('erase a map; afterwards it is as if it had never been', async () => {
    const made = await http.create();
    const host = await http.join(made.links.host);
    const other = await http.join(made.links.participant);
    const url = `/api/maps/${made.id}`;
    expect((await call(http.app, 'DELETE', url, undefined, { cookie: other.cookie })).statusCode).toBe(403);
    expect((await call(http.app, 'DELETE', url, undefined, { cookie: host.cookie })).statusCode).toBe(204);
    expect((await call(http.app, 'GET', url, undefined, { cookie: host.cookie })).json()).toEqual(FORBIDDEN);
  });
});
