import { describe, expect, it } from 'vitest';
import { withoutSecrets } from '../../server/logs.ts';

function written(facts: object): string {
  return JSON.stringify(withoutSecrets(facts));
}

describe('withoutSecrets', () => {
  it.each([
    [{ cookie: 'abc-123' }],
    [{ headers: { cookie: 'abc-123' } }],
    [{ request: { Authorization: 'Bearer abc-123' } }],
    [{ people: [{ name: 'abc-123' }] }],
    [{ secret: 'abc-123', ticket: 'abc-123', token: 'abc-123', title: 'abc-123', text: 'abc-123' }],
    [{ url: '/sync/m_1?v=1&ticket=abc-123&c=4' }],
    [{ url: 'wss://example.org/penumbra/sync/m_1?ticket=abc-123' }],
    [{ said: 'penumbra_session=abc-123; other=1' }],
    [{ link: 'https://example.org/m/m_x#abc-123' }],
    [{ reason: 'could not open /m/m_x-Y_z#abc-123' }],
    [{ url: 'https://me:abc-123@example.org/' }],
    [{ err: new Error('no map at /m/m_x#abc-123') }],
    [{ err: new Error('the field "abc-123" is too long') }],
    [{ err: new Error('it began with "abc-123 and never ended') }],
    [{ err: new Error('outer', { cause: new Error('said "abc-123"') }) }],
    [{ err: Object.assign(new Error('x'), { body: 'abc-123', input: 'abc-123' }) }],
    [{ bytes: new TextEncoder().encode('abc-123') }],
    [{ a: { b: { c: { d: { e: 'abc-123' } } } } }],
  ])('leaves nothing to find in %j', (facts) => {
    expect(written(facts)).not.toMatch(/abc|123|97,98/);
  });

  it('keeps nothing of what a parser could not read', () => {
    let failure: unknown;
    try {
      JSON.parse('Costs fall on students');
    } catch (cause) {
      failure = cause;
    }
    expect((failure as Error).message).toContain('Cost');
    expect(written({ err: failure })).not.toContain('Cost');
    expect(written({ err: failure })).toContain('SyntaxError');
    expect(written({ err: new SyntaxError('Costs is no number') })).not.toContain('Cost');
  });

  it('keeps what an operator needs', () => {
    const failure = Object.assign(new Error("ENOSPC: no space left on device, write '/data/maps.db'"), {
      code: 'ENOSPC',
    });
    const { err, ...rest } = withoutSecrets({ err: failure, map: 'm_1', rows: 3, route: '/api/maps/:id' });
    expect(rest).toEqual({ map: 'm_1', rows: 3, route: '/api/maps/:id' });
    expect(err).toMatchObject({
      type: 'Error',
      code: 'ENOSPC',
      message: "ENOSPC: no space left on device, write '/data/maps.db'",
      stack: expect.stringContaining('logs.test.ts'),
    });
  });
});
