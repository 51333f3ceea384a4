import { describe, expect, it } from 'vitest';
import { createApi } from '../../../client/app/api.ts';
import type { Fetch } from '../../../client/app/api-calls.ts';
import type { MapId } from '../../../shared/base/ids.ts';

const id = 'm_abc' as MapId;

function answering(
  status: number,
  body: unknown,
): { fetch: Fetch; calls: [string, RequestInit | undefined][] } {
  const calls: [string, RequestInit | undefined][] = [];
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return {
    calls,
    fetch: async (input, init) => {
      calls.push([input, init]);
      return new Response(status === 204 ? null : text, { status });
    },
  };
}

describe('the client of the HTTP interface', () => {
  it('gives what the schema names', async () => {
    const { fetch, calls } = answering(200, {
      title: 'T',
      role: 'observer',
      suggestedName: 'Blue otter',
      isKnown: false,
      more: 1,
    });
    const answer = await createApi(fetch).preview(id, 'secret');
    expect(answer).toEqual({
      ok: true,
      value: { title: 'T', role: 'observer', suggestedName: 'Blue otter', isKnown: false },
    });
    expect(calls[0]?.[0]).toBe('/api/maps/m_abc/preview');
    expect(calls[0]?.[1]).toMatchObject({ method: 'POST', body: '{"secret":"secret"}' });
  });

  it("hands on the server's problem details", async () => {
    const problem = {
      type: '/problems/not-allowed',
      title: 'Not allowed',
      status: 403,
      detail: 'Ask a host.',
    };
    const answer = await createApi(answering(403, problem).fetch).mapInfo(id);
    expect(answer).toEqual({
      ok: false,
      error: { status: 403, title: 'Not allowed', detail: 'Ask a host.' },
    });
  });

  it('says that the server was not reached', async () => {
    const answer = await createApi(() => Promise.reject(new TypeError('failed'))).templates();
    expect(answer).toMatchObject({ ok: false, error: { status: 0 } });
  });

  it.each([
    [200, '<html>'],
    [200, { templates: 3 }],
    [500, 'no JSON'],
  ])('takes a %i answer it cannot read for a failure', async (status, body) => {
    const answer = await createApi(answering(status, body).fetch).templates();
    expect(answer.ok).toBe(false);
  });

  it('sends a file as it is', async () => {
    const { fetch, calls } = answering(422, { type: 'x', title: 'X', status: 422, detail: 'D' });
    await createApi(fetch).importMap('{"format":"x"}', new AbortController().signal);
    expect(calls[0]?.[1]?.body).toBe('{"format":"x"}');
  });

  it('withdraws a link', async () => {
    const { fetch, calls } = answering(204, '');
    expect(await createApi(fetch).revokeLink(id, 'host')).toEqual({ ok: true, value: undefined });
    expect(calls[0]).toMatchObject(['/api/maps/m_abc/links/host', { method: 'DELETE' }]);
  });
});
