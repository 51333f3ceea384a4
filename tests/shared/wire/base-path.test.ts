import { describe, expect, it } from 'vitest';
import { withoutBase } from '../../../shared/wire/base-path.ts';

describe('withoutBase', () => {
  it.each([
    ['/penumbra/sync/m_1?v=1', '/sync/m_1?v=1'],
    ['/penumbra/', '/'],
    ['/penumbra', '/'],
    ['/penumbra?x=1', '/?x=1'],
    ['/sync/m_1', '/sync/m_1'],
    ['/', '/'],
    ['/penumbrax/sync/m_1', '/penumbrax/sync/m_1'],
    ['/other/penumbra/x', '/other/penumbra/x'],
    // Only once: what follows is the address.
    ['/penumbra/penumbra/x', '/penumbra/x'],
  ])('S1.7 turns %s into %s', (url, expected) => {
    expect(withoutBase(url, '/penumbra')).toBe(expected);
  });

  it('leaves everything as it is without a path', () => {
    expect(withoutBase('/penumbra/x', '')).toBe('/penumbra/x');
  });
});
