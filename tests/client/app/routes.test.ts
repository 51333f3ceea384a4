import { describe, expect, it } from 'vitest';
import { mapPath, parseInvitation, parseRoute } from '../../../client/app/routes.ts';
import type { MapId } from '../../../shared/base/ids.ts';

const id = 'm_abc-DEF_123' as MapId;
const secret = 's'.repeat(43);

describe('parseRoute', () => {
  it('knows the start page', () => {
    expect(parseRoute({ pathname: '/', hash: '' })).toEqual({ page: 'home' });
  });

  it('reads a map with and without a secret', () => {
    expect(parseRoute({ pathname: `/m/${id}`, hash: `#${secret}` })).toEqual({
      page: 'map',
      id,
      secret,
      lens: null,
    });
    expect(parseRoute({ pathname: `/m/${id}/`, hash: '' })).toMatchObject({ id, secret: null });
  });

  it('takes a fragment that cannot be a secret for none', () => {
    expect(parseRoute({ pathname: `/m/${id}`, hash: '#a b<c' })).toMatchObject({ secret: null });
    expect(parseRoute({ pathname: `/m/${id}`, hash: `#${'x'.repeat(87)}` })).toMatchObject({ secret: null });
  });

  it.each(['/m', '/m/', '/m/e_abc', '/m/m_', `/m/${id}/more`, '/about', '/m/m_a b'])(
    'finds nothing at %s',
    (pathname) => {
      expect(parseRoute({ pathname, hash: '' })).toEqual({ page: 'not-found' });
    },
  );

  it('reads back what mapPath writes', () => {
    const lens = 'lens=fade&kind=cost';
    for (const [some, view] of [
      [secret, null],
      [null, lens],
      [secret, lens],
    ] as const) {
      const [pathname, hash] = mapPath(id, some, view).split('#');
      const read = parseRoute({ pathname: pathname!, hash: `#${hash}` });
      expect(read).toEqual({ page: 'map', id, secret: some, lens: view });
    }
    expect(mapPath(id)).toBe(`/m/${id}`);
  });
});

describe('parseInvitation', () => {
  it.each([
    `https://maps.example.org/m/${id}#${secret}`,
    `http://127.0.0.1:4010/m/${id}#${secret}`,
    `/m/${id}#${secret}`,
    `${id}#${secret}`,
    `  ${id}#${secret}\n`,
    `https://maps.example.org/m/${id}#${secret}&lens=fade&kind=cost`,
    `https://example.org/under/a/prefix/m/${id}/#${secret}`,
  ])('reads %s', (text) => {
    expect(parseInvitation(text)).toEqual({ id, secret });
  });

  it.each(['', id, `${id}#`, `#${secret}`, `e_abc#${secret}`, `${id}#with space`, 'https://example.org/'])(
    'refuses %j',
    (text) => {
      expect(parseInvitation(text)).toBeNull();
    },
  );
});
