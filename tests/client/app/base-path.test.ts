import { describe, expect, it } from 'vitest';
import { createApi } from '../../../client/app/api.ts';
import { basePath, inBase, outOfBase } from '../../../client/app/base-path.ts';
import { BASE_META } from '../../../shared/wire/base-path.ts';

/** A page with a meta element, or without one. */
function page(content: string | undefined) {
  const meta = { getAttribute: (name: string) => (name === 'content' ? content : null) };
  const isAsked = (selector: string) => selector === `meta[name="${BASE_META}"]` && content !== undefined;
  return { querySelector: (selector: string) => (isAsked(selector) ? meta : null) } as unknown as Document;
}

describe('basePath', () => {
  it.each([
    [undefined, ''],
    ['/', ''],
    ['/penumbra/', '/penumbra'],
    ['/a/b/', '/a/b'],
  ])('is, from %j: %j', (content, path) => {
    expect(basePath(page(content))).toBe(path);
  });
});

describe('paths', () => {
  it('S1.7 of the server are asked for below it', async () => {
    const asked: string[] = [];
    const fetch = async (path: string): Promise<Response> => {
      asked.push(path);
      return new Response('{}');
    };
    await createApi(fetch, '/penumbra').templates();
    await createApi(fetch).templates();
    expect(asked).toEqual(['/penumbra/api/templates', '/api/templates']);
  });

  it('are put behind it, and come out of it again', () => {
    for (const path of ['/', '/m/m_abc', '/api/maps']) {
      for (const base of ['', '/penumbra', '/a/b']) {
        expect(outOfBase(inBase(path, base), base)).toBe(path);
      }
    }
    expect(inBase('/m/m_abc#secret', '/penumbra')).toBe('/penumbra/m/m_abc#secret');
  });

  it('mean the same without it, as when the page is opened past the proxy', () => {
    expect(outOfBase('/m/m_abc', '/penumbra')).toBe('/m/m_abc');
    expect(outOfBase('/penumbra', '/penumbra')).toBe('/');
  });
});
