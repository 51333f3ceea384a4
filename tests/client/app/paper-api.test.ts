import { describe, expect, it } from 'vitest';
import type { Fetch } from '../../../client/app/api-calls.ts';
import { paperApi } from '../../../client/app/paper-api.ts';
import type { MapId } from '../../../shared/base/ids.ts';
import { aText } from '../../support/a-text.ts';
import { a, e } from '../../support/builders.ts';

const MAP = 'm_abc' as MapId;
const TEXT = aText('#Costs', 'It costs time. 漢字');
const HASH = 'a'.repeat(64);
const MARK = { verdict: 'wrong', note: '', wording: '00112233445566' } as const;

function answering(respond: () => Response) {
  const calls: [string, RequestInit | undefined][] = [];
  const fetch: Fetch = async (path, init) => {
    calls.push([path, init]);
    return respond();
  };
  return { api: paperApi(fetch), calls };
}

const problem = (status: number, detail: string): Response =>
  new Response(JSON.stringify({ type: '/problems/x', title: 'No', status, detail }), { status });

/** A body that comes in pieces, cut also within a character. */
function inPieces(text: string, size: number): Response {
  const bytes = new TextEncoder().encode(text);
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size));
      controller.close();
    },
  });
  return new Response(body, { headers: { 'x-text-bytes': String(bytes.length) } });
}

describe('texts over HTTP', () => {
  it('are given to a map, and come to an address', async () => {
    const { api, calls } = answering(() => new Response(JSON.stringify({ hash: HASH, chars: 20 })));
    expect(await api.addText(MAP, TEXT)).toEqual({ ok: true, value: { hash: HASH, chars: 20 } });
    const [path, init] = calls[0] ?? [];
    expect([path, init?.method]).toEqual(['/api/maps/m_abc/texts', 'POST']);
    expect(await new Response(init?.body ?? null).json()).toEqual(TEXT);
  });

  it('are told how to be made smaller when the server hangs up on a large one', async () => {
    const api = paperApi(() => Promise.reject(new TypeError('failed')));
    const large = { text: 'x'.repeat(9_000_000), blocks: [], pages: [] };
    expect(await api.addText(MAP, large)).toMatchObject({
      ok: false,
      error: { status: 413, detail: expect.stringContaining('9.0 MB') },
    });
    expect(await api.addText(MAP, TEXT)).toMatchObject({ ok: false, error: { status: 0 } });
    const given = AbortSignal.abort();
    expect(await api.addText(MAP, large, given)).toMatchObject({ ok: false, error: { status: 0 } });
    // Nine million characters are written out twice, beside whatever else the machine does.
  }, 30_000);

  it('come whole out of any pieces, with word of how much is here', async () => {
    for (const size of [1, 7, 10_000]) {
      const shares: number[] = [];
      const { api, calls } = answering(() => inPieces(JSON.stringify(TEXT), size));
      const answer = await api.text(MAP, HASH, (share) => shares.push(share));
      expect(answer).toEqual({ ok: true, value: TEXT });
      expect(shares.at(-1)).toBe(1);
      expect(shares).toEqual(shares.toSorted((x, y) => x - y));
      // The browser's own cache would keep what the program could not take away.
      expect(calls[0]).toMatchObject([`/api/maps/m_abc/texts/${HASH}`, { cache: 'no-store' }]);
    }
  });

  it('come without word of how much, when the server does not say how large they are', async () => {
    const { api } = answering(() => new Response(JSON.stringify(TEXT)));
    const shares: number[] = [];
    expect(await api.text(MAP, HASH, (share) => shares.push(share))).toEqual({ ok: true, value: TEXT });
    expect(shares).toEqual([]);
  });

  it('are a failure when half of one came, or it is none', async () => {
    const half = answering(() => new Response(JSON.stringify(TEXT).slice(0, 20)));
    expect(await half.api.text(MAP, HASH, () => {})).toMatchObject({ ok: false, error: { status: 0 } });
    const other = answering(() => new Response('{"text":1}'));
    expect(await other.api.text(MAP, HASH, () => {})).toMatchObject({ ok: false, error: { status: 502 } });
    const refused = answering(() => problem(403, 'Ask a host.'));
    expect(await refused.api.text(MAP, HASH, () => {})).toMatchObject({
      ok: false,
      error: { status: 403, detail: 'Ask a host.' },
    });
  });
});

describe('my marks over HTTP', () => {
  it('are listed, put and taken back', async () => {
    const mark = { elementId: 'e_1', anchorId: 'a_1', ...MARK, at: 1 };
    const list = answering(() => new Response(JSON.stringify({ marks: [mark] })));
    expect(await list.api.marks(MAP)).toEqual({ ok: true, value: [mark] });
    const put = answering(() => new Response(JSON.stringify(mark)));
    expect(await put.api.putMark(MAP, e('1'), a('1'), MARK)).toEqual({ ok: true, value: mark });
    expect(put.calls[0]).toMatchObject([
      '/api/maps/m_abc/marks/e_1/a_1',
      { method: 'PUT', body: JSON.stringify(MARK) },
    ]);
    const gone = answering(() => new Response(null, { status: 204 }));
    expect(await gone.api.removeMark(MAP, e('1'), a('1'))).toEqual({ ok: true, value: undefined });
    expect(gone.calls[0]).toMatchObject(['/api/maps/m_abc/marks/e_1/a_1', { method: 'DELETE' }]);
  });
});
